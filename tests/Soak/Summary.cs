using System.Globalization;

namespace Letters.Soak;

/// <summary>The table at the end of a run.</summary>
internal static class Summary
{
    private const int WidthOfNames = 44;

    public static void Write(TextWriter output, int seed, TimeSpan time, long operations, AppFleet fleet, Tally tally)
    {
        output.WriteLine();
        Line("seed", seed);
        Line("minutes", Math.Round(time.TotalMinutes, 1));
        Line("letters", tally["letters"]);
        Group("uploads");
        Line("reads", tally["reads"]);
        Group("reads");
        Line("storage operations through the proxy", operations);
        Group("faults");
        Line("kills", tally["kills"]);
        Line("restarts", tally["restarts"]);
        Line("starts that failed", tally["starts that failed"]);
        Line("revisions", tally["revisions"]);
        Group("reports");
        Line("most memory of an app, MB", fleet.PeakBytes / 1_000_000);
        Line("processor time of all apps, s", Math.Round(fleet.ProcessorTime.TotalSeconds));
        Line("seconds until all was served", tally["seconds until all was served"]);
        Line("violations", tally.Violations);
        Line("losses", tally["losses"]);
        foreach (var violation in tally.FirstViolations) output.WriteLine($"  {violation}");

        void Group(string name)
        {
            foreach (var (kind, count) in tally.Of(name)) Line($"  {name}: {kind}", count);
        }

        void Line(string name, IFormattable value) => output.WriteLine($"{name.PadRight(WidthOfNames)} {value.ToString("#,0.##", CultureInfo.InvariantCulture),14}");
    }
}
