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
        output.WriteLine("| what | median | quartiles | bare | the app | CPU and allocation of bare | of the app |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
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
        for (var warmUp = 0; warmUp < 5; warmUp++) _ = (await TimeAsync(bare), await TimeAsync(own));
        var turns = new List<(double Bare, double Own)>();
        for (var turn = 0; turn < Turns; turn++)
        {
            // Who goes first changes from turn to turn, so that neither profits from what the other left behind.
            var (first, second) = turn % 2 == 0 ? (bare, own) : (own, bare);
            var times = (await TimeAsync(first), await TimeAsync(second));
            turns.Add(turn % 2 == 0 ? times : (times.Item2, times.Item1));
        }

        double[] shares = [.. turns.Select(turn => turn.Bare / turn.Own).Order()];
        var (bareCost, ownCost) = (await CostAsync(bare), await CostAsync(own));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {shares[Turns / 2]:N2} | {shares[Turns / 4]:N2} to {shares[Turns * 3 / 4]:N2} | {Median(turns.Select(turn => turn.Bare)):N1} µs | {Median(turns.Select(turn => turn.Own)):N1} µs | {bareCost} | {ownCost} |"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Turns / 2);

    private static async Task<string> CostAsync(Loader loader)
    {
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        for (var turn = 0; turn < 10; turn++) await loader.RunAsync(RequestsATurn);
        var requests = 10 * RequestsATurn;
        return string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / requests:N1} µs, {(GC.GetTotalAllocatedBytes() - allocated) / requests:N0} B");
    }

    /// <returns>Microseconds a request.</returns>
    private static async Task<double> TimeAsync(Loader loader)
    {
        var started = Stopwatch.GetTimestamp();
        await loader.RunAsync(RequestsATurn);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / RequestsATurn;
    }
}
