using Azure;
using Azure.Storage.Blobs;
using Letters.Parsing;

namespace Letters.Azure.Recovery;

/// <summary>A revision's letter, read again from its sources.</summary>
internal sealed class SourceReading(BlobContainerClient sources, ParsingLimits limits)
{
    /// <returns>The letter, or why it cannot be had.</returns>
    public async Task<(Letter? Letter, Loss? Loss)> ReadAsync(Revision revision, CancellationToken cancellationToken)
    {
        var files = new List<LetterFile>();
        foreach (var source in revision.Sources)
        {
            if (await FindAsync(revision.Slug, source, cancellationToken) is not { } content) return (null, new Loss(LossKind.SourceMissing, revision.Number, $"The source “{source.Name}” ({source.Sha256.Short}) is missing."));
            if (ContentHash.Of(content) != source.Sha256) return (null, new Loss(LossKind.SourceDamaged, revision.Number, $"The source “{source.Name}” ({source.Sha256.Short}) is not what was uploaded."));
            files.Add(new LetterFile(source.Name, $"{revision.Slug}/{source.Name}", content));
        }

        var parsed = LetterParser.Parse(revision.Slug, files, limits);
        if (parsed.Letter is not { } letter) return (null, Otherwise(revision, parsed.Diagnostics.FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error)?.Message ?? "No letter is found in them."));
        return CanonicalLetter.HashOf(letter) == revision.Id ? (letter, null) : (null, Otherwise(revision, "The letter's hash is not the revision's id."));
    }

    private static Loss Otherwise(Revision revision, string why) => new(LossKind.ReadOtherwise, revision.Number, $"The sources are read otherwise than when they were published. {why}");

    private async Task<byte[]?> FindAsync(Slug slug, SourceFile source, CancellationToken cancellationToken)
    {
        try
        {
            return (await sources.GetBlobClient(LetterKeys.SourceBlob(slug, source)).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
