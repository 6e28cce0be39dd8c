using System.Diagnostics;
using System.Globalization;
using Letters;
using Letters.Rendering;
using Letters.Rendering.Pdf;

namespace Benchmarks;

/// <summary>
/// What the first PDF of a process takes, the real letter's, beside the second: nothing is compiled, no font is loaded. Each
/// measurement has a process of its own. Run with <c>dotnet run -c Release --project tests/Benchmarks -- fresh</c>.
/// </summary>
internal static class FreshProcess
{
    private const int Processes = 9;

    public static void Run(TextWriter output)
    {
        var runs = Enumerable.Range(0, Processes).Select(_ => RunChild()).ToList();
        output.WriteLine("| | median | fastest |");
        output.WriteLine("|---|--:|--:|");
        foreach (var (name, at) in new[] { ("parse the letter", 0), ("first PDF", 1), ("second PDF", 2) })
        {
            var times = runs.Select(run => run[at]).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[Processes / 2]:N1} ms | {times[0]:N1} ms |"));
        }
    }

    /// <summary>What each process does: prints three times in milliseconds.</summary>
    public static void RunInChild(TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var letter = RealLetter.Letter;
        var parsed = Stopwatch.GetTimestamp();
        Render(letter);
        var first = Stopwatch.GetTimestamp();
        Render(letter);
        var second = Stopwatch.GetTimestamp();
        output.WriteLine(string.Join(' ', new[] { Between(start, parsed), Between(parsed, first), Between(first, second) }.Select(time => time.ToString("F3", CultureInfo.InvariantCulture))));
    }

    private static void Render(Letter letter)
    {
        using var output = new MemoryStream();
        new PdfLetterRenderer().Render(letter, new RenderingContext(SampleLetter.Id), output);
    }

    private static double Between(long start, long end) => Stopwatch.GetElapsedTime(start, end).TotalMilliseconds;

    private static double[] RunChild()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(FreshProcess).Assembly.Location);
        start.ArgumentList.Add("fresh-child");
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Trim().Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture))];
    }
}
