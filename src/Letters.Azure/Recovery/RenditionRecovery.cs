using Azure.Storage.Blobs.Models;
using Letters.Rendering;

namespace Letters.Azure.Recovery;

/// <summary>Makes the renditions again that storage has lost, and keeps those that come out as they were.</summary>
internal sealed class RenditionRecovery(LetterStorage storage, IEnumerable<ILetterRenderer> renderers, RenderingSettings settings)
{
    private readonly Dictionary<RenditionFormat, ILetterRenderer> _renderers = renderers.ToDictionary(renderer => renderer.Format);

    /// <summary>The names of the renditions of a letter that are there.</summary>
    public async Task<HashSet<string>> ListAsync(Slug slug, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in storage.Renditions.GetBlobsAsync(new GetBlobsOptions { Prefix = LetterKeys.Blobs(slug) }, cancellationToken)) names.Add(blob.Name);
        return names;
    }

    /// <param name="letter">The revision's; null where it cannot be had.</param>
    /// <param name="missing">Renditions of the revision that are not there.</param>
    /// <returns>Those that cannot be made again.</returns>
    public async Task<IReadOnlyList<Loss>> RecoverAsync(Revision revision, Letter? letter, IEnumerable<Rendition> missing, CancellationToken cancellationToken)
    {
        var losses = new List<Loss>();
        foreach (var rendition in missing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (letter is not null && Render(letter, revision.Id, rendition) is { } bytes && ContentHash.Of(bytes) == rendition.Sha256)
            {
                await storage.Renditions.WriteOnceAsync(LetterKeys.RenditionBlob(revision.Slug, rendition), rendition.Format.ContentType, bytes, storage.Grace, cancellationToken);
            }
            else
            {
                losses.Add(Lost(revision, rendition));
            }
        }

        return losses;
    }

    private byte[]? Render(Letter letter, ContentHash id, Rendition rendition)
    {
        if (!_renderers.TryGetValue(rendition.Format, out var renderer)) return null;
        using var output = new MemoryStream();
        renderer.Render(rendition.Language is { } language ? letter.In(language) : letter, new RenderingContext(id, settings), output);
        return output.ToArray();
    }

    private static Loss Lost(Revision revision, Rendition rendition)
    {
        var name = rendition.Language is { } language ? $"{language}.{rendition.Format}" : $"{rendition.Format}";
        return new Loss(LossKind.RenditionLost, revision.Number, $"The rendition “{name}” is missing, and does not come out as it was (it was made with template {revision.Template}).");
    }
}
