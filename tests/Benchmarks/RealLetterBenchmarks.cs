using BenchmarkDotNet.Attributes;
using Letters;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Rendering.Markdown;
using Letters.Rendering.Text;

namespace Benchmarks;

/// <summary>
/// The real letter, warm: from its bytes to the parsed letter, and from that to each format that is text. Run with
/// <c>dotnet run -c Release --project tests/Benchmarks -- --filter *RealLetter*</c>.
/// </summary>
[MemoryDiagnoser]
public class RealLetterBenchmarks
{
    private static readonly RenderingContext Context = new(CanonicalLetter.HashOf(RealLetter.Letter));

    private readonly HtmlLetterRenderer _html = new();
    private readonly TextLetterRenderer _text = new();
    private readonly MarkdownLetterRenderer _markdown = new();

    [Benchmark(Description = "parse")]
    public Letter Parse() => RealLetter.Parse();

    [Benchmark(Description = "canonical letter and its hash")]
    public ContentHash Hash() => CanonicalLetter.HashOf(RealLetter.Letter);

    [Benchmark(Description = "html")]
    public void Html() => _html.Render(RealLetter.Letter, Context, Stream.Null);

    [Benchmark(Description = "txt")]
    public void Text() => _text.Render(RealLetter.Letter, Context, Stream.Null);

    [Benchmark(Description = "md")]
    public void Markdown() => _markdown.Render(RealLetter.Letter, Context, Stream.Null);
}
