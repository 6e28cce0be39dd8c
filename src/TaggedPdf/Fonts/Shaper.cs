using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;
using TaggedPdf.Unicode;
using Buffer = HarfBuzzSharp.Buffer;

namespace TaggedPdf.Fonts;

/// <summary>Turns characters into positioned glyphs with HarfBuzz: ligatures, kerning, combining marks, local forms.</summary>
internal static class Shaper
{
    /// <summary>The longest text shaped in one piece; glyphs refer to their characters by 16-bit positions.</summary>
    public const int LongestRun = ushort.MaxValue;

    /// <summary>HarfBuzz keeps every language it was ever asked for, so these cost nothing more.</summary>
    private static readonly ConcurrentDictionary<string, Language> Languages = new(StringComparer.OrdinalIgnoreCase);

    [ThreadStatic]
    private static Buffer? _buffer;

    /// <param name="script">Null to take it from the first letter.</param>
    public static GlyphRun Shape(Typeface typeface, string text, ShapingStyle style, UnicodeScript? script, bool isRightToLeft, string? actualText = null)
    {
        var buffer = _buffer ??= new Buffer();
        buffer.Reset();
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        buffer.Flags = BufferFlags.BeginningOfText | BufferFlags.EndOfText | BufferFlags.RemoveDefaultIgnorables;
        buffer.AddUtf16(text.AsSpan());
        if (script is { } known)
            buffer.Script = Script.Parse(Scripts.Tag(known));
        else
            buffer.GuessSegmentProperties();
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Language = Languages.GetOrAdd(style.Language, static tag => new Language(tag));
        typeface.Shaping.Shape(buffer, style.Features);
        return new GlyphRun(typeface, text, ReadGlyphs(typeface, text, buffer, isRightToLeft), isRightToLeft, actualText);
    }

    private static Glyph[] ReadGlyphs(Typeface typeface, string text, Buffer buffer, bool isRightToLeft)
    {
        // HarfBuzz gives glyphs from left to right; they are kept in the order of the text.
        if (isRightToLeft)
            buffer.Reverse();
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        var end = text.Length;
        for (var index = glyphs.Length - 1; index >= 0; index--)
        {
            // Characters without a glyph of their own (a joiner at the start, say) belong to the first glyph.
            var continues = index > 0 && infos[index - 1].Cluster == infos[index].Cluster;
            var start = continues ? end : index == 0 ? 0 : (int)infos[index].Cluster;
            var id = (ushort)infos[index].Codepoint;
            glyphs[index] = new Glyph(
                id,
                (short)typeface.AdvanceOf(id),
                (short)positions[index].XAdvance,
                (short)positions[index].XOffset,
                (short)positions[index].YOffset,
                (ushort)start,
                (ushort)(end - start),
                SingleCodePoint(text.AsSpan(start, end - start)));
            end = start;
        }

        return glyphs;
    }

    private static int SingleCodePoint(ReadOnlySpan<char> characters) =>
        Rune.DecodeFromUtf16(characters, out var rune, out var consumed) == System.Buffers.OperationStatus.Done
        && consumed == characters.Length
            ? rune.Value
            : -1;
}
