using System.Text;

namespace Letters.Rendering;

/// <summary>What a deployment sets of all renditions.</summary>
public sealed record RenderingSettings
{
    public static RenderingSettings Default { get; } = new();

    /// <summary>Where readers reach the app, "https://letters.example"; null where that is not known, and renditions have no absolute address of their own.</summary>
    public Uri? Origin { get; init; }

    /// <summary>The paper of renditions that have pages; null for that which is customary in the region of the letter's language.</summary>
    public PaperSize? Paper { get; init; }

    /// <summary>Who publishes the letters that state no publisher; null where none does.</summary>
    public string? Publisher { get; init; }

    /// <summary>The publisher's page: an absolute http or https address.</summary>
    public Uri? PublisherUrl { get; init; }

    /// <summary>How letters look that have no theme of their own.</summary>
    public Theme Theme { get; init; } = Theme.Usual;

    /// <summary>Tells settings apart: letters rendered with others are rendered again. Null for the default.</summary>
    public string? Fingerprint => this == Default ? null : ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', Traits()))).Short;

    private IEnumerable<string> Traits()
    {
        yield return $"{Origin}";
        if (Paper is { } paper) yield return $"{paper}";
        if (Publisher is not null || PublisherUrl is not null) yield return $"publisher {Publisher} {PublisherUrl}";
        if (Theme != Theme.Usual) yield return $"theme {Theme.Accent} {Theme.DarkAccent} {Theme.Typeface}";
        if (Theme.Logo is { } logo) yield return $"logo {logo.Text} {ContentHash.Of(logo.Bytes)}";
    }
}
