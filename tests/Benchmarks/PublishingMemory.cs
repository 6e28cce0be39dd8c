using System.Diagnostics;
using System.Globalization;
using System.Text;
using Letters;
using Letters.Parsing;
using Letters.Publishing;
using Letters.Rendering;

namespace Benchmarks;

/// <summary>The most memory that this process takes to publish a letter with so many signatories in every format, without what storing them takes.</summary>
internal static class PublishingMemory
{
    public static async Task RunAsync(int signatories, TextWriter output)
    {
        var content = new OneUpload(Sheet(signatories));
        var limits = new PublishingLimits
        {
            LetterFile = long.MaxValue,
            Time = TimeSpan.FromHours(1),
            Parsing = new ParsingLimits { TextFile = int.MaxValue, Rows = int.MaxValue },
        };
        var publisher = new LetterPublisher(content, new StoreOfNothing(), AllRenderers.Instances, Template.Current, RenderingSettings.Default, limits, TimeProvider.System);
        var started = Stopwatch.GetTimestamp();
        var report = await publisher.PublishAsync("a-letter", CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{signatories:N0} signatories, {content.Length / 1e6:N1} MB uploaded: {report?.Outcome} in {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s, peak {process.PeakWorkingSet64 / 1e6:N0} MB"));
    }

    /// <summary>A list of signatories as CSV.</summary>
    public static byte[] Sheet(int signatories)
    {
        var csv = new StringBuilder("Name,Affiliation\n");
        foreach (var signatory in SampleLetter.WithSignatories(signatories).Signatories) csv.Append(CultureInfo.InvariantCulture, $"{signatory.Name.Text},\"{signatory.Affiliations[0]}\"\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private sealed class OneUpload(byte[] sheet) : IContentContainer
    {
        private static readonly byte[] Text = "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n"u8.ToArray();

        private readonly Upload _upload = new("a-letter", [new UploadedFile("a-letter/letter.en.txt", "1", Text.Length, default), new UploadedFile("a-letter/signatories.csv", "1", sheet.Length, default)]);

        public long Length => sheet.Length;

        public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken) => Task.FromResult<Upload?>(_upload);

        public Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(file == _upload.Files[0] ? Text : sheet);
    }

    private sealed class StoreOfNothing : ILetterStore
    {
        public Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken) => Task.FromResult<CurrentRevision?>(null);

        public Task WriteRenditionAsync(Slug slug, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken) => Task.FromResult(content.Revision);

        public Task<bool> TryPointToAsync(Revision revision, ContentHash? upload, CurrentRevision? replaced, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task ReportAsync(UploadReport report, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<CurrentRevision> ListAsync(Slug? after, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task CompleteAsync(CurrentRevision current, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<UploadOutcome?> FindOutcomeAsync(Upload upload, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
