using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>How large things may be (ISO 19005-3, 6.1.13).</summary>
internal static class LimitClauses
{
    private const int LongestString = 32767;
    private const int LongestName = 127;
    private const int MostObjects = 8388607;
    private const double SmallestReal = 1.175e-38;
    private const double SmallestPage = 3;
    private const double LargestPage = 14400;

    public static IEnumerable<Clause> All { get; } =
    [
        new("A3 6.1.13-1", "integers have 32 bits", subject => Values<CosNumber>(subject, number => number.IsInteger && number.Value is > int.MaxValue or < int.MinValue, "An integer")),
        new("A3 6.1.13-3", "strings have at most 32,767 bytes", subject => Values<CosString>(subject, text => text.Bytes.Length > LongestString, "A string")),
        new("A3 6.1.13-4", "names have at most 127 bytes", subject => Values<CosName>(subject, name => name.Value.Length > LongestName, "A name")),
        new("A3 6.1.13-5", "real numbers are not too close to zero", subject => Values<CosNumber>(subject, number => number.Value != 0 && Math.Abs(number.Value) < SmallestReal, "A real number")),
        new("A3 6.1.13-7", "there are at most 8,388,607 objects", Objects),
        Clause.OfReading("A3 6.1.13-8", "q nests at most 28 deep"),
        new("A3 6.1.13-11", "pages measure 3 to 14,400 units", Pages),
    ];

    private static IEnumerable<Finding> Values<T>(ConformanceSubject subject, Func<T, bool> exceeds, string what)
        where T : CosObject =>
        subject.File.Values().Where(item => item.Value is T value && exceeds(value)).Select(item => new Finding(item.Object, $"{what} is beyond that."));

    private static IEnumerable<Finding> Objects(ConformanceSubject subject)
    {
        if (subject.File.Objects.Keys.Max() > MostObjects)
            yield return new(subject.File.Objects.Keys.Max(), "It has a higher number.");
    }

    private static IEnumerable<Finding> Pages(ConformanceSubject subject)
    {
        foreach (var page in subject.Pages)
        {
            var corners = subject.File.Many(page.Page, "MediaBox").Select(corner => subject.File.Resolve<CosNumber>(corner)?.Value ?? 0).ToArray();
            if (corners.Length != 4 || new[] { corners[2] - corners[0], corners[3] - corners[1] }.Any(side => side is < SmallestPage or > LargestPage))
                yield return new(page.Object, "Its MediaBox does not.");
        }
    }
}
