using BenchmarkDotNet.Attributes;
using Letters;
using Letters.Rendering;
using Letters.Rendering.Pdf;

namespace Benchmarks;

/// <summary>
/// The PDF of a letter of about a thousand words, warm, to a stream that keeps nothing. Run with
/// <c>dotnet run -c Release --project tests/Benchmarks -- --filter *Pdf*</c>.
/// </summary>
[MemoryDiagnoser]
public class PdfBenchmarks
{
    private readonly PdfLetterRenderer _renderer = new();
    private readonly Letter _small = SampleLetter.WithSignatories(19);
    private readonly Letter _large = SampleLetter.WithSignatories(1_000);
    private readonly Letter _huge = SampleLetter.WithSignatories(50_000);
    private readonly Letter _longest = SampleLetter.WithSignatories(100_000);
    private readonly RenderingSettings _published = new() { Origin = new Uri("https://letters.example") };

    [Benchmark(Baseline = true, Description = "19 signatories")]
    public void Small() => Render(_small);

    [Benchmark(Description = "1,000 signatories")]
    public void Large() => Render(_large);

    [Benchmark(Description = "50,000 signatories")]
    public void Huge() => Render(_huge);

    [Benchmark(Description = "100,000 signatories")]
    public void Longest() => Render(_longest);

    private void Render(Letter letter) => _renderer.Render(letter, new RenderingContext(SampleLetter.Id, _published), Stream.Null);
}
