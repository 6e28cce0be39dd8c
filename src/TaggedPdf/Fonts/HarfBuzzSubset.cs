using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>
/// HarfBuzz's subsetter. HarfBuzzSharp's native library exports it and its binding does not wrap it.
/// </summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;
    private const int DropTableTag = 3;

    /// <summary>
    /// A font embedded for glyph numbers needs the outlines, their metrics and nothing else (ISO 32000-1, 9.9): text is
    /// already shaped, and the PDF has its own names and its own mapping to Unicode.
    /// </summary>
    private static readonly string[] DroppedTables =
        ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "gasp", "name", "cmap", "OS/2", "post", "meta", "vhea", "vmtx", "VORG"];

    /// <summary>Parses what every subset of the face needs, once.</summary>
    public static SubsettingFace Preprocess(nint face) => new(hb_subset_preprocess(face));

    /// <summary>Makes a font program of the given glyphs and whatever they are composed of.</summary>
    /// <param name="newGlyphs">For each of <paramref name="glyphs"/> its number in the subset.</param>
    /// <returns>The bytes of the font program.</returns>
    public static byte[] Subset(SubsettingFace face, ReadOnlySpan<ushort> glyphs, Span<ushort> newGlyphs)
    {
        var input = hb_subset_input_create_or_fail();
        nint plan = 0;
        nint subset = 0;
        try
        {
            hb_subset_input_set_flags(input, NoHinting | NotdefOutline | NoLayoutClosure);
            var dropped = hb_subset_input_set(input, DropTableTag);
            foreach (var table in DroppedTables)
                hb_set_add(dropped, Tag(table));

            var wanted = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
                hb_set_add(wanted, glyph);

            plan = Required(hb_subset_plan_create_or_fail(face.DangerousGetHandle(), input));
            var mapping = hb_subset_plan_old_to_new_glyph_mapping(plan);
            for (var index = 0; index < glyphs.Length; index++)
                newGlyphs[index] = (ushort)hb_map_get(mapping, glyphs[index]);

            subset = Required(hb_subset_plan_execute_or_fail(plan));
            GC.KeepAlive(face);
            return BytesOf(subset);
        }
        finally
        {
            if (subset != 0)
                hb_face_destroy(subset);
            if (plan != 0)
                hb_subset_plan_destroy(plan);
            hb_subset_input_destroy(input);
        }
    }

    private static nint Required(nint handle) =>
        handle != 0 ? handle : throw new InvalidDataException("The font program cannot be subset.");

    private static unsafe byte[] BytesOf(nint face)
    {
        var blob = hb_face_reference_blob(face);
        var data = hb_blob_get_data(blob, out var length);
        var bytes = new ReadOnlySpan<byte>((void*)data, (int)length).ToArray();
        hb_blob_destroy(blob);
        return bytes;
    }

    private static uint Tag(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    [LibraryImport(Library)]
    private static partial nint hb_subset_preprocess(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_create_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_old_to_new_glyph_mapping(nint plan);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_execute_or_fail(nint plan);

    [LibraryImport(Library)]
    private static partial void hb_subset_plan_destroy(nint plan);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial uint hb_map_get(nint map, uint key);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
