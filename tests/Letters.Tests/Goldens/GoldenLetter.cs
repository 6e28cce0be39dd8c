using Letters.Parsing;
using Letters.Rendering;

namespace Letters.Tests.Goldens;

/// <summary>A letter whose renditions are kept, from the files that an author would upload.</summary>
/// <param name="Slug">Also the name of its folder in Goldens/.</param>
/// <param name="Settings">What its renditions are made with.</param>
public sealed record GoldenLetter(Slug Slug, IReadOnlyList<LetterFile> Files, RenderingSettings Settings)
{
    private readonly Lazy<ParseResult> _parsed = new(() => LetterParser.Parse(Slug, Files));

    public ParseResult Parsed => _parsed.Value;

    public Letter Letter => Parsed.Letter ?? throw new InvalidOperationException($"{Slug} is no letter: {string.Join(' ', Parsed.Diagnostics)}");

    public override string ToString() => Slug.ToString();
}
