using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TaggedPdf.Tests.Conformance.Fonts;
using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Clauses;

/// <summary>Fonts (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21). Knows composite fonts with TrueType programs, and reports all others.</summary>
internal static partial class FontClauses
{
    /// <summary>What a stated width may differ from that in the font program, in thousandths of an em.</summary>
    private const double Tolerance = 1;

    public static IEnumerable<Clause> All { get; } =
    [
        new("A3 6.2.11.2-2", "fonts are composite, with TrueType programs", Kind),
        new("A3 6.2.11.2-3", "the names of a font agree", Names),
        new("ISO 32000-1 9.6.4", "the name of a subset begins with a tag of six capitals", SubsetTag),
        new("A3 6.2.11.3.1-1, UA1 7.21.3.1-1", "the character collection is stated", CharacterCollection),
        new("A3 6.2.11.3.2-1, UA1 7.21.3.2-1", "there is a map from characters to glyphs", GlyphMap),
        new("A3 6.2.11.3.3-1, UA1 7.21.3.3-1", "the encoding is predefined", Encoding),
        new("A3 6.2.11.4.1-1, UA1 7.21.4.1-1", "font programs are embedded", Embedded),
        new("A3 6.2.11.4.1-2, UA1 7.21.4.1-2", "font programs define all glyphs that are shown", GlyphsDefined),
        new("A3 6.2.11.4.2-2, UA1 7.21.4.2-2", "a CIDSet names all characters", CharacterSet),
        new("A3 6.2.11.5-1, UA1 7.21.5-1", "widths are those of the font program", Widths),
        new("A3 6.2.11.7.2-1, UA1 7.21.7-1", "all characters have a meaning in Unicode", Meanings),
        new("A3 6.2.11.7.2-2, UA1 7.21.7-2", "no meaning is U+0000, U+FEFF or U+FFFE", ForbiddenMeanings),
        new("A3 6.2.11.7.3-1", "private characters have a text in their place", PrivateCharacters),
        new("A3 6.2.11.8-1, UA1 7.21.8-1", "the glyph .notdef is not shown", NotDefined),
    ];

    private static IEnumerable<Finding> Each(ConformanceSubject subject, Func<CompositeFont, string?> fault) =>
        subject.Fonts.Select(font => (font, Words: fault(font))).Where(item => item.Words is not null).Select(item => new Finding(subject.ObjectOf(item.font.Font), item.Words!));

    private static IEnumerable<Finding> EachCode(ConformanceSubject subject, Func<CompositeFont, int, string?> fault) =>
        from font in subject.Fonts
        from code in font.Codes.Keys
        let words = fault(font, code)
        where words is not null
        select new Finding(subject.ObjectOf(font.Font), $"Character {code}: {words}");

    private static IEnumerable<Finding> Kind(ConformanceSubject subject) => Each(subject, font =>
        subject.File.Name(font.Font, "Type") == "Font" && subject.File.Name(font.Font, "Subtype") == "Type0"
            && subject.File.Name(font.Descendant, "Type") == "Font" && subject.File.Name(font.Descendant, "Subtype") == "CIDFontType2"
            ? null : "It is of another kind, which this project does not write and this checker does not look into.");

    private static IEnumerable<Finding> Names(ConformanceSubject subject) => Each(subject, font =>
    {
        string?[] names = [subject.File.Name(font.Font, "BaseFont"), subject.File.Name(font.Descendant, "BaseFont"), subject.File.Name(font.Descriptor, "FontName")];
        return names[0] is not null && names.Distinct(StringComparer.Ordinal).Count() == 1 ? null : $"They are {string.Join(", ", names.Select(name => name ?? "missing"))}.";
    });

    private static IEnumerable<Finding> SubsetTag(ConformanceSubject subject) => Each(subject, font =>
        Subset().IsMatch(subject.File.Name(font.Font, "BaseFont") ?? "") ? null : "It has none.");

    private static IEnumerable<Finding> CharacterCollection(ConformanceSubject subject) => Each(subject, font =>
    {
        var collection = subject.File.Find<CosDictionary>(font.Descendant, "CIDSystemInfo");
        return subject.File.Text(collection, "Registry") is null || subject.File.Text(collection, "Ordering") is null || subject.File.Integer(collection, "Supplement") is null
            ? "It is not." : null;
    });

    private static IEnumerable<Finding> GlyphMap(ConformanceSubject subject) => Each(subject, font =>
        subject.File.Find<CosStream>(font.Descendant, "CIDToGIDMap") is { } map
            ? subject.File.Decode(map).Length % 2 == 0 ? null : "It ends within a glyph."
            : subject.File.Name(font.Descendant, "CIDToGIDMap") == "Identity" ? null : "There is none.");

    private static IEnumerable<Finding> Encoding(ConformanceSubject subject) => Each(subject, font =>
        subject.File.Name(font.Font, "Encoding") == "Identity-H" ? null : "It is not Identity-H, the only one that this checker knows.");

    private static IEnumerable<Finding> Embedded(ConformanceSubject subject) => Each(subject, font => font.Program is null ? "It is not." : null);

    private static IEnumerable<Finding> GlyphsDefined(ConformanceSubject subject) => EachCode(subject, (font, code) =>
        font.Program?.Defines(font.GlyphOf(code)) == false ? $"The program does not define glyph {font.GlyphOf(code)}." : null);

    private static IEnumerable<Finding> CharacterSet(ConformanceSubject subject) => Each(subject, font =>
    {
        if (subject.File.Find<CosStream>(font.Descriptor, "CIDSet") is not { } stream)
            return null;
        var bits = subject.File.Decode(stream);
        var missing = font.Codes.Keys.FirstOrDefault(code => code / 8 >= bits.Length || (bits[code / 8] & (0x80 >> (code % 8))) == 0, -1);
        return missing < 0 ? null : $"It lacks {missing}.";
    });

    private static IEnumerable<Finding> Widths(ConformanceSubject subject) => EachCode(subject, (font, code) =>
        font.Program?.Defines(font.GlyphOf(code)) == true && Math.Abs(font.Program.WidthOf(font.GlyphOf(code)) - font.WidthOf(code)) > Tolerance
            ? string.Create(CultureInfo.InvariantCulture, $"The width is {font.WidthOf(code)}, in the program {font.Program.WidthOf(font.GlyphOf(code)):0.##}.") : null);

    private static IEnumerable<Finding> Meanings(ConformanceSubject subject) => EachCode(subject, (font, code) =>
        font.Meanings?.ContainsKey(code) == true ? null : "It has none.");

    private static IEnumerable<Finding> ForbiddenMeanings(ConformanceSubject subject) => EachCode(subject, (font, code) =>
        font.Meanings?.TryGetValue(code, out var meaning) == true && (meaning.Length == 0 || meaning.AsSpan().ContainsAny('\0', '\uFEFF', '\uFFFE'))
            ? "It means one of these, or nothing." : null);

    private static IEnumerable<Finding> PrivateCharacters(ConformanceSubject subject) => EachCode(subject, (font, code) =>
        font.Meanings?.TryGetValue(code, out var meaning) == true && meaning.EnumerateRunes().Any(IsPrivate) && !HasText(subject, font.Codes[code])
            ? "It is private and has no text in its place." : null);

    private static bool IsPrivate(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    private static bool HasText(ConformanceSubject subject, Content.ShownText shown) =>
        shown.Within?.Inwards().Any(sequence => sequence.Has("ActualText")) == true
        || subject.Pages.Where(page => page.Shown.Contains(shown)).Any(page => ElementOf(subject, page.Object, shown)?.Inwards().Any(node => node.Has("ActualText")) == true);

    private static Tagging.StructureNode? ElementOf(ConformanceSubject subject, int page, Content.ShownText shown) =>
        shown.Within?.Inwards().FirstOrDefault(sequence => sequence.Identifier is not null)?.Identifier is { } identifier
            ? subject.ElementOf(page, identifier) : null;

    private static IEnumerable<Finding> NotDefined(ConformanceSubject subject) => EachCode(subject, (font, code) => font.GlyphOf(code) == 0 ? "It is that glyph." : null);

    [GeneratedRegex(@"\A[A-Z]{6}\+.")]
    private static partial Regex Subset();
}
