using System.Globalization;
using TaggedPdf.Unicode;

namespace TaggedPdf.Tests.Unicode;

/// <summary>The official conformance tests of UAX #9.</summary>
public class BidiConformanceTests
{
    private const int FailuresShown = 10;

    /// <summary>A character of each class.</summary>
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["L"] = "a",
        ["R"] = "\u05D0",
        ["AL"] = "\u0627",
        ["EN"] = "1",
        ["ES"] = "-",
        ["ET"] = "%",
        ["AN"] = "\u0661",
        ["CS"] = ",",
        ["NSM"] = "\u0300",
        ["BN"] = "\u00AD",
        ["B"] = "\u2029",
        ["S"] = "\t",
        ["WS"] = " ",
        ["ON"] = "!",
        ["LRE"] = "\u202A",
        ["LRO"] = "\u202D",
        ["RLE"] = "\u202B",
        ["RLO"] = "\u202E",
        ["PDF"] = "\u202C",
        ["LRI"] = "\u2066",
        ["RLI"] = "\u2067",
        ["FSI"] = "\u2068",
        ["PDI"] = "\u2069",
    };

    [Fact]
    public void UAX_9_BidiTest()
    {
        var failures = new List<string>();
        var cases = 0;
        foreach (var entry in UnicodeDatabase.ReadEntries("BidiTest.json"))
        {
            var text = string.Concat(entry["input"].Split(' ').Select(name => Samples[name]));
            var directions = int.Parse(entry["bitset"], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (var (bit, direction) in new[] { (1, BaseDirection.Automatic), (2, BaseDirection.LeftToRight), (4, BaseDirection.RightToLeft) })
            {
                if ((directions & bit) == 0)
                    continue;
                cases++;
                Check($"{entry["input"]} {direction}", text, direction, null, entry["levels"], entry.GetValueOrDefault("reorder", ""), failures);
            }
        }

        Assert.Empty(failures.Take(FailuresShown));
        Assert.True(cases > 700_000);
    }

    [Fact]
    public void UAX_9_BidiCharacterTest()
    {
        var failures = new List<string>();
        var entries = UnicodeDatabase.ReadEntries("BidiCharacterTest.json");
        foreach (var entry in entries)
        {
            var direction = entry["direction"] switch
            {
                "0" => BaseDirection.LeftToRight,
                "1" => BaseDirection.RightToLeft,
                _ => BaseDirection.Automatic,
            };
            var text = UnicodeDatabase.TextOf(entry["codepointSequence"]);
            Check(entry["codepointSequence"], text, direction, entry["embeddingLevel"], entry["resolvedLevelList"], entry.GetValueOrDefault("indexList", ""), failures);
        }

        Assert.Empty(failures.Take(FailuresShown));
        Assert.True(entries.Count > 90_000);
    }

    /// <param name="levels">Of each character; x for those that rule X9 removes.</param>
    /// <param name="order">The indexes of the characters that are left, from left to right.</param>
    private static void Check(string name, string text, BaseDirection direction, string? baseLevel, string levels, string order, List<string> failures)
    {
        var paragraph = BidiParagraph.Resolve(text, direction);
        var starts = Starts(text);
        var expected = levels.Split(' ');
        var runs = paragraph.VisualRuns(0, text.Length);
        var levelAt = LineLevels(runs, text.Length);
        var actual = starts.Select((start, index) => expected[index] == "x" ? "x" : levelAt[start].ToString(CultureInfo.InvariantCulture));
        var visual = runs.SelectMany(run => Enumerable.Range(0, run.Length).Select(offset => run.IsRightToLeft ? run.Start + run.Length - 1 - offset : run.Start + offset))
            .Select(index => starts.IndexOf(index)).Where(index => index >= 0 && expected[index] != "x");

        if (!actual.SequenceEqual(expected) || string.Join(' ', visual) != order || (baseLevel is not null && baseLevel != $"{paragraph.BaseLevel}"))
            failures.Add($"{name}: {string.Join(' ', levelAt)} for {levels}; order {string.Join(' ', visual)} for {order}");
    }

    private static List<int> Starts(string text)
    {
        var starts = new List<int>();
        for (var index = 0; index < text.Length; index += char.IsSurrogatePair(text, index) ? 2 : 1)
            starts.Add(index);
        return starts;
    }

    private static byte[] LineLevels(BidiRun[] runs, int length)
    {
        var levels = new byte[length];
        foreach (var run in runs)
            levels.AsSpan(run.Start, run.Length).Fill(run.Level);
        return levels;
    }
}
