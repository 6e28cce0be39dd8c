using System.Collections.Concurrent;
using System.Text;
using Letters.Publishing;
using Letters.Rendering;

namespace Letters.Tests.Publishing;

/// <summary>However many letters arrive at once, no more are in memory than the limit lets in.</summary>
public class UploadAdmissionTests
{
    private const int Length = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Length * 2, 2)]
    [InlineData(Length * 3 + 1, 3)]
    [InlineData(1, 1)]
    public async Task Only_so_many_are_published_at_once_and_all_in_the_end(long bytesAtOnce, int most)
    {
        var content = new SlowContent();
        var publisher = Publisher(content, bytesAtOnce);
        var reports = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => publisher.PublishAsync($"letter-{number}", Cancellation)));
        Assert.All(reports, report => Assert.Equal(UploadOutcome.Rejected, report!.Outcome));
        Assert.Equal(most, content.MostAtOnce);
    }

    [Fact]
    public async Task One_that_is_cancelled_while_it_waits_keeps_no_place()
    {
        var content = new SlowContent { Gate = new TaskCompletionSource() };
        var publisher = Publisher(content, Length);
        var inside = publisher.PublishAsync("letter-1", Cancellation);
        using var cancellation = new CancellationTokenSource();
        var waiting = publisher.PublishAsync("letter-2", cancellation.Token);
        var behind = publisher.PublishAsync("letter-3", Cancellation);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        content.Gate.SetResult();
        Assert.NotNull(await inside);
        Assert.NotNull(await behind);
        Assert.Equal(["letter-1", "letter-3"], content.Read.Order());
    }

    [Fact]
    public async Task One_that_gives_up_lets_in_at_once_what_fits_of_those_behind_it()
    {
        var admission = new UploadAdmission(3);
        using var inside = await admission.EnterAsync(2, Cancellation);
        using var cancellation = new CancellationTokenSource();
        var large = admission.EnterAsync(3, cancellation.Token);
        var small = admission.EnterAsync(1, Cancellation);
        Assert.False(small.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        using var behind = await small.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task One_that_is_cancelled_when_it_is_in_already_leaves_by_itself()
    {
        var admission = new UploadAdmission(1);
        (await admission.EnterAsync(1, new CancellationToken(canceled: true))).Dispose();
        (await admission.EnterAsync(1, Cancellation).WaitAsync(Patience, Cancellation)).Dispose();
    }

    [Theory]
    [InlineData("letter.txt", 100)]
    [InlineData("letter.docx", 800)]
    [InlineData("signatories.XLSX", 800)]
    [InlineData("notes.odt", 0)]
    public void What_is_packed_counts_eightfold_and_what_is_not_read_nothing(string name, long weight) =>
        Assert.Equal(weight, UploadParser.WeightOf(new Upload("a-letter", [new UploadedFile($"a-letter/{name}", "1", 100, default)])));

    private static LetterPublisher Publisher(SlowContent content, long bytesAtOnce) =>
        new(content, new NoStore(), [], new Template(1), RenderingSettings.Default, new PublishingLimits { BytesAtOnce = bytesAtOnce }, TimeProvider.System);

    /// <summary>Counts who reads at the same time. What it holds is no letter, so that nothing is stored.</summary>
    private sealed class SlowContent : IContentContainer
    {
        private int _inside;

        public int MostAtOnce { get; private set; }

        public ConcurrentBag<string> Read { get; } = [];

        public TaskCompletionSource? Gate { get; init; }

        public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken) =>
            Task.FromResult<Upload?>(new Upload(folder, [new UploadedFile($"{folder}/letter.txt", "1", Length, default)]));

        public async Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken)
        {
            lock (Read) MostAtOnce = Math.Max(MostAtOnce, ++_inside);
            Read.Add(file.Name[..file.Name.IndexOf('/', StringComparison.Ordinal)]);
            await (Gate?.Task ?? Task.Delay(10, cancellationToken));
            lock (Read) _inside--;
            return Encoding.UTF8.GetBytes(new string(' ', Length));
        }
    }

    private sealed class NoStore : ILetterStore
    {
        public Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken) => Task.FromResult<CurrentRevision?>(null);

        public Task ReportAsync(UploadReport report, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<CurrentRevision> ListAsync(Slug? after, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task WriteRenditionAsync(Slug slug, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> TryPointToAsync(Revision revision, ContentHash? upload, CurrentRevision? replaced, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task CompleteAsync(CurrentRevision current, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<UploadOutcome?> FindOutcomeAsync(Upload upload, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
