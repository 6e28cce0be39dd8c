using System.Text;

namespace Letters.Tests.Goldens;

/// <summary>
/// The renditions of a letter as they are kept: those that are text as files, of all their SHA-256 and length in a manifest.
/// </summary>
internal sealed class GoldenFolder(Slug slug)
{
    private const string ManifestName = "manifest.txt";

    private readonly string _folder = Path.Combine(GoldenLetters.FolderOf(slug), "renditions");

    /// <summary>Whether what is made replaces what is kept.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("ACCEPT_GOLDENS") == "1";

    /// <summary>What to tell who finds a difference.</summary>
    public static string Hint =>
        """
        If that is meant: look at the .received. files beside the kept ones, run these tests with ACCEPT_GOLDENS=1, and commit what changed.
        Readers of published letters get it only if Template.Current (src/Letters/Rendering/Template.cs) is raised, which
        TemplateHistoryTests sees to. tests/Letters.Tests/Goldens/README.md tells more.
        """;

    public static string ManifestOf(IEnumerable<MadeRendition> made) => string.Concat(made.Select(rendition => $"{rendition.ManifestLine}\n"));

    /// <summary>One line a difference; writes what was made beside what is kept.</summary>
    public IReadOnlyList<string> Compare(IReadOnlyList<MadeRendition> made)
    {
        RemoveReceived();
        var kept = KeptLines();
        var differences = made.Where(rendition => !IsKept(rendition, kept)).ToList();
        foreach (var rendition in differences) File.WriteAllBytes(ReceivedPath(rendition.Name), rendition.Bytes);
        var gone = kept.Keys.Except(made.Select(rendition => rendition.Name)).Select(name => $"{name} is kept and was not made.");
        return [.. differences.Select(rendition => Describe(rendition, kept)), .. gone];
    }

    public void Accept(IReadOnlyList<MadeRendition> made)
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
        foreach (var rendition in made.Where(rendition => rendition.IsText)) File.WriteAllBytes(KeptPath(rendition.Name), rendition.Bytes);
        File.WriteAllText(KeptPath(ManifestName), ManifestOf(made));
    }

    private bool IsKept(MadeRendition made, Dictionary<string, string> kept) =>
        kept.GetValueOrDefault(made.Name) == made.ManifestLine && (!made.IsText || (File.Exists(KeptPath(made.Name)) && made.Bytes.AsSpan().SequenceEqual(File.ReadAllBytes(KeptPath(made.Name)))));

    private string Describe(MadeRendition made, Dictionary<string, string> kept)
    {
        if (!kept.TryGetValue(made.Name, out var line)) return $"{made.Name} is not kept yet.";
        if (!made.IsText) return $"{made.Name} differs:\n  kept {line}\n  made {made.ManifestLine}";
        if (!File.Exists(KeptPath(made.Name))) return $"{made.Name} is missing.";
        return $"{made.Name} differs{FirstDifference(File.ReadAllText(KeptPath(made.Name), Encoding.UTF8), made.Text!)}";
    }

    private static string FirstDifference(string kept, string made)
    {
        var (old, now) = (kept.Split('\n'), made.Split('\n'));
        for (var line = 0; line < Math.Min(old.Length, now.Length); line++)
        {
            if (old[line] != now[line]) return $" in line {line + 1}:\n{Around(old[line], now[line])}";
        }

        return old.Length == now.Length ? " from its line in the manifest." : $": {old.Length} lines are kept, {now.Length} were made.";
    }

    /// <summary>The words around the first difference of two lines, which may be very long.</summary>
    private static string Around(string kept, string made)
    {
        const int Before = 40;
        const int Most = 160;
        var start = Math.Max(0, kept.AsSpan().CommonPrefixLength(made) - Before);
        return $"  kept {Cut(kept)}\n  made {Cut(made)}";

        string Cut(string line) => $"{(start > 0 ? "…" : "")}{line.AsSpan(start, Math.Min(Most, line.Length - start))}";
    }

    private Dictionary<string, string> KeptLines() =>
        File.Exists(KeptPath(ManifestName))
            ? File.ReadAllLines(KeptPath(ManifestName)).ToDictionary(line => line[(line.LastIndexOf(' ') + 1)..], StringComparer.Ordinal)
            : [];

    private void RemoveReceived()
    {
        Directory.CreateDirectory(_folder);
        foreach (var path in Directory.EnumerateFiles(_folder, "*.received.*")) File.Delete(path);
    }

    private string KeptPath(string name) => Path.Combine(_folder, name);

    /// <summary>"letter.received.html": the extension stays last, so that programs open it.</summary>
    private string ReceivedPath(string name) => Path.Combine(_folder, $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}");
}
