using System.Collections.Concurrent;
using Letters.Parsing;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Text;

namespace Letters.Soak;

/// <summary>What is known of one letter: the files that its author uploaded last, everything that may become a revision, and what became of its withdrawals.</summary>
internal sealed class LetterHistory(Slug slug)
{
    private readonly ConcurrentDictionary<ContentHash, KnownState> _states = [];
    private readonly ConcurrentQueue<Upload> _uploads = [];

    public Slug Slug => slug;

    /// <summary>By their names; only the author looks at them.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it was withdrawn once, so that readers may be told so.</summary>
    public bool WasWithdrawn { get; set; }

    /// <summary>Whether the last that was done to it is known to have withdrawn it or brought it back; null where something else was done since, or the answer was lost.</summary>
    public bool? IsWithdrawn { get; set; }

    /// <summary>Whether a file lies in storage, so that a revision may be there.</summary>
    public bool IsUploaded => !_uploads.IsEmpty;

    /// <summary>What lay in the folder, each time that it changed.</summary>
    public IReadOnlyCollection<Upload> Uploads => _uploads;

    public KnownState? Find(ContentHash id) => _states.GetValueOrDefault(id);

    /// <summary>Notes what a folder would be as a letter before it is uploaded, so that no reader can be faster.</summary>
    /// <returns>Null where it cannot be published.</returns>
    public KnownState? Expect(IReadOnlyDictionary<string, byte[]> files)
    {
        if (files.Count == 0 || LetterParser.Parse(slug, [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new LetterFile(file.Key, $"{slug}/{file.Key}", file.Value))]).Letter is not { } letter) return null;
        var id = CanonicalLetter.HashOf(letter);
        return _states.GetOrAdd(id, _ => StateOf(letter, id));
    }

    /// <summary>Notes what lies in the folder now.</summary>
    public void Add(Upload upload)
    {
        if (_uploads.LastOrDefault()?.Version != upload.Version) _uploads.Enqueue(upload);
    }

    private static KnownState StateOf(Letter letter, ContentHash id)
    {
        using var text = new MemoryStream();
        new TextLetterRenderer().Render(letter, new RenderingContext(id), text);
        return new KnownState(
            id,
            ContentHash.Of(text.ToArray()),
            letter.Title.Text,
            letter.Body[0].Text.Text,
            letter.Signatories.Count,
            letter.Signatories is [var first, ..] ? first.Name.Text : "",
            letter.Signatories is [.., var last] ? last.Name.Text : "");
    }
}
