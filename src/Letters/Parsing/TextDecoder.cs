using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Letters.Parsing;

/// <summary>The bytes of a text file to its characters: UTF-8 with or without byte-order mark, UTF-16 with one, or else Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly (byte[] Signature, string Kind)[] BinaryKinds =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a Word file or another zip archive"),
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("{\\rtf"u8.ToArray(), "a rich-text (RTF) file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "a Word file of the format before 2007"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ];

    /// <returns>The text without byte-order mark, or null when a diagnostic says why the file is no text.</returns>
    public static string? Decode(ReadOnlySpan<byte> content, DiagnosticList diagnostics)
    {
        if (FindBinaryKind(content) is { } kind)
        {
            diagnostics.Add(Binary($"This is {kind}, not a text file."));
            return null;
        }

        return content switch
        {
            [0xFF, 0xFE, ..] => DecodeUtf16(content[2..], BinaryPrimitives.ReadUInt16LittleEndian, diagnostics),
            [0xFE, 0xFF, ..] => DecodeUtf16(content[2..], BinaryPrimitives.ReadUInt16BigEndian, diagnostics),
            [0xEF, 0xBB, 0xBF, .. var text] => DecodeUtf8(text, diagnostics),
            _ => DecodeUtf8(content, diagnostics),
        };
    }

    private static string? FindBinaryKind(ReadOnlySpan<byte> content)
    {
        foreach (var (signature, kind) in BinaryKinds)
        {
            if (content.StartsWith(signature)) return kind;
        }

        return null;
    }

    private static string? DecodeUtf8(ReadOnlySpan<byte> content, DiagnosticList diagnostics)
    {
        if (content.IndexOf((byte)0) is >= 0 and var zero)
        {
            diagnostics.Add(Binary($"Byte {zero + 1} of the file is zero, which no text contains."));
            return null;
        }

        var text = MixedText.Decode(content);
        if (text.FirstStray is not { } stray) return text.Text;

        var found = (text.IsPlausible ? Assumed(text) : Undecodable(content[stray.Byte], stray.Byte)) with
        {
            Excerpt = text.Text[Math.Max(text.Text.LastIndexOf('\n', Math.Max(stray.At - 1, 0)) + 1, stray.At - 60)..stray.At],
            Suggestion = "Save the file as UTF-8 (in Word: Save As, Plain Text, Other encoding, Unicode (UTF-8)) and upload it again.",
        };
        var (line, column) = PlaceAfter(text.Text.AsSpan(0, stray.At));
        diagnostics.Add(found with { Line = line, Column = column });
        return text.IsPlausible ? text.Text : null;
    }

    private static Diagnostic Assumed(MixedText text) => text.HasMultibyte
        ? new("mixed-encodings", DiagnosticSeverity.Warning, $"The file is UTF-8 in some places and not in others. What is not, from “{text.Text[text.FirstStray!.Value.At]}” here on, was read as Windows-1252.")
        : new("encoding-assumed", DiagnosticSeverity.Warning, $"The file is not UTF-8. It was read as Windows-1252, in which the first character that ASCII lacks is the “{text.Text[text.FirstStray!.Value.At]}” here.");

    private static Diagnostic Undecodable(byte stray, int at) =>
        new("invalid-utf-8", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8: byte 0x{stray:X2} (byte {at + 1} of the file) begins no character."));

    private static string? DecodeUtf16(ReadOnlySpan<byte> content, Func<ReadOnlySpan<byte>, ushort> read, DiagnosticList diagnostics)
    {
        // Not by Encoding.Unicode, which would replace half a surrogate pair without a word.
        var characters = new char[content.Length / 2];
        for (var at = 0; at < characters.Length; at++) characters[at] = (char)read(content[(2 * at)..]);
        var text = new string(characters);
        var remaining = text.AsSpan();
        while (!remaining.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(remaining, out _, out var consumed);
            if (status != OperationStatus.Done || remaining[0] == '\0')
            {
                var (line, column) = PlaceAfter(text.AsSpan(0, text.Length - remaining.Length));
                diagnostics.Add(Binary("The file begins like UTF-16 text, but this place is not UTF-16.") with { Line = line, Column = column });
                return null;
            }

            remaining = remaining[consumed..];
        }

        return text;
    }

    private static Diagnostic Binary(string message) => new("not-a-text-file", DiagnosticSeverity.Error, message)
    {
        Suggestion = "Save the letter as plain text in UTF-8 and upload that.",
    };

    private static (int Line, int Column) PlaceAfter(ReadOnlySpan<char> text)
    {
        var line = 1;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\n' && (text[at] != '\r' || (at + 1 < text.Length && text[at + 1] == '\n'))) continue;
            line++;
            start = at + 1;
        }

        return (line, text.Length - start + 1);
    }
}
