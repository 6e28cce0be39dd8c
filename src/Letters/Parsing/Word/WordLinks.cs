using DocumentFormat.OpenXml.Packaging;

namespace Letters.Parsing.Word;

/// <summary>Where the links of a part of a Word file lead.</summary>
internal sealed class WordLinks(OpenXmlPart part)
{
    private readonly Dictionary<string, string> _targets = part.HyperlinkRelationships
        .Where(link => link.IsExternal)
        .GroupBy(link => link.Id, StringComparer.Ordinal)
        .ToDictionary(link => link.Key, link => link.First().Uri.OriginalString, StringComparer.Ordinal);

    /// <summary>The address as the file has it; null for a place in the file itself.</summary>
    public string? Find(string? relationship, string? anchor)
    {
        if (relationship is null || !_targets.TryGetValue(relationship, out var target)) return null;
        return string.IsNullOrEmpty(anchor) || target.Contains('#', StringComparison.Ordinal) ? target : $"{target}#{anchor}";
    }

    /// <summary>Whether a reader may be sent there: to the web or to a mailbox.</summary>
    public static bool IsAllowed(string target) =>
        target.Length <= 2_000 && Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
}
