using BenchmarkDotNet.Attributes;
using Letters;
using Letters.Rendering;
using Letters.Rendering.Html;

namespace Benchmarks;

/// <summary>
/// The page of a letter of about a thousand words, warm, to a stream that keeps nothing. Run with
/// <c>dotnet run -c Release --project tests/Benchmarks -- --filter *Html*</c>.
/// </summary>
[MemoryDiagnoser]
public class HtmlBenchmarks
{
    private readonly HtmlLetterRenderer _renderer = new();
    private readonly Letter _small = SampleLetter.WithSignatories(19);
    private readonly Letter _large = SampleLetter.WithSignatories(1_000);
    private readonly Letter _huge = SampleLetter.WithSignatories(100_000);

    [Benchmark(Baseline = true, Description = "19 signatories")]
    public void Small() => Render(_small);

    [Benchmark(Description = "1,000 signatories")]
    public void Large() => Render(_large);

    [Benchmark(Description = "100,000 signatories, of which the page has 1,000")]
    public void Huge() => Render(_huge);

    private void Render(Letter letter) => _renderer.Render(letter, new RenderingContext(SampleLetter.Id), Stream.Null);
}
