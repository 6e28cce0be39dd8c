using TaggedPdf.Unicode;

namespace TaggedPdf.Tests.Unicode;

/// <summary>The official conformance test of UAX #14.</summary>
public class LineBreakConformanceTests
{
    private const int FailuresShown = 10;

    [Fact]
    public void UAX_14_LineBreakTest()
    {
        var failures = new List<string>();
        var cases = UnicodeDatabase.ReadTexts("auxiliary/LineBreakTest.json").ToList();
        foreach (var test in cases)
        {
            var expected = new List<int>();
            var text = "";
            foreach (var part in test.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part == "÷")
                    expected.Add(text.Length);
                else if (part != "×")
                    text += UnicodeDatabase.TextOf(part);
            }

            var actual = Breaks(text);
            if (!actual.SequenceEqual(expected))
                failures.Add($"{test} but found {string.Join(' ', actual)}");
        }

        Assert.Empty(failures.Take(FailuresShown));
        Assert.True(cases.Count > 16_000);
    }

    private static List<int> Breaks(string text)
    {
        var found = new List<int>();
        var breaks = new LineBreaks(text);
        while (breaks.Next())
            found.Add(breaks.Position);
        return found;
    }
}
