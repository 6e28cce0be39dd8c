using System.Globalization;
using Letters.Azure.Tests.Crashes;
using Letters.Publishing;
using Letters.Rendering.Citations;
using Letters.Rendering.Markdown;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests;

/// <summary>What is long, but allowed, is kept whole: a property of a table row holds 32 K characters.</summary>
public class LimitTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_in_forty_one_languages_is_published_in_every_format()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var languages = CultureInfo.GetCultures(CultureTypes.NeutralCultures).Select(culture => culture.Name).Where(name => name.Length == 2 && name != "en" && LanguageTag.TryParse(name, out _)).Take(40).ToList();
        foreach (var language in languages) await store.UploadAsync($"Title in {language}\n\nDear Minister:\n\nText in {language}.\n", $"a-letter/letter.{language}.txt");
        await PublishAsync(store);

        var revision = await store.CurrentAsync();
        Assert.Equal(41 * 12, revision.Renditions.Count);
        Assert.Equal(languages.Order(StringComparer.Ordinal), revision.Translations.Select(language => language.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(revision, Assert.Single(await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync()));
    }

    [Fact]
    public async Task A_paragraph_with_more_marks_than_a_property_holds_comes_back()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync("# A title\n\nDear Minister:\n\n" + string.Join(' ', Enumerable.Range(1, 3_000).Select(number => $"*word{number}*")) + "\n\nSincerely,\n\nJane Doe\n", "a-letter/letter.md");
        Assert.Equal(UploadOutcome.Published, (await store.PublishAsync()).Outcome);
        var text = await store.Letters.ReadTextAsync(await store.CurrentAsync(), Cancellation);
        Assert.Equal(3_000, text.Body[0].Text.Marks.Count);
        await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
    }

    [Fact]
    public async Task Files_with_the_longest_names_are_reported()
    {
        var store = await TestStore.CreateAsync(azurite);
        for (var number = 0; number < 60; number++) await store.UploadAsync("?", $"a-letter/{number:D3}{new string('x', 900)}");
        Assert.Equal(UploadOutcome.Rejected, (await store.PublishAsync()).Outcome);
        var kept = Assert.Single(await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation));
        Assert.Contains(kept.Diagnostics, diagnostic => diagnostic.Code == "more-diagnostics");
    }

    /// <summary>Twelve renditions a language, as many as the app makes, of formats that are quickly made.</summary>
    private static async Task PublishAsync(TestStore store)
    {
        var renderers = Enumerable.Repeat<Letters.Rendering.ILetterRenderer>(new TextLetterRenderer(), 6).Concat(Enumerable.Repeat<Letters.Rendering.ILetterRenderer>(new MarkdownLetterRenderer(), 5)).Append(new BibTexRenderer());
        var report = await store.NewPublisher(store.Storage, renderers: [.. renderers]).PublishAsync("a-letter", Cancellation);
        Assert.Equal(UploadOutcome.Published, report!.Outcome);
    }
}
