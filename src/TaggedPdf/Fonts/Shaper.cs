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
        buffer.ClusterLevel = ClusterLevel.MonotoneGraphemes;
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

    /// <summary>One glyph for each cluster, in the order of the text.</summary>
    private static Glyph[] ReadGlyphs(Typeface typeface, string text, Buffer buffer, bool isRightToLeft)
    {
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[CountClusters(infos)];
        var index = 0;
        for (var number = 0; number < glyphs.Length; number++)
        {
            var end = index + 1;
            while (end < infos.Length && infos[end].Cluster == infos[index].Cluster)
                end++;
            var glyph = end == index + 1
                ? ReadGlyph(typeface, infos[index], positions[index])
                : ReadParts(typeface, infos[index..end], positions[index..end]);
            // HarfBuzz gives glyphs from left to right.
            glyphs[isRightToLeft ? glyphs.Length - 1 - number : number] = glyph;
            index = end;
        }

        GiveText(glyphs, text);
        return glyphs;
    }

    private static int CountClusters(ReadOnlySpan<GlyphInfo> infos)
    {
        var count = 0;
        for (var index = 0; index < infos.Length; index++)
            count += index == 0 || infos[index].Cluster != infos[index - 1].Cluster ? 1 : 0;
        return count;
    }

    private static Glyph ReadGlyph(Typeface typeface, GlyphInfo info, GlyphPosition position) => new(
        (ushort)info.Codepoint,
        Parts: null,
        (short)typeface.AdvanceOf((ushort)info.Codepoint),
        (short)position.XAdvance,
        (short)position.XOffset,
        (short)position.YOffset,
        (ushort)info.Cluster,
        0,
        -1);

    private static Glyph ReadParts(Typeface typeface, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions)
    {
        var parts = new GlyphPart[infos.Length];
        var (advance, width) = (0, 0);
        for (var index = 0; index < parts.Length; index++)
        {
            var id = (ushort)infos[index].Codepoint;
            parts[index] = new GlyphPart(id, (short)(advance + positions[index].XOffset), (short)positions[index].YOffset);
            advance += positions[index].XAdvance;
            // A mark has no advance, and kerning is no part of the glyph.
            width += positions[index].XAdvance == 0 ? 0 : typeface.AdvanceOf(id);
        }

        return new Glyph(0, new GlyphParts(parts, (short)width), (short)width, (short)advance, 0, 0, (ushort)infos[0].Cluster, 0, -1);
    }

    private static void GiveText(Span<Glyph> glyphs, string text)
    {
        var end = text.Length;
        for (var index = glyphs.Length - 1; index >= 0; index--)
        {
            // Characters without a glyph of their own (a joiner at the start, say) belong to the first glyph.
            var start = index == 0 ? 0 : glyphs[index].TextStart;
            glyphs[index] = glyphs[index] with
            {
                TextStart = (ushort)start,
                TextLength = (ushort)(end - start),
                CodePoint = SingleCodePoint(text.AsSpan(start, end - start)),
            };
            end = start;
        }
    }

    private static int SingleCodePoint(ReadOnlySpan<char> characters) =>
        Rune.DecodeFromUtf16(characters, out var rune, out var consumed) == System.Buffers.OperationStatus.Done
        && consumed == characters.Length
            ? rune.Value
            : -1;
}
