using System.Text;
using Letters.Parsing;
using Letters.Publishing;
using Letters.Rendering;

namespace Letters.Tests.Publishing.Interleavings;

/// <summary>Authors, triggers, timers, deaths of processes, and what must hold whatever they do.</summary>
internal sealed class PublishingWorld
{
    private static readonly string[] Words = ["one", "two", "three"];

    private readonly StoredState _state = new();
    private readonly List<SteppedProcess> _running = [];
    private readonly List<SteppedProcess> _ended = [];

    /// <summary>Does one of all the things that can happen.</summary>
    /// <param name="what">Chooses the kind of it.</param>
    /// <param name="which">Chooses among what there is of the kind.</param>
    public void Happen(byte what, byte which)
    {
        switch (what % 12)
        {
            case 0 or 1:
                _state.Put("letter.txt", Text(Words[which % Words.Length]));
                break;
            case 2:
                _state.Put("letter.txt", which % 2 == 0 ? "\0" : Text(Words[which % Words.Length]).ReplaceLineEndings("\r\n"));
                break;
            case 3:
                if (which % 2 == 0) _state.Put("letter.es.txt", "Un título\n\nEstimado ministro:\n\nLa palabra.\n");
                else _state.Remove("letter.es.txt");
                break;
            case 4 or 5:
                Start(store => Publisher(store).PublishAsync("a-letter", CancellationToken.None));
                break;
            case 6:
                StartTimer();
                break;
            case 7:
                if (_running.Count > 0 && which % 4 == 0) _running.RemoveAt(which / 4 % _running.Count);
                break;
            default:
                Step(which);
                break;
        }
    }

    /// <summary>Lets all that runs come to its end, in some order, and then the timer run.</summary>
    public void Settle(int seed)
    {
        for (var turn = seed; _running.Count > 0; turn = unchecked(turn * 31 + 7)) Step((byte)(turn >> 3));
        StartTimer();
        while (_running.Count > 0) Step(0);
    }

    public void CheckSettled()
    {
        CheckServed();
        var chain = Chain();
        foreach (var version in _ended.Where(process => process.HasSucceeded).SelectMany(process => process.Read)) Assert.Contains(version, _state.Reports.Keys);
        foreach (var report in _state.Reports.Values)
        {
            Assert.NotEqual(UploadOutcome.Failed, report.Outcome);
            if (report.RevisionNumber is { } number) Assert.Contains(number, chain.Select(revision => revision.Number));
        }
    }

    private void CheckServed()
    {
        if (_state.Upload is not { } upload) return;
        var report = _state.Reports[upload.Version];
        if (Parse() is not { } letter)
        {
            Assert.Equal(UploadOutcome.Rejected, report.Outcome);
            return;
        }

        Assert.Equal(CanonicalLetter.HashOf(letter), _state.Pointer?.Revision.Id);
        Assert.Equal(upload.Version, _state.Pointer?.Upload);
        Assert.True(report.Outcome is UploadOutcome.Published or UploadOutcome.Unchanged, $"{report.Outcome}");
    }

    private List<Revision> Chain()
    {
        var chain = new List<Revision>();
        for (var revision = _state.Pointer?.Revision; revision is not null; revision = revision.Previous is { } previous ? _state.Rows.Values.Single(row => row.Hash == previous) : null) chain.Add(revision);
        Assert.Equal(Enumerable.Range(1, chain.Count).Reverse(), chain.Select(revision => revision.Number));
        return chain;
    }

    /// <summary>What a reader sees at any moment is all there.</summary>
    private void CheckWhole()
    {
        if (_state.Pointer is not { Revision: var revision }) return;
        Assert.Equal(revision, _state.Rows[(revision.Number, revision.Id)]);
        Assert.Equal(revision.Id, CanonicalLetter.HashOf(_state.Texts[revision.Id]));
        Assert.All(revision.Renditions, rendition => Assert.Contains(rendition.Sha256, _state.Renditions));
        Assert.All(revision.Sources, source => Assert.Contains(source.Sha256, _state.Sources));
    }

    private void Step(byte which)
    {
        if (_running.Count == 0) return;
        var process = _running[which % _running.Count];
        process.Step();
        CheckWhole();
        if (!process.IsDone) return;
        _running.Remove(process);
        _ended.Add(process);
    }

    private void StartTimer() => Start(async store =>
    {
        await foreach (var _ in new LetterReconciler(store, store, Publisher(store)).ReconcileAsync(CancellationToken.None)) { }
    });

    private void Start(Func<SteppedStore, Task> work)
    {
        var process = new SteppedProcess();
        process.Start(() => work(new SteppedStore(_state, process)));
        _running.Add(process);
    }

    private static LetterPublisher Publisher(SteppedStore store) =>
        new(store, store, [new TitleRenderer(RenditionFormat.Text), new TitleRenderer(RenditionFormat.Html)], new Template(1), RenderingSettings.Default, new PublishingLimits(), TimeProvider.System);

    private Letter? Parse() => LetterParser.Parse(Slug.Parse("a-letter"), [.. _state.Files.Select(file => new LetterFile(file.Name, file.Name, file.Content))]).Letter;

    private static string Text(string word) => $"A title\n\nDear Minister:\n\nThe word is {word}.\n\nSincerely,\n\nJane Doe\n";

    private sealed class TitleRenderer(RenditionFormat format) : ILetterRenderer
    {
        public RenditionFormat Format => format;

        public void Render(Letter letter, RenderingContext context, Stream output) => output.Write(Encoding.UTF8.GetBytes($"{format} {letter.Title.Text} {context.Id}"));
    }
}
