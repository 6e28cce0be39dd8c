using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Letters.Parsing.Spreadsheets;

/// <summary>The bytes of a CSV to characters: Unicode, or Windows-1252, in which Excel saves a CSV unless it is told otherwise.</summary>
internal static class SheetEncoding
{
    /// <returns>Null when a diagnostic says why the file is no text.</returns>
    public static string? Decode(ReadOnlySpan<byte> content, DiagnosticList diagnostics)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(content) || content.Contains((byte)0)) return TextDecoder.Decode(content, diagnostics);
        if (content is [0xEF, 0xBB, 0xBF, ..]) content = content[3..];
        var (valid, invalid) = Count(content);
        var isMixed = valid > invalid;
        var text = new StringBuilder(content.Length);
        var first = -1;
        for (var rest = content; !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
            var isUtf8 = status == OperationStatus.Done && (isMixed || rune.IsAscii);
            if (isUtf8) text.Append(rune.ToString());
            else if (first < 0) first = text.Length;
            if (!isUtf8) text.Append(Windows1252.Decode(rest[0]));
            rest = rest[(isUtf8 ? length : 1)..];
        }

        var decoded = text.ToString();
        diagnostics.Add(Assumed(decoded, first, isMixed));
        return decoded;
    }

    private static (int Valid, int Invalid) Count(ReadOnlySpan<byte> content)
    {
        var (valid, invalid) = (0, 0);
        for (var rest = content; !rest.IsEmpty;)
        {
            var isValid = Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done;
            if (!isValid) invalid++;
            else if (!rune.IsAscii) valid++;
            rest = rest[(isValid ? length : 1)..];
        }

        return (valid, invalid);
    }

    private static Diagnostic Assumed(string text, int first, bool isMixed)
    {
        var line = text.AsSpan(0, first).Count('\n') + 1;
        var start = text.LastIndexOf('\n', Math.Max(0, first - 1), Math.Max(0, first)) + 1;
        var end = text.IndexOf('\n', first) is >= 0 and var found ? found : text.Length;
        var message = isMixed
            ? "Most of the file is UTF-8, but this line is not. Where it is not, it was read as Windows-1252."
            : "The file is not UTF-8; it was read as Windows-1252, in which Excel saves a CSV.";
        var finding = isMixed ? new Diagnostic("mixed-encodings", DiagnosticSeverity.Warning, message) : new Diagnostic("encoding-assumed", DiagnosticSeverity.Info, message);
        return finding with
        {
            Line = line,
            Column = first - start + 1,
            Excerpt = text[start..end].Trim(),
            Suggestion = string.Create(CultureInfo.InvariantCulture, $"Look whether the names are right. In Excel save the list as “CSV UTF-8”."),
        };
    }
}
