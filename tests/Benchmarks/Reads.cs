using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>
/// Reads of the real letter, cached, beside Kestrel that sends the same bytes, headers included; loader and servers share the machine and the process. The two
/// take turns, many of them, and each turn gives a ratio: what else the machine does in the meantime then meets both alike.
/// </summary>
internal static class Reads
{
    private const int Turns = 60;

    private const int RequestsATurn = 8_000;

    public static async Task RunAsync(TextWriter output)
    {
        await using var app = await PublishedApp.StartAsync();
        using var http = new HttpClient { BaseAddress = app.Address };
        output.WriteLine($"Throughput of the app as a share of that of bare Kestrel; {Turns} turns of {RequestsATurn:N0} requests.");
        output.WriteLine();
        output.WriteLine("| what | median | quartiles | of processor time | bare: time, processor time, memory | the app |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var (what, format, isKnown) in new[] { ("JSON", "json", false), ("HTML", "html", false), ("304 of JSON", "json", true), ("304 of HTML", "html", true) })
        {
            var path = $"/letters/{PublishedApp.Slug}/{format}";
            var tag = (await http.GetAsync(new Uri(path, UriKind.Relative))).Headers.ETag!.ToString();
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (isKnown) request.Headers.Add("If-None-Match", tag);
            using var answer = await http.SendAsync(request);
            var (headers, status) = isKnown ? ($"If-None-Match: {tag}\r\n", "304") : ("", "200");
            var bareAddress = await app.ServeBareAsync(answer);
            using var bare = new Loader(bareAddress, path, headers, status);
            using var own = new Loader(app.Address, path, headers, status);
            await MeasureAsync(output, what, bare, own);
        }
    }

    private static async Task MeasureAsync(TextWriter output, string what, Loader bare, Loader own)
    {
        for (var warmUp = 0; warmUp < 5; warmUp++) _ = (await RunAsync(bare), await RunAsync(own));
        var turns = new List<(Cost Bare, Cost Own)>();
        for (var turn = 0; turn < Turns; turn++)
        {
            // Who goes first changes from turn to turn, so that neither profits from what the other left behind.
            var (first, second) = turn % 2 == 0 ? (bare, own) : (own, bare);
            var costs = (await RunAsync(first), await RunAsync(second));
            turns.Add(turn % 2 == 0 ? costs : (costs.Item2, costs.Item1));
        }

        double[] shares = [.. turns.Select(turn => turn.Bare.Time / turn.Own.Time).Order()];
        var ofProcessor = Median(turns.Select(turn => turn.Bare.Processor / turn.Own.Processor));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {shares[Turns / 2]:N2} | {shares[Turns / 4]:N2} to {shares[Turns * 3 / 4]:N2} | {ofProcessor:N2} | {Print(turns.Select(turn => turn.Bare))} | {Print(turns.Select(turn => turn.Own))} |"));
    }

    private static string Print(IEnumerable<Cost> turns) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(turns.Select(cost => cost.Time)):N1} µs, {Median(turns.Select(cost => cost.Processor)):N1} µs, {Median(turns.Select(cost => cost.Allocated)):N0} B");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);

    private static async Task<Cost> RunAsync(Loader loader)
    {
        var (started, processor, allocated) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        await loader.RunAsync(RequestsATurn);
        return new Cost(
            Stopwatch.GetElapsedTime(started).TotalMicroseconds / RequestsATurn,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / RequestsATurn,
            (double)(GC.GetTotalAllocatedBytes() - allocated) / RequestsATurn);
    }

    /// <summary>Of a request, loader and server together.</summary>
    /// <param name="Time">In microseconds.</param>
    /// <param name="Processor">Time of both processors, in microseconds.</param>
    /// <param name="Allocated">In bytes.</param>
    private readonly record struct Cost(double Time, double Processor, double Allocated);
}
