using System.Globalization;

namespace Letters.Tests.Goldens;

/// <summary>What each template version made of the golden letters: Goldens/templates.txt, a line "version SHA-256" each, the newest last.</summary>
internal static class TemplateHistory
{
    private static readonly string FilePath = Path.Combine(RepositoryRoot.Path, "tests", "Letters.Tests", "Goldens", "templates.txt");

    /// <summary>Version 0 where nothing is kept.</summary>
    public static (int Version, string Hash) Last()
    {
        if (!File.Exists(FilePath) || File.ReadLines(FilePath).LastOrDefault() is not { Length: > 0 } line) return (0, "");
        var parts = line.Split(' ');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    public static void Append(int version, string hash) => File.AppendAllText(FilePath, string.Create(CultureInfo.InvariantCulture, $"{version} {hash}\n"));

    /// <summary>Of all renditions of all golden letters.</summary>
    public static string OverallHash()
    {
        var manifests = GoldenLetters.All.OrderBy(golden => golden.Slug.ToString(), StringComparer.Ordinal).Select(golden => $"{golden.Slug}\n{GoldenFolder.ManifestOf(GoldenRenditions.Of(golden))}");
        return ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Concat(manifests))).ToString();
    }
}
