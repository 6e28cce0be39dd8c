using System.IO.Compression;
using System.Text;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Word;

/// <summary>Files that are no Word files, are damaged, or mean harm: each is a diagnostic.</summary>
public class BadWordFileTests
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private const string OpenDocument = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string CloseDocument = "</w:body></w:document>";

    /// <summary>Characters that mean something in XML, or nothing.</summary>
    private const string Wrong = "<>/\"&= 0x:\u0001A";

    [Theory]
    [InlineData("%PDF-1.7 …", "not-a-word-file")]
    [InlineData("{\\rtf1 …", "not-a-word-file")]
    [InlineData("A title\n\nDear Minister:", "not-a-word-file")]
    [InlineData("", "not-a-word-file")]
    [InlineData("PK\u0003\u0004 and no more", "damaged-file")]
    public void Says_what_is_no_Word_file(string content, string code) => AssertRefused(Encoding.UTF8.GetBytes(content), code);

    [Fact]
    public void Tells_an_old_Word_file_from_one_with_a_password()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        AssertRefused([.. compound, .. new byte[600]], "old-word-format");
        AssertRefused([.. compound, .. new byte[100], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "password-protected");
    }

    [Fact]
    public void Refuses_a_zip_without_a_document()
    {
        AssertRefused(Zip(("a.txt", "text")), "not-a-word-file");
        AssertRefused(WorkbookBuilder.Of(["Name"], ["Jane Doe"]), "not-a-word-file");
    }

    [Fact]
    public void Refuses_a_file_that_breaks_off_at_any_byte()
    {
        var whole = Whole();
        for (var length = 1; length < whole.Length; length += 61) AssertRefused(whole[..length], length < 4 ? "not-a-word-file" : "damaged-file");
    }

    [Fact]
    public void Never_throws_whatever_byte_is_wrong()
    {
        var whole = Whole();
        var random = new Random(20240512);
        for (var round = 0; round < 1_500; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var result = WordLetter.Parse(damaged);
            Assert.True(result.Letter is not null || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public void Never_throws_whatever_is_wrong_inside_of_a_part()
    {
        using var document = new WordDocumentBuilder().Footnotes("""<w:footnote w:id="1"><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote>""").Paragraphs("A title", "Dear Minister:", "Text.").Runs("""<w:r><w:footnoteReference w:id="1"/></w:r>""");
        var parts = Unzip(document.ToBytes());
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++)
        {
            var part = random.Next(parts.Count);
            var text = parts[part].Text.ToCharArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--) text[random.Next(text.Length)] = Wrong[random.Next(Wrong.Length)];
            var changed = parts.Select((given, at) => at == part ? (given.Name, new string(text)) : given).ToArray();
            var result = WordLetter.Parse(Zip(changed));
            Assert.True(result.Letter is not null || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public void Refuses_a_bomb_before_it_unpacks() => AssertRefused(Docx(OpenDocument + "<w:p><w:r><w:t>" + new string('a', 30_000_000) + "</w:t></w:r></w:p>" + CloseDocument), "file-too-large");

    [Fact]
    public void Refuses_a_zip_of_very_many_files() =>
        AssertRefused(Zip([.. Enumerable.Range(0, 6_000).Select(number => ($"{number}.xml", "<a/>"))]), "file-too-large");

    [Fact]
    public void Refuses_entities() =>
        AssertRefused(Docx("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + OpenDocument + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>" + CloseDocument), "dtd-in-file");

    [Fact]
    public void Refuses_elements_that_are_very_deep_in_each_other()
    {
        var open = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000));
        var close = string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000));
        AssertRefused(Docx(OpenDocument + open + "<w:p/>" + close + CloseDocument), "too-deep");
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>\u0001</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>not closed</w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>")]
    public void Refuses_what_is_no_xml(string body) => AssertRefused(Docx(OpenDocument + body + CloseDocument), "damaged-file");

    [Fact]
    public void Reads_ten_million_characters_in_one_paragraph()
    {
        var words = string.Concat(Enumerable.Range(0, 1_200_000).Select(number => $"w{number % 9_973} "));
        var result = WordLetter.Parse(Docx(OpenDocument + string.Concat(new[] { "A title", "Dear Minister:", words, "Sincerely,", "Jane Doe" }.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")) + CloseDocument));
        Assert.Equal(words.Trim().Length, Assert.Single(result.Letter!.Body).Text.Text.Length);
    }

    [Fact]
    public void Reads_very_many_paragraphs_and_runs()
    {
        var paragraphs = string.Concat(Enumerable.Range(0, 60_000).Select(number => $"<w:p><w:r><w:t xml:space=\"preserve\">Sentence </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{number}</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"));
        var runs = "<w:p>" + string.Concat(Enumerable.Range(0, 60_000).Select(number => $"<w:r><w:rPr><w:{(number % 2 == 0 ? "b" : "i")}/></w:rPr><w:t>{number}é</w:t></w:r>")) + "</w:p>";
        var body = WordLetter.Parse(Docx(OpenDocument + "<w:p><w:r><w:t>A title</w:t></w:r></w:p><w:p><w:r><w:t>Dear Minister:</w:t></w:r></w:p>" + paragraphs + runs + CloseDocument)).Letter!.Body;
        Assert.Equal((60_001, 60_000), (body.Count, body[^1].Text.Marks.Count));
    }

    [Fact]
    public void Reads_on_where_a_relationship_leads_nowhere()
    {
        using var document = new WordDocumentBuilder().Paragraphs("A title", "Dear Minister:").Runs("""<w:hyperlink r:id="rIdMissing"><w:r><w:t>Text.</w:t></w:r></w:hyperlink>""").Paragraphs("Sincerely,", "Jane Doe");
        Assert.Equal(new Passage("Text."), Assert.Single(WordLetter.Parse(document.ToBytes()).Letter!.Body).Text);
    }

    /// <summary>Word can save as "Strict Open XML Document", whose namespaces are others (ISO/IEC 29500-1, annex A).</summary>
    [Fact]
    public void Reads_the_strict_form_too()
    {
        using var document = new WordDocumentBuilder().Paragraphs("A title", "Dear Minister:").Runs("<w:r><w:t xml:space=\"preserve\">Text is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:t>.</w:t></w:r>").Paragraphs("Sincerely,", "Jane Doe");
        var strict = Unzip(document.ToBytes()).Select(part => (part.Name, part.Text
            .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)));
        var text = Assert.Single(WordLetter.Parse(Zip([.. strict])).Letter!.Body).Text;
        Assert.Equal(("Text is bold.", new Mark(8, 4, MarkType.Strong)), (text.Text, Assert.Single(text.Marks)));
    }

    [Theory]
    [InlineData("mailto:jane doe@@example")]
    [InlineData("http://[bad")]
    [InlineData("https://user:pass@:99999/")]
    public void Reads_on_where_an_address_is_none(string address)
    {
        var content = Zip([.. Unzip(DocumentWithLink()).Select(part => (part.Name, part.Text.Replace("https://archive.example/", address, StringComparison.Ordinal)))]);
        var result = WordLetter.Parse(content);
        Assert.Equal("Text.", Assert.Single(result.Letter!.Body).Text.Text);
    }

    private static byte[] DocumentWithLink()
    {
        var document = new WordDocumentBuilder().Paragraphs("A title", "Dear Minister:");
        var id = document.Link("https://archive.example/");
        using (document) return document.Runs($"<w:hyperlink r:id=\"{id}\"><w:r><w:t>Text.</w:t></w:r></w:hyperlink>").Paragraphs("Sincerely,", "Jane Doe").ToBytes();
    }

    private static void AssertRefused(byte[] content, string code)
    {
        var result = WordLetter.Parse(content);
        Assert.Null(result.Letter);
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal((code, DiagnosticSeverity.Error, "a-letter/letter.docx"), (error.Code, error.Severity, error.File));
        Assert.NotNull(error.Suggestion);
    }

    private static byte[] Whole()
    {
        using var document = new WordDocumentBuilder().Paragraphs("A title", "", "Dear Minister:", "", "Text.", "", "Sincerely,", "", "Jane Doe");
        return document.ToBytes();
    }

    private static byte[] Docx(string document) => Zip(
        ("[Content_Types].xml", $"{Declaration}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/></Types>"),
        ("_rels/.rels", $"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", Declaration + document));

    private static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static List<(string Name, string Text)> Unzip(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return [.. zip.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open()).ReadToEnd()))];
    }
}
