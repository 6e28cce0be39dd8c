using System.Diagnostics;
using System.Globalization;
using System.Text;
using Letters;
using Letters.Parsing;
using Letters.Rendering;

namespace Benchmarks;

/// <summary>
/// Whether time and memory grow with the number of signatories and not faster: everything that is done with a letter, at a
/// thousand, ten thousand and a hundred thousand, in one run, so that the ratios do not depend on the machine.
/// </summary>
internal static class Scaling
{
    private const int Rounds = 5;

    private static readonly int[] Counts = [1_000, 10_000, 100_000];

    public static void Run(TextWriter output)
    {
        output.WriteLine("| what | 1,000 | 10,000 | 100,000 | × to 10,000 | × to 100,000 | allocated at 100,000 |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        Letter[] letters = [.. Counts.Select(SampleLetter.WithSignatories)];
        foreach (var renderer in AllRenderers.Instances)
            Measure(output, $"render {renderer.Format}", at => renderer.Render(letters[at], new RenderingContext(SampleLetter.Id), Stream.Null));
        Measure(output, "canonical letter and its hash", at => CanonicalLetter.HashOf(letters[at]));

        var asText = letters.Select(letter => TextOf(letter, RenditionFormat.Text)).ToArray();
        var asMarkdown = letters.Select(letter => TextOf(letter, RenditionFormat.Markdown)).ToArray();
        var asSheet = letters.Select(SheetOf).ToArray();
        Measure(output, "parse txt", at => Parse(new LetterFile("letter.txt", "letter.txt", asText[at])), asText[^1].Length);
        Measure(output, "parse md", at => Parse(new LetterFile("letter.md", "letter.md", asMarkdown[at])), asMarkdown[^1].Length);
        Measure(output, "parse csv", at => Parse(new LetterFile("letter.en.txt", "letter.en.txt", "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n"u8.ToArray()), new LetterFile("signatories.csv", "signatories.csv", asSheet[at])), asSheet[^1].Length);
    }

    /// <param name="action">What is done with the letter of <see cref="Counts"/> at an index.</param>
    /// <param name="bytes">How many the action reads at the greatest count; throughput is printed where that is known.</param>
    private static void Measure(TextWriter output, string what, Action<int> action, int? bytes = null)
    {
        // Often, and with a pause: so the code is compiled to its best, which happens in the background, before it is measured.
        for (var warmUp = 0; warmUp < 40; warmUp++) action(0);
        Thread.Sleep(300);
        for (var warmUp = 0; warmUp < 5; warmUp++) action(1);
        var times = Counts.Select((_, at) => MedianTime(() => action(at))).ToArray();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        action(Counts.Length - 1);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var throughput = bytes is { } length ? string.Create(CultureInfo.InvariantCulture, $", {length / times[^1].TotalSeconds / 1e6:N1} MB/s") : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what}{throughput} | {Print(times[0])} | {Print(times[1])} | {Print(times[2])} | {times[1] / times[0]:N1} | {times[2] / times[0]:N1} | {allocated / 1e6:N0} MB |"));
    }

    private static TimeSpan MedianTime(Action action)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static string Print(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N1} ms");

    private static void Parse(params LetterFile[] files)
    {
        if (LetterParser.Parse(Slug.Parse("sample"), files).Letter is not { Signatories.Count: > 0 }) throw new InvalidOperationException("The sample could not be read.");
    }

    private static byte[] TextOf(Letter letter, RenditionFormat format)
    {
        using var output = new MemoryStream();
        AllRenderers.Instances.Single(renderer => renderer.Format == format).Render(letter, new RenderingContext(SampleLetter.Id), output);
        return output.ToArray();
    }

    private static byte[] SheetOf(Letter letter)
    {
        var csv = new StringBuilder("Name,Affiliation,Affiliation\n");
        foreach (var signatory in letter.Signatories)
        {
            csv.Append(signatory.Name.Text);
            foreach (var affiliation in signatory.Affiliations) csv.Append(CultureInfo.InvariantCulture, $",\"{affiliation}\"");
            csv.Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
