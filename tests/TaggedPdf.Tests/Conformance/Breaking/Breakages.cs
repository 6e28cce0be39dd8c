using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TaggedPdf.Tests.Conformance.Syntax;
using static TaggedPdf.Tests.Conformance.Breaking.Breakage;

namespace TaggedPdf.Tests.Conformance.Breaking;

/// <summary>For each clause, at least one file that breaks it.</summary>
internal static partial class Breakages
{
    public static IReadOnlyList<Breakage> All { get; } =
    [
        .. OfFiles(), .. OfLimits(), .. OfMetadata(), .. OfGraphics(), .. OfFonts(), .. OfInteraction(), .. OfAttachments(), .. OfTags(), .. OfNesting(), .. OfLanguages(),
    ];

    private static IEnumerable<Breakage> OfFiles() =>
    [
        OfText("A3 6.1.2-1, UA1 6.1-1", "PDF 2.0", text => text.Replace("%PDF-1.7", "%PDF-2.0", StringComparison.Ordinal)),
        OfText("A3 6.1.2-2", "a comment in ASCII", text => text.Replace("%âãÏÓ", "%abcd", StringComparison.Ordinal)),
        OfObjects("A3 6.1.3-1", "no identifier", editor => editor.File.Trailer.Entries.Remove("ID")),
        OfObjects("A3 6.1.3-2, UA1 7.16-1", "Encrypt", editor => editor.File.Trailer.Entries["Encrypt"] = Dictionary(("Filter", new CosName("Standard")))),
        OfText("A3 6.1.3-3", "a line after the end", text => text + "\nmore"),
        OfText("A3 6.1.4-2", "two ends of line after xref", text => text.Replace("\nxref\n0", "\nxref\n\n0", StringComparison.Ordinal)),
        OfText("A3 6.1.6-1", "three digits", text => text.Replace("/Lang <6672>", "/Lang <667 >", StringComparison.Ordinal)),
        OfText("A3 6.1.6-2", "a digit G", text => text.Replace("/Lang <6672>", "/Lang <66G2>", StringComparison.Ordinal)),
        OfText("A3 6.1.7.1-1", "another Length", text => LengthEntry().Replace(text, OneLess, 1)),
        OfText("A3 6.1.7.1-2", "a carriage return after stream", text => FirstOnly(text, "\nstream\n", "\nstream\r")),
        OfObjects("A3 6.1.7.1-3", "a stream in another file", editor => FirstStream(editor).Dictionary.Entries["F"] = new CosString("elsewhere")),
        OfObjects("A3 6.1.7.2-1", "LZW", editor => editor.Add(new CosStream(Dictionary(("Filter", new CosName("LZWDecode"))), []))),
        OfEntry("A3 6.1.8-1", editor => editor.Font, "BaseFont", new CosName("ABCDEF+\u00C3(")),
        OfText("A3 6.1.9-1", "no end of line after obj", text => FirstOnly(text, " 0 obj\n", " 0 obj ")),
        OfPage("A3 6.1.10-1", "an inline image", text => text + "\n/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID x EI EMC\n"),
        OfEntry("A3 6.1.12-1", editor => editor.Catalog, "Perms", Dictionary(("UR2", Dictionary()))),
        OfText("ISO 32000-1 7.5.4", "one object at the place of another", text => TableRows().Replace(text, rows => rows.Groups[1].Value + rows.Groups[3].Value + rows.Groups[3].Value)),
        OfText("ISO 32000-1 7.5.5", "Size is one more", text => SizeEntry().Replace(text, size => $"/Size {int.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) + 1}")),
        new("ISO 32000-1 7.5.7", "an object at another index", () => EditCrossReferences((rows, width) =>
        {
            var packed = Enumerable.Range(0, rows.Length / width).First(row => rows[row * width] == 2);
            rows[((packed + 1) * width) - 1] ^= 1;
            return rows;
        })),
        new("ISO 32000-1 7.5.8", "a row is missing", () => EditCrossReferences((rows, width) => rows[..^width])),
        OfEntry("ISO 32000-1 7.3.10", editor => editor.Annotation, "Extra", new CosReference(9999)),
        OfObjects("ISO 32000-1 7.7.3", "another Count", editor => editor.File.Find<CosDictionary>(editor.Catalog, "Pages")!.Entries["Count"] = new CosNumber(3)),
    ];

    private static IEnumerable<Breakage> OfLimits() =>
    [
        OfEntry("A3 6.1.13-1", editor => editor.Annotation, "Extra", new CosNumber(4e9, isInteger: true)),
        OfEntry("A3 6.1.13-3", editor => editor.Annotation, "Contents", new CosString(new string('x', 32768))),
        OfEntry("A3 6.1.13-4", editor => editor.Annotation, "Extra", new CosName(new string('x', 128))),
        OfEntry("A3 6.1.13-5", editor => editor.Annotation, "Extra", new CosNumber(1e-39, isInteger: false)),
        OfObjects("A3 6.1.13-7", "object 8,388,608", editor => editor.File.Objects.Add(8388608, CosNull.Value)),
        OfPage("A3 6.1.13-8", "q 29 deep", text => string.Concat(Enumerable.Repeat("q ", 29)) + text + string.Concat(Enumerable.Repeat(" Q", 29))),
        OfEntry("A3 6.1.13-11", editor => editor.Pages[0], "MediaBox", Numbers(0, 0, 595, 14401)),
    ];

    private static IEnumerable<Breakage> OfMetadata() =>
    [
        OfEntry("A3 6.6.2.1-1, UA1 7.1-8", editor => editor.Catalog, "Metadata", null),
        OfPacket("A3 6.6.2.1-2", "an encoding in the header", text => text.Replace(" id=\"W5M0", " encoding=\"UTF-8\" id=\"W5M0", StringComparison.Ordinal)),
        OfPacket("A3 6.6.2.1-4", "an element that does not end", text => text.Replace("</rdf:RDF>", "", StringComparison.Ordinal)),
        OfPacket("A3 6.6.2.3.1-1", "a property that nobody knows", text => text.Replace("<dc:format>", "<xmp:Mood>glad</xmp:Mood><dc:format>", StringComparison.Ordinal)),
        OfPacket("A3 6.6.2.3.1-1", "the schema of PDF/UA is not described", text => text.Replace("<pdfaProperty:name>part<", "<pdfaProperty:name>whole<", StringComparison.Ordinal)),
        OfPacket("A3 6.6.2.3.3", "a property without a description", text => DescriptionElement().Replace(text, "")),
        OfPacket("A3 6.6.4-1", "level B", text => text.Replace("<pdfaid:conformance>A<", "<pdfaid:conformance>B<", StringComparison.Ordinal)),
        OfPacket("UA1 5-1", "no identification of PDF/UA", text => text.Replace("<pdfuaid:part>1</pdfuaid:part>", "", StringComparison.Ordinal)),
        OfPacket("UA1 7.1-9", "no title", text => TitleElement().Replace(text, "")),
        OfObjects("A3 6.1.5", "another author", editor => editor.File.Find<CosDictionary>(editor.File.Trailer, "Info")!.Entries["Author"] = new CosString("Somebody")),
        OfObjects("A3 6.1.5", "another day", editor => editor.File.Find<CosDictionary>(editor.File.Trailer, "Info")!.Entries["CreationDate"] = new CosString("D:20181129235958-05'00'")),
    ];

    private static IEnumerable<Breakage> OfGraphics() =>
    [
        OfPage("A3 6.2.2-1", "an operator of no standard", text => text + "\n1 xyz\n"),
        OfPage("A3 6.2.2-2", "a font that the page does not have", text => text.Replace("/F1 ", "/F9 ", StringComparison.Ordinal)),
        OfPage("ISO 32000-1 8.4.2", "a state that is not restored", text => "q " + text),
        OfEntry("A3 6.2.3-1", editor => editor.Catalog, "OutputIntents", null),
        OfObjects("A3 6.2.3-1", "a profile of a scanner", editor => editor.EditStream(Profile(editor), text => text[..12] + "scnr" + text[16..])),
        OfObjects("A3 6.2.3-1", "a profile that is cut off", editor => editor.EditStream(Profile(editor), text => text[..^4])),
        OfObjects("A3 6.2.3-2", "two profiles", editor => AddIntent(editor, ("DestOutputProfile", editor.Add(new CosStream(Dictionary(("N", new CosNumber(3))), []))))),
        OfObjects("A3 6.2.3-3", "a profile elsewhere", editor => AddIntent(editor, ("DestOutputProfileRef", Dictionary()))),
        OfPage("A3 6.2.4.3-2", "a CMYK colour", text => "0 0 0 1 k\n" + text),
        OfGraphicsState("A3 6.2.5-1", ("TR", new CosName("Identity"))),
        OfPage("A3 6.2.6-1", "an intent of no standard", text => "/Vivid ri\n" + text),
        OfObjects("A3 6.2.8-1", "an interpolated image", editor => editor.Add(new CosStream(Dictionary(("Subtype", new CosName("Image")), ("Interpolate", new CosBoolean(true))), []))),
        OfObjects("A3 6.2.9-1, UA1 7.20-1", "a form of another file", editor => editor.Add(new CosStream(Dictionary(("Subtype", new CosName("Form")), ("Ref", Dictionary())), []))),
        OfGraphicsState("A3 6.2.10-1", ("BM", new CosName("Sparkle"))),
        OfEntry("A3 6.2.10", editor => editor.Pages[0], "Group", Dictionary(("S", new CosName("Transparency")))),
        OfGraphicsState("A3 6.2.10", ("ca", new CosNumber(.5, isInteger: false))),
    ];

    private static IEnumerable<Breakage> OfFonts() =>
    [
        OfEntry("A3 6.2.11.2-2", editor => editor.Font, "Subtype", new CosName("TrueType")),
        OfEntry("A3 6.2.11.2-3", editor => editor.Descriptor, "FontName", new CosName("ABCDEF+Other")),
        OfEntry("ISO 32000-1 9.6.4", editor => editor.Font, "BaseFont", new CosName("Other")),
        OfEntry("A3 6.2.11.3.1-1, UA1 7.21.3.1-1", editor => editor.Descendant, "CIDSystemInfo", null),
        OfEntry("A3 6.2.11.3.2-1, UA1 7.21.3.2-1", editor => editor.Descendant, "CIDToGIDMap", null),
        OfEntry("A3 6.2.11.3.3-1, UA1 7.21.3.3-1", editor => editor.Font, "Encoding", new CosName("Mine-H")),
        OfEntry("A3 6.2.11.4.1-1, UA1 7.21.4.1-1", editor => editor.Descriptor, "FontFile2", null),
        OfGlyphMap("A3 6.2.11.4.1-2, UA1 7.21.4.1-2", "a glyph beyond the program", 0x7FFF),
        OfObjects("A3 6.2.11.4.2-2, UA1 7.21.4.2-2", "a CIDSet of nothing", editor => editor.Descriptor.Entries["CIDSet"] = editor.Add(new CosStream(Dictionary(), [0]))),
        OfObjects("A3 6.2.11.5-1, UA1 7.21.5-1", "another width", editor => Widths(editor)[1] = new CosNumber((int)((CosNumber)Widths(editor)[1]).Value + 2)),
        OfEntry("A3 6.2.11.7.2-1, UA1 7.21.7-1", editor => editor.Font, "ToUnicode", null),
        OfObjects("A3 6.2.11.7.2-1, UA1 7.21.7-1", "a character without a meaning", editor => EditMeaning(editor, "<0001>", "<0FFF>")),
        OfObjects("A3 6.2.11.7.2-2, UA1 7.21.7-2", "a meaning of U+FEFF", editor => EditMeaning(editor, "<0001><00DC>", "<0001><FEFF>")),
        OfObjects("A3 6.2.11.7.3-1", "a meaning of U+E000", editor => EditMeaning(editor, "<0001><00DC>", "<0001><E000>")),
        OfGlyphMap("A3 6.2.11.8-1, UA1 7.21.8-1", "the glyph 0", 0),
    ];

    private static IEnumerable<Breakage> OfInteraction() =>
    [
        OfEntry("A3 6.3.1-1, UA1 7.18.2-1", editor => editor.Annotation, "Subtype", new CosName("Movie")),
        OfEntry("A3 6.3.2-1", editor => editor.Annotation, "F", null),
        OfEntry("A3 6.3.2-2", editor => editor.Annotation, "F", new CosNumber(6)),
        OfEntry("A3 6.3.3-1", editor => editor.Annotation, "Subtype", new CosName("Stamp")),
        OfEntry("A3 6.4.1-3", editor => editor.Catalog, "AcroForm", Dictionary()),
        OfEntry("A3 6.5.1-1", editor => editor.Catalog, "OpenAction", Dictionary(("S", new CosName("JavaScript")))),
        OfObjects("A3 6.5.1-1", "scripts by name", editor => editor.File.Find<CosDictionary>(editor.Catalog, "Names")!.Entries["JavaScript"] = Dictionary()),
        OfEntry("A3 6.5.1-2", editor => editor.Catalog, "OpenAction", Dictionary(("S", new CosName("Named")), ("N", new CosName("Quit")))),
        OfEntry("A3 6.5.2-1", editor => editor.Pages[0], "AA", Dictionary()),
        OfEntry("A3 6.9-1, UA1 7.10-1", editor => editor.Catalog, "OCProperties", Dictionary()),
        OfEntry("A3 6.10-1", editor => editor.Pages[0], "PresSteps", Dictionary()),
        OfEntry("A3 6.11-1", editor => editor.Catalog, "Requirements", new CosArray([])),
        OfObjects("UA1 7.18.1-1", "an annotation of no element", editor => Kids(editor.Elements("Link")[0]).RemoveAt(1)),
        OfEntry("UA1 7.18.1-1", editor => editor.Annotation, "StructParent", new CosNumber(99)),
        OfEntry("UA1 7.18.1-2, UA1 7.18.5-2", editor => editor.Annotation, "Contents", null),
        OfEntry("UA1 7.18.3-1", editor => editor.Pages[0], "Tabs", new CosName("R")),
        OfEntry("UA1 7.18.5-1", editor => editor.Elements("Link")[0], "S", new CosName("Span")),
        OfObjects("ISO 32000-1 12.3.2.3", "a place that there is not", editor =>
            editor.File.Objects.Values.OfType<CosDictionary>().Single(item => editor.File.Text(item, "Dest") == "note").Entries["Dest"] = new CosString("nowhere")),
        OfEntry("ISO 32000-1 12.3.3", editor => editor.Outline, "Count", new CosNumber(7)),
        OfObjects("ISO 32000-1 12.3.3", "a bookmark without a title", editor => editor.File.Find<CosDictionary>(editor.Outline, "First")!.Entries.Remove("Title")),
        OfEntry("ISO 32000-1 12.5.6.5", editor => editor.Annotation, "Rect", Numbers(580, 10, 600, 20)),
        OfEntry("ISO 32000-1 12.5.6.5", editor => editor.Annotation, "A", null),
        OfEntry("ISO 32000-1 12.6.4.7", editor => editor.Annotation, "A", Dictionary(("S", new CosName("URI")), ("URI", new CosString("https://example.org/ü")))),
    ];

    private static IEnumerable<Breakage> OfAttachments() =>
    [
        OfObjects("A3 6.8-1", "no media type", editor => Attached(editor).Dictionary.Entries.Remove("Subtype")),
        OfEntry("A3 6.8-2, UA1 7.11-1", editor => editor.Attachment, "UF", null),
        OfEntry("A3 6.8-3", editor => editor.Attachment, "AFRelationship", null),
        OfEntry("A3 6.8-4", editor => editor.Catalog, "AF", null),
        OfObjects("ISO 32000-1 7.11.4", "not by name", editor => editor.File.Find<CosDictionary>(editor.Catalog, "Names")!.Entries.Remove("EmbeddedFiles")),
        OfObjects("ISO 32000-1 7.11.4", "another size", editor => editor.File.Find<CosDictionary>(Attached(editor).Dictionary, "Params")!.Entries["Size"] = new CosNumber(3)),
    ];

    private static IEnumerable<Breakage> OfTags() =>
    [
        OfEntry("A3 6.7.2.2-1, UA1 6.2-1", editor => editor.Catalog, "MarkInfo", null),
        OfPage("UA1 7.1-1", "an artifact inside a heading", text => FirstOnly(text, "BDC\n", "BDC\n/Artifact BMC 0 0 1 1 re f EMC\n")),
        OfPage("UA1 7.1-2", "a heading inside an artifact", text => $"/Artifact BMC\n{text}\nEMC"),
        OfPage("UA1 7.1-3", "a loose rectangle", text => text + "\n0 0 1 1 re f\n"),
        OfPage("UA1 7.1-3", "a loose form", text => text.Replace("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC", "/Loose BMC", StringComparison.Ordinal)),
        OfEntry("UA1 7.1-4", editor => editor.Catalog, "MarkInfo", Dictionary(("Marked", new CosBoolean(true)), ("Suspects", new CosBoolean(true)))),
        OfEntry("A3 6.7.3.4-1, UA1 7.1-5", editor => editor.Root, "RoleMap", null),
        OfEntry("A3 6.7.3.4-1, UA1 7.1-5", editor => editor.Root, "RoleMap", Dictionary(("Em", new CosName("Stress")), ("Stress", new CosName("Em")))),
        OfEntry("A3 6.7.3.4-3, UA1 7.1-7", editor => editor.Root, "RoleMap", Dictionary(("Em", new CosName("Span")), ("P", new CosName("Span")))),
        OfEntry("UA1 7.1-10", editor => editor.Catalog, "ViewerPreferences", null),
        OfEntry("A3 6.7.3.3-1, UA1 7.1-11", editor => editor.Catalog, "StructTreeRoot", null),
        OfObjects("UA1 7.1-12", "another parent", editor => editor.Elements("H1")[0].Entries["P"] = editor.ReferenceTo(editor.Elements("P")[0])),
        OfPage("ISO 32000-1 14.6.1", "content that does not end", text => text + "\n/Span BMC\n"),
        OfPage("ISO 32000-1 14.6.1", "content that did not begin", text => text + "\nEMC\n"),
        OfPage("ISO 32000-1 14.6.1", "a text object across an end", text => FirstOnly(text, "ET\nEMC\n", "EMC\nET\n")),
        OfObjects("ISO 32000-1 14.7.2", "an element at two places", editor => Kids(editor.Elements("Document")[0]).Add(editor.ReferenceTo(editor.Elements("H1")[0]))),
        OfEntry("ISO 32000-1 14.7.4.2", editor => editor.Elements("H1")[0], "Pg", null),
        OfEntry("ISO 32000-1 14.7.4", editor => editor.Elements("H1")[0], "K", new CosNumber(77)),
        OfEntry("ISO 32000-1 14.7.4", editor => editor.Elements("H1")[0], "K", new CosNumber(1)),
        OfPage("ISO 32000-1 14.7.4", "an identifier used twice", text => text.Replace("<</MCID 1>>", "<</MCID 0>>", StringComparison.Ordinal)),
        OfObjects("ISO 32000-1 14.7.4.4", "elements in another order", editor => Parents(editor).Reverse()),
        OfEntry("ISO 32000-1 14.7.4.4", editor => editor.Pages[0], "StructParents", null),
        OfEntry("ISO 32000-1 14.7.4.4", editor => editor.Root, "ParentTreeNextKey", new CosNumber(0)),
        OfEntry("UA1 7.3-1", editor => editor.Elements("P")[0], "S", new CosName("Figure")),
        OfEntry("UA1 7.7-1", editor => editor.Elements("P")[0], "S", new CosName("Formula")),
        OfEntry("UA1 7.9-1", editor => editor.Elements("Note")[0], "ID", null),
        OfObjects("UA1 7.9-2", "one identifier for two", editor => editor.Elements("Note")[1].Entries["ID"] = editor.Elements("Note")[0].Entries["ID"]),
        OfEntry("UA1 7.9-2", editor => editor.Root, "IDTree", null),
        OfObjects("UA1 7.20-2", "a form painted twice", editor =>
        {
            var form = editor.Add(new CosStream(Dictionary(("Subtype", new CosName("Form"))), Encoding.ASCII.GetBytes("/P<</MCID 50>>BDC EMC")));
            editor.File.Find<CosDictionary>(editor.Pages[0], "Resources")!.Entries["XObject"] = Dictionary(("Twice", form));
            editor.EditContent(0, text => text + "\n/Twice Do /Twice Do\n");
        }),
    ];

    private static IEnumerable<Breakage> OfNesting() =>
    [
        OfTypes("UA1 7.2-3", ("L", "Table")),
        OfTypes("UA1 7.2-4", ("LI", "TR")),
        OfTypes("UA1 7.2-5", ("LI", "THead")),
        OfTypes("UA1 7.2-6", ("LI", "TBody")),
        OfTypes("UA1 7.2-7", ("LI", "TFoot")),
        OfTypes("UA1 7.2-8", ("Lbl", "TH")),
        OfTypes("UA1 7.2-9", ("LBody", "TD")),
        OfTypes("UA1 7.2-10", ("L", "Table"), ("LI", "TR")),
        OfTypes("UA1 7.2-17", ("L", "Sect")),
        OfTypes("UA1 7.2-18", ("LI", "Sect")),
        OfTypes("UA1 7.2-19", ("LI", "P")),
        OfTypes("UA1 7.2-20", ("LBody", "P")),
        OfTypes("UA1 7.2-26", ("LI", "TOCI")),
        OfTypes("UA1 7.2-27", ("L", "TOC")),
        OfTypes("UA1 7.4.2-1", ("H2", "H3")),
        OfTypes("UA1 7.4.2-1", ("H1", "P")),
        OfTypes("UA1 7.4.4-1", ("H1", "H"), ("H2", "H")),
        OfTypes("UA1 7.4.4-2", ("H2", "H")),
        OfEntry("UA1 7.6", editor => editor.Elements("L")[0], "A", null),
        OfTypes("ISO 32000-1 14.8.4.3.3", ("Lbl", "LBody")),
        OfObjects("ISO 32000-1 14.8.4.3", "an empty paragraph", editor =>
            Kids(editor.Elements("Document")[0]).Add(editor.Add(Dictionary(("S", new CosName("P")), ("P", editor.ReferenceTo(editor.Elements("Document")[0])))))),
        OfTypes("ISO 32000-1 14.8.4.4.1", ("L", "Span")),
    ];

    private static IEnumerable<Breakage> OfLanguages() =>
    [
        OfEntry("UA1 7.2-2", editor => editor.Catalog, "Lang", null),
        OfObjects("UA1 7.2-21", "a text of no language", editor =>
        {
            editor.Catalog.Entries.Remove("Lang");
            editor.Elements("H1")[0].Entries["ActualText"] = new CosString("Heading");
        }),
        OfEntry("UA1 7.2-24", editor => editor.Catalog, "Lang", null),
        OfEntry("A3 6.7.4-1, UA1 7.2-29", editor => editor.Catalog, "Lang", new CosString("German language")),
        OfObjects("UA1 7.2-30", "a text of no language", editor =>
        {
            editor.Catalog.Entries.Remove("Lang");
            editor.EditContent(0, text => text + "\n/Artifact BMC /Span<</ActualText(x)>>BDC EMC EMC\n");
        }),
        OfPacket("UA1 7.2-33", "a title of no language", text => text.Replace("<rdf:li xml:lang=\"x-default\">", "<rdf:li>", StringComparison.Ordinal)),
        OfEntry("UA1 7.2-34", editor => editor.Catalog, "Lang", null),
    ];

    private static Breakage OfTypes(string clause, params (string Before, string After)[] types) =>
        OfObjects(clause, string.Join(" and ", types.Select(type => $"{type.After} for {type.Before}")), editor =>
        {
            foreach (var (before, after) in types)
            {
                foreach (var element in editor.Elements(before))
                    element.Entries["S"] = new CosName(after);
            }
        });

    private static Breakage OfGraphicsState(string clause, params (string Key, CosObject Value)[] entries) => OfObjects(clause, $"a graphics state with {entries[0].Key}", editor =>
        editor.File.Find<CosDictionary>(editor.Pages[0], "Resources")!.Entries["ExtGState"] = Dictionary(("G1", Dictionary(entries))));

    private static Breakage OfGlyphMap(string clause, string what, int glyph) => OfObjects(clause, what, editor =>
    {
        var map = editor.File.Find<CosStream>(editor.Descendant, "CIDToGIDMap")!;
        var glyphs = editor.File.Decode(map);
        (glyphs[2], glyphs[3]) = ((byte)(glyph >> 8), (byte)glyph);
        PdfEditor.Replace(map, glyphs);
    });

    private static void EditMeaning(PdfEditor editor, string before, string after) =>
        editor.EditStream(editor.File.Find<CosStream>(editor.Font, "ToUnicode")!, text => text.Replace(before, after, StringComparison.Ordinal));

    private static CosDictionary Dictionary(params (string Key, CosObject Value)[] entries) => new(entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    private static CosArray Numbers(params int[] numbers) => new([.. numbers.Select(number => new CosNumber(number))]);

    private static CosStream FirstStream(PdfEditor editor) => editor.File.Find<CosStream>(editor.Catalog, "Metadata")!;

    private static CosStream Attached(PdfEditor editor) => editor.File.Find<CosStream>(editor.File.Find<CosDictionary>(editor.Attachment, "EF"), "F")!;

    private static List<CosObject> Intents(PdfEditor editor) => editor.File.Find<CosArray>(editor.Catalog, "OutputIntents")!.Items;

    private static void AddIntent(PdfEditor editor, params (string Key, CosObject Value)[] entries) => Intents(editor).Add(Dictionary(entries));

    private static CosStream Profile(PdfEditor editor) => editor.File.Find<CosStream>((CosDictionary)Intents(editor)[0], "DestOutputProfile")!;

    private static List<CosObject> Widths(PdfEditor editor) => ((CosArray)editor.File.Find<CosArray>(editor.Descendant, "W")!.Items[1]).Items;

    private static List<CosObject> Kids(CosDictionary element) => ((CosArray)element.Entries["K"]).Items;

    /// <summary>The elements of the first page's content.</summary>
    private static List<CosObject> Parents(PdfEditor editor)
    {
        var numbers = editor.File.Find<CosArray>(editor.File.Find<CosDictionary>(editor.Root, "ParentTree"), "Nums")!.Items;
        var key = numbers.FindIndex(item => item is CosNumber number && (int)number.Value == editor.File.Integer(editor.Pages[0], "StructParents"));
        return editor.File.Resolve<CosArray>(numbers[key + 1])!.Items;
    }

    /// <summary>With as many digits as before, so that nothing moves.</summary>
    private static string OneLess(Match length)
    {
        var digits = length.Groups[1].Value;
        var less = int.Parse(digits, CultureInfo.InvariantCulture) - 1;
        return $"/Length {less.ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0')} ";
    }

    private static string FirstOnly(string text, string before, string after)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal);
        return $"{text[..at]}{after}{text[(at + before.Length)..]}";
    }

    /// <summary>The sound file with other rows in its cross-reference stream, which is the last of its objects.</summary>
    private static byte[] EditCrossReferences(Func<byte[], int, byte[]> edit)
    {
        var file = PdfFileReader.Read(SoundFile.Bytes);
        var (number, stream) = file.Objects.Where(item => item.Value is CosStream table && file.Name(table.Dictionary, "Type") == "XRef")
            .Select(item => (item.Key, (CosStream)item.Value)).Single();
        var width = file.Many(stream.Dictionary, "W").Sum(item => (int)((CosNumber)item).Value);
        stream.Encoded = edit(file.Decode(stream), width);
        stream.Dictionary.Entries.Remove("Filter");
        stream.Dictionary.Entries.Remove("DecodeParms");

        var text = Encoding.Latin1.GetString(SoundFile.Bytes);
        var start = int.Parse(StartEntry().Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return [.. SoundFile.Bytes[..start], .. PdfFileWriter.Write(number, stream), .. Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF")];
    }

    [GeneratedRegex(@"/Length (\d+) ")]
    private static partial Regex LengthEntry();

    [GeneratedRegex(@"/Size (\d+)")]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"(\nxref\n0 \d+\n0000000000 65535 f \n)(\d{10} 00000 n \n)(\d{10} 00000 n \n)")]
    private static partial Regex TableRows();

    [GeneratedRegex(@"startxref\n(\d+)")]
    private static partial Regex StartEntry();

    [GeneratedRegex(@"<pdfaProperty:description>[^<]*</pdfaProperty:description>")]
    private static partial Regex DescriptionElement();

    [GeneratedRegex("(?s)<dc:title>.*</dc:title>")]
    private static partial Regex TitleElement();
}
