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

    /// <summary>Tells settings apart: letters rendered with others are rendered again. Null for the default.</summary>
    public string? Fingerprint => this == Default ? null : ContentHash.Of(Encoding.UTF8.GetBytes(Paper is null ? $"{Origin}" : $"{Origin}\n{Paper}")).Short;
}
