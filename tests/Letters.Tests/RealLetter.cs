using Letters.Parsing;

namespace Letters.Tests;

/// <summary>The first letter to publish, from content/ in the root.</summary>
public static class RealLetter
{
    public static Slug Slug { get; } = Slug.Parse("protect-asylum-seekers");

    public static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "content", "protect-asylum-seekers", "letter.txt"));

    public static ParseResult Parsed { get; } = PlainText.Parse(Slug, "protect-asylum-seekers/letter.txt", Bytes);

    public static Letter Letter => Parsed.Letter!;
}
