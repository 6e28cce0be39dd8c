using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;
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

    public static GlyphRun Shape(Typeface typeface, string text, Feature[] features, string language, string? actualText = null)
    {
        var buffer = _buffer ??= new Buffer();
        buffer.Reset();
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        buffer.Flags = BufferFlags.BeginningOfText | BufferFlags.EndOfText | BufferFlags.RemoveDefaultIgnorables;
        buffer.AddUtf16(text.AsSpan());
        buffer.GuessSegmentProperties();
        buffer.Direction = Direction.LeftToRight;
        buffer.Language = Languages.GetOrAdd(language, static tag => new Language(tag));
        typeface.Shaping.Shape(buffer, features);
        return new GlyphRun(typeface, text, ReadGlyphs(typeface, text, buffer), actualText);
    }

    private static Glyph[] ReadGlyphs(Typeface typeface, string text, Buffer buffer)
    {
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
