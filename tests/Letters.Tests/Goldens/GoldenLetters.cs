using Letters.Parsing;
using Letters.Rendering;

namespace Letters.Tests.Goldens;

/// <summary>The letters whose renditions are kept: between them, everything that a letter can have and that has gone wrong.</summary>
public static class GoldenLetters
{
    /// <summary>As most deployments are set up.</summary>
    private static readonly RenderingSettings Published = new() { Origin = new Uri("https://letters.example") };

    public static IReadOnlyList<GoldenLetter> All { get; } =
    [
        // The default settings: nobody said where the app is reached.
        new(RealLetter.Slug, [new LetterFile("letter.txt", $"{RealLetter.Slug}/letter.txt", RealLetter.Bytes)], RenderingSettings.Default),
        FromFolder("swim-in-the-river"), // all on one page
        new(OpenDataLetter.Slug, OpenDataLetter.Files(3_000), Published), // signatories in groups
        FromFolder("keep-the-archive-whole"), // notes, lists in lists, quotations, front matter
        FromFolder("a-library-for-every-quarter"), // Arabic, with words that run from left to right
        FromFolder("record-of-the-river"), // Japanese
        FromFolder("one-delta-two-countries"), // English and Spanish, signatories in a spreadsheet
        FromFolder("long-words-and-addresses"), // what no line can hold
        FromFolder("a-request-from-one-reader"), // one signatory
        FromFolder("map-of-the-springs"), // errata
        FromFolder("names-in-many-scripts"),
        FromFolder("a-garden-for-the-school"), // a theme of its own: colour, typeface, logo
    ];

    public static TheoryData<string> Names => new(All.Select(letter => letter.Slug.ToString()));

    public static GoldenLetter Named(string name) => All.Single(letter => letter.Slug.ToString() == name);

    /// <summary>Where a letter's own files lie, and below it what was made of them.</summary>
    internal static string FolderOf(Slug slug) => Path.Combine(RepositoryRoot.Path, "tests", "Letters.Tests", "Goldens", slug.ToString());

    private static GoldenLetter FromFolder(string name)
    {
        var slug = Slug.Parse(name);
        var files = Directory.EnumerateFiles(FolderOf(slug)).Order(StringComparer.Ordinal)
            .Select(path => new LetterFile(Path.GetFileName(path), $"{name}/{Path.GetFileName(path)}", File.ReadAllBytes(path)));
        return new GoldenLetter(slug, [.. files], Published);
    }
}
