using System.Text;
using System.Text.RegularExpressions;
using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>How the file is written (ISO 19005-3, 6.1).</summary>
internal static partial class FileClauses
{
    private static readonly HashSet<string> Filters = new(StringComparer.Ordinal)
    {
        "ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode",
    };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<Clause> All { get; } =
    [
        new("A3 6.1.2-1, UA1 6.1-1", "the header is %PDF-1.n and an end of line", Header),
        new("A3 6.1.2-2", "a comment of four bytes above 127 follows the header", BinaryComment),
        new("A3 6.1.3-1", "the trailer has a file identifier of two strings", Identifier),
        new("A3 6.1.3-2, UA1 7.16-1", "nothing is encrypted", Encryption),
        new("A3 6.1.3-3", "nothing follows the end-of-file marker", EndOfFile),
        Clause.OfReading("A3 6.1.4-2", "the cross-reference table begins as it must"),
        Clause.OfReading("A3 6.1.6-1", "hexadecimal strings have an even number of digits"),
        Clause.OfReading("A3 6.1.6-2", "hexadecimal strings are of hexadecimal digits"),
        Clause.OfReading("A3 6.1.7.1-1", "streams are as long as they say"),
        Clause.OfReading("A3 6.1.7.1-2", "the data of streams is set off by ends of lines"),
        new("A3 6.1.7.1-3", "streams are in the file itself", ExternalStreams),
        new("A3 6.1.7.2-1", "filters are standard ones without LZW", StandardFilters),
        new("A3 6.1.8-1", "names of fonts and structure types are UTF-8", Names),
        Clause.OfReading("A3 6.1.9-1", "objects are set off by single spaces and ends of lines"),
        Clause.OfReading("A3 6.1.10-1", "inline images are as they must be"),
        new("A3 6.1.12-1", "there are no permissions but of signatures", Permissions),
        Clause.OfReading("ISO 32000-1 7.5.4", "cross references lead to their objects"),
        Clause.OfReading("ISO 32000-1 7.5.5", "the trailer counts the objects"),
        Clause.OfReading("ISO 32000-1 7.5.7", "object streams hold what they say"),
        Clause.OfReading("ISO 32000-1 7.5.8", "cross-reference streams are complete"),
        new("ISO 32000-1 7.3.10", "references lead to an object", References),
        Clause.OfReading("ISO 32000-1 7.7.3", "the page tree is consistent"),
    ];

    private static IEnumerable<Finding> Header(ConformanceSubject subject)
    {
        if (!HeaderLine().IsMatch(Encoding.Latin1.GetString(subject.File.Bytes[..20])))
            yield return new(0, "It begins otherwise.");
    }

    private static IEnumerable<Finding> BinaryComment(ConformanceSubject subject)
    {
        var bytes = subject.File.Bytes;
        var start = bytes is [_, _, _, _, _, _, _, _, (byte)'\r', (byte)'\n', ..] ? 10 : 9;
        if (bytes[start] != '%' || bytes.Skip(start + 1).Take(4).Any(value => value <= 127))
            yield return new(0, "There is none.");
    }

    private static IEnumerable<Finding> Identifier(ConformanceSubject subject)
    {
        if (subject.File.Many(subject.File.Trailer, "ID") is not [CosString { Bytes.Length: > 0 }, CosString { Bytes.Length: > 0 }])
            yield return new(0, "It has none.");
    }

    private static IEnumerable<Finding> Encryption(ConformanceSubject subject)
    {
        if (subject.File.Trailer.Entries.ContainsKey("Encrypt"))
            yield return new(0, "The trailer has Encrypt.");
    }

    private static IEnumerable<Finding> EndOfFile(ConformanceSubject subject)
    {
        if (!LastLine().IsMatch(Encoding.Latin1.GetString(subject.File.Bytes[^8..])))
            yield return new(0, "It does not end with %%EOF.");
    }

    private static IEnumerable<Finding> ExternalStreams(ConformanceSubject subject) =>
        from item in Streams(subject)
        from key in new[] { "F", "FFilter", "FDecodeParms" }
        where item.Stream.Dictionary.Entries.ContainsKey(key)
        select new Finding(item.Object, $"The stream has {key}.");

    private static IEnumerable<Finding> StandardFilters(ConformanceSubject subject) =>
        from item in Streams(subject)
        from filter in subject.File.Many(item.Stream.Dictionary, "Filter")
        let name = subject.File.Resolve<CosName>(filter)?.Value
        where name is null || !Filters.Contains(name)
        select new Finding(item.Object, $"The stream has the filter {name}.");

    private static IEnumerable<Finding> Names(ConformanceSubject subject) =>
        from item in subject.File.Dictionaries()
        from key in new[] { "BaseFont", "FontName", "S" }
        let name = subject.File.Name(item.Dictionary, key)
        where name is not null && !IsUtf8(name)
        select new Finding(item.Object, $"{key} is not UTF-8.");

    private static bool IsUtf8(string name)
    {
        try
        {
            StrictUtf8.GetCharCount(Encoding.Latin1.GetBytes(name));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static IEnumerable<Finding> Permissions(ConformanceSubject subject) =>
        (subject.File.Find<CosDictionary>(subject.File.Catalog, "Perms")?.Entries.Keys ?? Enumerable.Empty<string>())
            .Where(key => key is not ("UR3" or "DocMDP"))
            .Select(key => new Finding(subject.CatalogNumber, $"Perms has {key}."));

    private static IEnumerable<Finding> References(ConformanceSubject subject) =>
        from item in subject.File.Values()
        where item.Value is CosReference reference && !subject.File.Objects.ContainsKey(reference.Number)
        select new Finding(item.Object, $"It refers to {((CosReference)item.Value).Number}, which there is not.");

    private static IEnumerable<(int Object, CosStream Stream)> Streams(ConformanceSubject subject) =>
        subject.File.Objects.Where(item => item.Value is CosStream).Select(item => (item.Key, (CosStream)item.Value));

    [GeneratedRegex(@"\A%PDF-1\.[0-7](\r\n|\r|\n)%", RegexOptions.ExplicitCapture)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"%%EOF(\r\n|\r|\n)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LastLine();
}
