using System.IO.Compression;
using System.Text;

namespace Letters.Fuzzing;

/// <summary>
/// Word files and spreadsheets for the fuzzer. What it makes up is the part of the package with the words; put into a whole
/// package here, it reaches the reader, where a zip archive with a changed byte rarely would.
/// </summary>
internal static class Packages
{
    private const string Xml = """<?xml version="1.0" encoding="UTF-8"?>""";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Cells = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string Document = $"""
        <w:document xmlns:w="{Words}" xmlns:r="{OfficeRelationships}"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>A title</w:t></w:r></w:p>
        <w:p><w:r><w:t>Dear Minister:</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">An item </w:t><w:br/><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>
        <w:p><w:ins w:id="1"><w:r><w:t>Text</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del><w:hyperlink r:id="rId9"><w:r><w:t>a link</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://a.example"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>words</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>Sincerely,</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p></w:body></w:document>
        """;

    private static readonly string Sheet = $"""
        <worksheet xmlns="{Cells}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="str"><v>Affiliation</v></c></row>
        <row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>45424</v></c></row><row><c t="e"><v>#REF!</v></c><c r="XFD3" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
        """;

    /// <summary>What a made-up file of that extension is read as: packed, unless it is a package already.</summary>
    public static byte[] Pack(string extension, byte[] made) => extension switch
    {
        _ when made.AsSpan().StartsWith("PK"u8) => made,
        ".docx" => Word(made),
        ".xlsx" => Workbook(made),
        _ => made,
    };

    /// <summary>Writes one seed that is a whole package, and one that is only its words.</summary>
    public static void WriteSeeds(string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "part.docx"), Encoding.UTF8.GetBytes(Document));
        File.WriteAllBytes(Path.Combine(folder, "whole.docx"), Word(Encoding.UTF8.GetBytes(Document)));
        File.WriteAllBytes(Path.Combine(folder, "part.xlsx"), Encoding.UTF8.GetBytes(Sheet));
        File.WriteAllBytes(Path.Combine(folder, "whole.xlsx"), Workbook(Encoding.UTF8.GetBytes(Sheet)));
    }

    private static byte[] Word(byte[] document) => Zip(
        ("[Content_Types].xml", Text($"""{Xml}<Types xmlns="{ContentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""")),
        ("_rels/.rels", Text($"""{Xml}<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{OfficeRelationships}/officeDocument" Target="word/document.xml"/></Relationships>""")),
        ("word/document.xml", document));

    private static byte[] Workbook(byte[] sheet) => Zip(
        ("[Content_Types].xml", Text($"""{Xml}<Types xmlns="{ContentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""")),
        ("_rels/.rels", Text($"""{Xml}<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{OfficeRelationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""")),
        ("xl/workbook.xml", Text($"""{Xml}<workbook xmlns="{Cells}" xmlns:r="{OfficeRelationships}"><sheets><sheet name="Signatories" sheetId="1" r:id="rId1"/></sheets></workbook>""")),
        ("xl/_rels/workbook.xml.rels", Text($"""{Xml}<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{OfficeRelationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""")),
        ("xl/worksheets/sheet1.xml", sheet));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Not compressed, so that a changed byte is a changed character.</summary>
    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var file = entry.Open();
                file.Write(content);
            }
        }

        return stream.ToArray();
    }
}
