using Letters.Searching;

namespace Letters.Azure.Tests;

public class SignatoryIndexTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] Given = ["Ana", "Bo", "Élise", "Grace", "João", "Łucja", "山田", "Marie", "Mario", "Marlene"];
    private static readonly string[] Family = ["García", "Garcia-Lopez", "van den Brandt", "O’Hara", "Dvořák"];

    private static Task<TestStore>? _longList;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("garcia", null, null)]
    [InlineData("gar", null, null)]
    [InlineData("g", null, null)]
    [InlineData("ma g", null, null)]
    [InlineData("mari garcia", null, null)]
    [InlineData("van den brandt elise", null, null)]
    [InlineData("山", null, null)]
    [InlineData("n1234", null, null)]
    [InlineData("nobody", null, null)]
    [InlineData("?", null, null)]
    [InlineData(null, "organisation", null)]
    [InlineData(null, null, "Second Group")]
    [InlineData("university marie", "person", "first group")]
    public async Task A_long_list_is_searched_in_its_index_as_if_it_were_read(string? text, string? kind, string? group)
    {
        var store = await LongListAsync();
        var revision = await store.CurrentAsync();
        var all = await store.Letters.ReadSignatoriesAsync(revision, 1, int.MaxValue - 1, Cancellation);
        var query = Parse(text, kind, group);
        var expected = all.Where(query.Matches).ToList();

        var found = new List<Signatory>();
        for (int? first = 1; first is { } from;)
        {
            var matches = await store.Letters.FindSignatoriesAsync(revision, query, from, 300, Cancellation);
            Assert.Equal(expected.Count, matches.Found);
            found.AddRange(matches.Signatories);
            first = matches.Next;
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Pages_lead_back_as_well()
    {
        var store = await LongListAsync();
        var (revision, query) = (await store.CurrentAsync(), Parse("garcia", null, null));
        var first = await store.Letters.FindSignatoriesAsync(revision, query, 1, 50, Cancellation);
        var second = await store.Letters.FindSignatoriesAsync(revision, query, first.Next!.Value, 50, Cancellation);
        Assert.Null(first.Previous);
        Assert.Equal(first.Signatories[0].Position, second.Previous);
    }

    [Fact]
    public async Task A_search_costs_as_many_operations_however_long_the_list_is()
    {
        var store = await LongListAsync();
        var revision = await store.CurrentAsync();
        var counting = new StorageFaults(0, afterEffect: false);
        var letters = store.NewStore(counting);
        Assert.Single((await letters.FindSignatoriesAsync(revision, Parse("ana n1230", null, null), 1, 100, Cancellation)).Signatories);
        Assert.Equal(3, counting.Operations);
    }

    [Fact]
    public async Task A_letter_is_found_by_every_word_of_who_signed_a_revision_of_it()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(Letter("Jane Doe\nExample Trust"), "a-letter/letter.txt");
        await store.PublishAsync();
        await store.UploadAsync(Letter("Jane Roe\nExample Trust\n\nThe Jane Foundation"), "b-letter/letter.txt");
        await store.PublishAsync("b-letter");

        Assert.Equal(["a-letter"], await LettersAsync(store, "doe"));
        Assert.Equal(["a-letter", "b-letter"], await LettersAsync(store, "jane trust"));
        Assert.Equal(["a-letter", "b-letter"], await LettersAsync(store, "j e"));
        Assert.Equal(["b-letter"], await LettersAsync(store, "found"));
        Assert.Empty(await LettersAsync(store, "doe roe"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_killed_while_it_indexed_a_long_list_leaves_what_the_next_trigger_completes(bool afterEffect)
    {
        var whole = await TestStore.CreateAsync(azurite);
        var counting = new StorageFaults(0, afterEffect);
        await whole.UploadAsync(LongLetter(1_200));
        await whole.NewPublisher(counting).PublishAsync("a-letter", Cancellation);

        for (var operation = 1; operation <= counting.Operations; operation += 17)
        {
            var store = await TestStore.CreateAsync(azurite);
            await store.UploadAsync(LongLetter(1_200));
            await Assert.ThrowsAnyAsync<Exception>(() => store.NewPublisher(new StorageFaults(operation, afterEffect)).PublishAsync("a-letter", Cancellation));
            await store.PublishAsync();
            var matches = await store.Letters.FindSignatoriesAsync(await store.CurrentAsync(), Parse("garcia", null, null), 1, 1_000, Cancellation);
            Assert.Equal(480, matches.Found);
            Assert.Equal(["a-letter"], await LettersAsync(store, "garcia university"));
        }
    }

    /// <summary>Published once for all tests.</summary>
    private Task<TestStore> LongListAsync()
    {
        lock (Given) return _longList ??= PublishAsync();
    }

    private async Task<TestStore> PublishAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(LongLetter(2_500));
        await store.PublishAsync();
        return store;
    }

    private static string LongLetter(int count) =>
        Letter("First group\n\n" + string.Join("\n\n", Enumerable.Range(1, count).Select(Entry)));

    private static string Entry(int number)
    {
        var name = $"{Given[number % Given.Length]} {Family[number / 10 % Family.Length]} N{number}";
        return number > 2_000 ? $"{(number == 2_001 ? "Second group\n\n" : "")}{name} Foundation" : $"{name}\nProfessor, University of the North";
    }

    private static string Letter(string signatories) => $"A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\n{signatories}\n";

    private static async Task<IEnumerable<string>> LettersAsync(TestStore store, string text) =>
        (await store.Letters.FindLettersSignedByAsync(Parse(text, null, null), Cancellation)).Select(slug => slug.ToString());

    private static SignatoryQuery Parse(string? text, string? kind, string? group)
    {
        Assert.True(SignatoryQuery.TryParse(text, kind, group, out var query, out var problem), problem);
        return query!;
    }
}
