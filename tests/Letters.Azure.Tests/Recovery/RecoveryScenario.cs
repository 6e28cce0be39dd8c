using Letters.Azure.Recovery;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests.Recovery;

/// <summary>Letters with all that a history can hold, and the loss of it.</summary>
internal sealed class RecoveryScenario(TestStore store)
{
    private const string Spanish = "Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public StoredRows Rows { get; } = new(store);

    public LetterWithdrawal Withdrawals { get; } = new(store.Content, store.Letters, store.Clock);

    /// <summary>Of a letter three revisions, one of them with a translation and a list beside it; a letter that is withdrawn; one that was, and one with a long list.</summary>
    public async Task PublishAsync()
    {
        await PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("one")));
        await PublishAsync("a-letter", ("letter.es.txt", Spanish), ("signatories.csv", "name,affiliation\nJane Doe,Example Trust\nJosé Pérez,\n"), ("letter.txt", "A title\n\nDear Minister:\n\nThe *word* is one.\n"));
        await PublishAsync("a-letter", ("letter.txt", "---\ndate: 2026-03-01\nkeywords: [peace, bread]\n---\n\nA title\n\nDear Minister:\n\nThe word is two.\n"));
        await PublishAsync("long-list", ("letter.txt", TestStore.LetterText("long", 2_300)));
        await PublishAsync("was-withdrawn", ("letter.md", "# A title\n\nDear Minister:\n\nThe **word** is one.[^1]\n\n[^1]: A note.\n\nSincerely,\n\nJane Doe\n"));
        await Withdrawals.WithdrawAsync(Slug.Parse("was-withdrawn"), "A mistake", Cancellation);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Withdrawals.RestoreAsync(Slug.Parse("was-withdrawn"), Cancellation);
        await PublishAsync("is-withdrawn", ("letter.txt", TestStore.LetterText("gone")));
        await Withdrawals.WithdrawAsync(Slug.Parse("is-withdrawn"), "Why", Cancellation);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task PublishAsync(string slug, params IEnumerable<(string Name, string Text)> files)
    {
        foreach (var (name, text) in files) await store.UploadAsync(text, $"{slug}/{name}");
        Assert.Equal(UploadOutcome.Published, (await store.PublishAsync(slug)).Outcome);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>As an operator does it.</summary>
    public async Task<IReadOnlyList<RecoveredLetter>> RecoverAsync(IReadOnlyList<ILetterRenderer>? renderers = null) =>
        await NewRecovery(store.Storage, renderers).RecoverAsync(null, Cancellation).ToListAsync(Cancellation);

    public static LetterRecovery NewRecovery(LetterStorage storage, IReadOnlyList<ILetterRenderer>? renderers = null) =>
        new(storage, new TableLetterStore(storage), renderers ?? [new HtmlLetterRenderer(), new TextLetterRenderer()], RenderingSettings.Default, new PublishingLimits());

    /// <summary>The letters whose recovery was not all as it was, each with what was lost.</summary>
    public static IEnumerable<string> Losses(IEnumerable<RecoveredLetter> recovered) => recovered.SelectMany(letter => letter.Losses.Select(loss => $"{letter.Slug} {loss.Revision} {loss.Kind}"));
}
