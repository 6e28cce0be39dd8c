using System.Globalization;
using Letters.Parsing;
using Letters.Rendering;

namespace Letters.Publishing;

/// <summary>What publishing would do with files, without publishing them.</summary>
/// <param name="renderers">One a format.</param>
/// <param name="settings">As for publishing.</param>
/// <param name="limits">As for publishing.</param>
public sealed class LetterPreview(IEnumerable<ILetterRenderer> renderers, RenderingSettings settings, PublishingLimits limits)
{
    private readonly Dictionary<RenditionFormat, ILetterRenderer> _renderers = renderers.ToDictionary(renderer => renderer.Format);

    /// <summary>The letter and the diagnostics that an upload of the files to a folder would give.</summary>
    /// <param name="folder">Of the content container; a letter's slug, if it is to be publishable.</param>
    /// <param name="files">The name of each in the folder, and its bytes; at least one.</param>
    public async Task<ParseResult> ParseAsync(string folder, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files, CancellationToken cancellationToken)
    {
        var given = new GivenFiles(folder, files);
        var parsed = await new UploadParser(given, limits).ParseAsync(given.Upload, cancellationToken);
        return parsed?.Result ?? throw new InvalidOperationException("Files in memory do not change.");
    }

    /// <summary>Writes one rendition, byte for byte as it would be published.</summary>
    /// <param name="format">One that <see cref="Formats"/> names.</param>
    public void Render(Letter letter, RenditionFormat format, Stream output) =>
        _renderers[format].Render(letter, new RenderingContext(CanonicalLetter.HashOf(letter.TranslatedFrom is { } original ? letter.In(original) : letter), settings), output);

    public IReadOnlyCollection<RenditionFormat> Formats => _renderers.Keys;

    private sealed class GivenFiles : IContentContainer
    {
        private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

        public GivenFiles(string folder, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files)
        {
            foreach (var (name, content) in files) _files[$"{folder}/{name}"] = content;
            Upload = new Upload(folder, _files.OrderBy(file => file.Key, StringComparer.Ordinal).Select((file, index) => new UploadedFile(file.Key, index.ToString(CultureInfo.InvariantCulture), file.Value.Length, default)).ToSequence());
        }

        public Upload Upload { get; }

        public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellationToken) => new[] { Upload }.ToAsyncEnumerable();

        public Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken) => Task.FromResult(folder == Upload.Folder ? Upload : null);

        public Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(_files[file.Name].ToArray());
    }
}
