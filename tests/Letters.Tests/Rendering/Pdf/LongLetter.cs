namespace Letters.Tests.Rendering.Pdf;

/// <summary>Letters of any length, made of the real one's words.</summary>
internal static class LongLetter
{
    public static Letter WithSignatories(int count)
    {
        var real = RealLetter.Letter.Signatories;
        var signatories = Enumerable.Range(0, count).Select(index => new Signatory(
            index + 1,
            new Passage($"{real[index % real.Count].Name.Text} {(char)('A' + (index % 26))}{index}"),
            real[index * 7 % real.Count].Affiliations));
        return RealLetter.Letter with { Signatories = signatories.ToSequence() };
    }
}
