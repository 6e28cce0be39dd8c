namespace Letters.Azure.Tests.Crashes;

/// <summary>What is in storage before a publish that goes wrong, and what it is to publish.</summary>
/// <param name="Before">Uploads that are published before, one after the other, each of them all files of the folder.</param>
/// <param name="Last">The files of the upload that is published under a fault.</param>
public sealed record CrashScenario(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Before, IReadOnlyDictionary<string, string> Last)
{
    private const string Spanish = "Un título\n\nEstimado ministro:\n\nLa palabra es último.\n";

    public static IReadOnlyList<CrashScenario> Small { get; } =
    [
        new("first publish", [], Letter("last")),
        new("second revision", [Letter("first")], Letter("last")),
        new("translation", [Letter("last")], new Dictionary<string, string>(Letter("last")) { ["letter.es.txt"] = Spanish }),
    ];

    public static CrashScenario Large { get; } = new("5,000 signatories", [Letter("first")], Letter("last", 5_000));

    /// <summary>The revision that readers see in the end.</summary>
    public int Revision => Before.Count + 1;

    /// <summary>The same for a letter of its own, with signatories of its own: letters that shared a list would share what is written of it.</summary>
    public CrashScenario For(Slug slug) => this with { Before = [.. Before.Select(upload => For(slug, upload))], Last = For(slug, Last) };

    public override string ToString() => Name;

    private static Dictionary<string, string> For(Slug slug, IReadOnlyDictionary<string, string> upload) =>
        upload.ToDictionary(file => file.Key, file => file.Value.Replace("Office", $"Office {slug}", StringComparison.Ordinal), StringComparer.Ordinal);

    private static Dictionary<string, string> Letter(string word, int signatories = 2) => new() { ["letter.txt"] = TestStore.LetterText(word, signatories) };
}
