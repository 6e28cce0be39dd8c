using Letters.Azure.Tests.Crashes;

namespace Letters.Azure.Tests;

public class LongContentTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_through_signatories_across_partitions()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("long", 2_150));
        await store.PublishAsync();
        var revision = await store.CurrentAsync();

        await store.AssertWholeAsync(revision, "long", 2_150);
        var page = await store.Letters.ReadSignatoriesAsync(revision, 951, 100, Cancellation);
        Assert.Equal(Enumerable.Range(951, 100), page.Select(signatory => signatory.Position));
        Assert.Equal("Signatory 1001", page[50].Name.Text);
        Assert.Equal(50, (await store.Letters.ReadSignatoriesAsync(revision, 2_101, 100, Cancellation)).Count);
        Assert.Empty(await store.Letters.ReadSignatoriesAsync(revision, 2_151, 100, Cancellation));
    }

    [Fact]
    public async Task Keeps_paragraphs_longer_than_a_table_property_and_texts_larger_than_a_transaction()
    {
        var store = await TestStore.CreateAsync(azurite);
        var paragraph = string.Concat(Enumerable.Repeat("wörds and 📣 ", 10_000)).Trim();
        var body = string.Join("\n\n", Enumerable.Range(1, 20).Select(number => $"{number} {paragraph}."));
        await store.UploadAsync($"A title\n\nDear Minister:\n\n{body}\n\nSincerely,\n\nJane Doe\n");
        await store.PublishAsync();

        var text = await store.Letters.ReadTextAsync(await store.CurrentAsync(), Cancellation);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{number} {paragraph}."), text.Body.Select(block => block.Text.Text));
        await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
    }

    [Fact]
    public async Task Keeps_the_parts_of_a_letter_apart()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync("A title\n\nAn introduction.\n\nThe Hon. Jane Doe\nMinister\n\nDear Minister,\nDear Chancellor:\n\nText.\n\nSincerely,\n\nSigned:\n\nJohn Roe\nOne\nTwo\n");
        await store.PublishAsync();
        var revision = await store.CurrentAsync();
        var letter = await store.Letters.ReadTextAsync(revision, Cancellation);

        Assert.Equal("An introduction.", Assert.Single(letter.Standfirst).Text);
        Assert.Equal("The Hon. Jane Doe\nMinister", Assert.Single(letter.Addressees).Text);
        Assert.Equal(("Dear Minister,\nDear Chancellor:", "Sincerely,\nSigned:"), (letter.Salutation!.Text, letter.Closing!.Text));
        var signatory = Assert.Single(await store.Letters.ReadSignatoriesAsync(revision, 1, 10, Cancellation));
        Assert.Equal(["One", "Two"], signatory.Affiliations.Select(affiliation => affiliation.ToString()));
    }
}
