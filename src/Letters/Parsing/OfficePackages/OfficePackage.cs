using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Letters.Parsing.OfficePackages;

/// <summary>
/// Looks through a zip of XML files (ECMA-376 part 2) before anything is made of it: how large it becomes, whether it is whole,
/// and whether its XML is such that reading it takes bounded time and memory.
/// </summary>
internal static class OfficePackage
{
    /// <summary>Below this, in bytes, a part may be as well packed as it likes: small files of repeated words are.</summary>
    private const long SmallPart = 1024 * 1024;

    /// <param name="what">The kind of file for messages: "Word file".</param>
    /// <param name="suggestion">How to get a file that can be read.</param>
    /// <returns>False when a diagnostic says why the package must not be opened.</returns>
    public static bool IsSafe(ReadOnlyMemory<byte> content, string what, string suggestion, ParsingLimits limits, DiagnosticList diagnostics)
    {
        var finding = Catch(() => FindDanger(content, what, limits), what);
        if (finding is not null) diagnostics.Add(finding with { Suggestion = finding.Suggestion ?? suggestion });
        return finding is null;
    }

    /// <summary>Runs what reads a package; damage that only shows while reading is a finding, not an exception.</summary>
    public static Diagnostic? Catch(Func<Diagnostic?> read, string what)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return Damaged(what, exception is XmlException { LineNumber: > 0 } xml ? $" Its XML breaks off or is wrong at line {xml.LineNumber}, column {xml.LinePosition} of one of its parts." : "");
        }
    }

    /// <summary>Whether the package says that one of its parts has a content type with this end (ECMA-376 part 2, 10.1.2).</summary>
    /// <param name="content">A package that was found safe.</param>
    /// <param name="contentTypes">Ends of content types.</param>
    public static bool HasPart(ReadOnlyMemory<byte> content, params ReadOnlySpan<string> contentTypes)
    {
        using var zip = new ZipArchive(Open(content), ZipArchiveMode.Read);
        if (zip.GetEntry("[Content_Types].xml") is not { } types) return false;
        using var reader = XmlReader.Create(types.Open(), new XmlReaderSettings { CloseInput = true });
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type) continue;
            foreach (var end in contentTypes)
            {
                if (type.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    public static Stream Open(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static Diagnostic Damaged(string what, string detail) =>
        new("damaged-file", DiagnosticSeverity.Error, $"The {what} is damaged or was not uploaded to its end.{detail}");

    /// <summary>What the zip reader, the packaging library and the XML reader throw at bytes that are not as they should be.</summary>
    private static bool IsDamage(Exception exception) => exception
        is InvalidDataException or IOException or XmlException or OpenXmlPackageException or FormatException or InvalidOperationException
        or ArgumentException or NotSupportedException or OverflowException or KeyNotFoundException or IndexOutOfRangeException
        or NullReferenceException or InvalidCastException or UnauthorizedAccessException;

    private static Diagnostic? FindDanger(ReadOnlyMemory<byte> content, string what, ParsingLimits limits)
    {
        using var zip = new ZipArchive(Open(content), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.PackedFiles) return TooLarge(what, string.Create(CultureInfo.InvariantCulture, $"holds {zip.Entries.Count:N0} files; at most {limits.PackedFiles:N0} are read"));
        var declared = 0L;
        foreach (var entry in zip.Entries)
        {
            declared += entry.Length;
            if (entry.IsEncrypted) return new("password-protected", DiagnosticSeverity.Error, $"The {what} is protected with a password.") { Suggestion = "Save it without a password and upload it again." };
            if (declared > limits.Unpacked || IsBomb(entry.Length, entry.CompressedLength, limits)) return TooLarge(what, LargeWhenUnpacked(limits));
        }

        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            if (!IsXml(entry.FullName)) continue;
            if (FindDanger(entry, what, limits, ref unpacked) is { } danger) return danger;
        }

        return null;
    }

    /// <summary>Reads a part once, for what it really holds: the sizes that a zip declares may be wrong.</summary>
    private static Diagnostic? FindDanger(ZipArchiveEntry entry, string what, ParsingLimits limits, ref long unpacked)
    {
        using var counted = new CountingStream(entry.Open(), limits.Unpacked - unpacked);
        try
        {
            using var xml = XmlReader.Create(counted, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            while (xml.Read())
            {
                if (xml.Depth > limits.XmlDepth) return TooDeep(what, entry.FullName, limits);
            }
        }
        catch (XmlException) when (counted.IsBeyond)
        {
            return TooLarge(what, LargeWhenUnpacked(limits));
        }
        catch (XmlException) when (counted.FoundDtd)
        {
            return new("dtd-in-file", DiagnosticSeverity.Error, $"The {what} declares XML entities or a document type (in “{entry.FullName}”), which no {what} does; it was not read.");
        }

        unpacked += counted.Count;
        return counted.IsBeyond || IsBomb(counted.Count, entry.CompressedLength, limits) ? TooLarge(what, LargeWhenUnpacked(limits)) : null;
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsBomb(long unpacked, long packed, ParsingLimits limits) => unpacked > SmallPart && unpacked / limits.UnpackedRatio > packed;

    private static string LargeWhenUnpacked(ParsingLimits limits) => string.Create(CultureInfo.InvariantCulture, $"is larger than {limits.Unpacked / (1024 * 1024):N0} MiB when unpacked, or packed more than {limits.UnpackedRatio:N0} times as small");

    private static Diagnostic TooLarge(string what, string how) => new("file-too-large", DiagnosticSeverity.Error, $"The {what} {how}.");

    private static Diagnostic TooDeep(string what, string part, ParsingLimits limits) =>
        new("too-deep", DiagnosticSeverity.Error, $"The {what} has elements in each other more than {limits.XmlDepth} deep (in “{part}”); it was not read.");
}
