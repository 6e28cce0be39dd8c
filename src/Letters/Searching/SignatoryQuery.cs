using System.Diagnostics.CodeAnalysis;
using Letters.Names;

namespace Letters.Searching;

/// <summary>
/// Whom a reader looks for among signatories: those in whose name or affiliations each of the words, whatever its case and accents,
/// is the beginning of a word; those of a kind; those of a group.
/// </summary>
public sealed class SignatoryQuery
{
    /// <summary>In UTF-16 code units.</summary>
    private const int LongestText = 200;

    /// <summary>Each costs a look into the index.</summary>
    private const int MostWords = 12;

    private SignatoryQuery(string? text, IReadOnlyList<string> words, SignatoryKind? kind, string? group) => (Text, Words, Kind, Group) = (text, words, kind, group);

    /// <summary>As the reader wrote it; null where no words were given.</summary>
    public string? Text { get; }

    /// <summary>Folded, each once. Empty where no words were given, and where the text has none: then nobody is found.</summary>
    public IReadOnlyList<string> Words { get; }

    public SignatoryKind? Kind { get; }

    /// <summary>The words of the group's heading, folded; null for all groups.</summary>
    public string? Group { get; }

    /// <summary>Whether the text that was given has no word in it, "?!".</summary>
    public bool FindsNobody => Text is not null && Words.Count == 0;

    /// <summary>The query of what was given: each part may be null or blank.</summary>
    /// <param name="problem">A sentence for the reader.</param>
    /// <returns>False where a part cannot be looked for. The query is null where all parts are missing: then nothing is looked for.</returns>
    public static bool TryParse(string? text, string? kind, string? group, out SignatoryQuery? query, [NotNullWhen(false)] out string? problem)
    {
        query = null;
        problem = null;
        SignatoryKind? parsedKind = null;
        if (!string.IsNullOrWhiteSpace(kind) && (parsedKind = FindKind(kind.Trim())) is null) problem = $"“kind” is one of: {string.Join(", ", Enum.GetNames<SignatoryKind>().Select(name => name.ToLowerInvariant()))}.";
        else if (text?.Length > LongestText || group?.Length > LongestText) problem = $"“q” and “group” have at most {LongestText} characters.";
        var words = problem is null && !string.IsNullOrWhiteSpace(text) ? WithoutParticles(SearchWords.Of(text)) : [];
        if (words.Count > MostWords) problem = $"“q” has at most {MostWords} words.";
        if (problem is not null) return false;

        var printed = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var heading = string.IsNullOrWhiteSpace(group) ? null : FoldGroup(group);
        if (printed is not null || parsedKind is not null || heading is not null) query = new SignatoryQuery(printed, words, parsedKind, heading);
        return true;
    }

    /// <summary>The heading of a group as <see cref="Group"/> has it.</summary>
    public static string FoldGroup(string heading) => string.Join(' ', SearchWords.Of(heading));

    public bool Matches(Signatory signatory)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        if (FindsNobody || (Kind is { } kind && signatory.Kind != kind)) return false;
        if (Group is not null && (signatory.Group is null || FoldGroup(signatory.Group) != Group)) return false;
        if (Words.Count == 0) return true;
        var words = SearchWords.Of(signatory);
        return Words.All(beginning => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));
    }

    /// <summary>“Simone de Beauvoir” finds who is printed as “Simone Beauvoir”; “de” alone finds Dean.</summary>
    private static List<string> WithoutParticles(IEnumerable<string> words)
    {
        var all = words.Distinct(StringComparer.Ordinal).ToList();
        var others = all.Where(word => !NameWords.Particles.Contains(word)).ToList();
        return others.Count > 0 ? others : all;
    }

    private static SignatoryKind? FindKind(string name)
    {
        foreach (var kind in Enum.GetValues<SignatoryKind>())
        {
            if (string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }
}
