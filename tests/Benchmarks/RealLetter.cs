using Letters;
using Letters.Parsing;

namespace Benchmarks;

/// <summary>The first letter that was published: about 700 words, 19 signatories.</summary>
internal static class RealLetter
{
    public static LetterFile[] Files { get; } = [new LetterFile("letter.txt", "protect-asylum-seekers/letter.txt", Read())];

    public static Letter Letter { get; } = Parse();

    public static Letter Parse() => LetterParser.Parse(Slug.Parse("protect-asylum-seekers"), Files).Letter!;

    private static byte[] Read()
    {
        using var stream = typeof(RealLetter).Assembly.GetManifestResourceStream("letter.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
