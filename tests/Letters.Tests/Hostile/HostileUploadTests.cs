using System.Text;
using System.Text.Json;
using System.Xml;
using Letters.Parsing;
using Letters.Publishing;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Hostile;

/// <summary>That hostile words in every field of every kind of file give a letter whose page is inert, or diagnostics whose page is.</summary>
public class HostileUploadTests
{
    private static readonly Dictionary<string, Func<string, LetterFile[]>> Folders = new(StringComparer.Ordinal)
    {
        ["text"] = text => [File("letter.txt", Plain(text)), File("letter.yaml", Metadata(text)), File("signatories.csv", Table(text))],
        ["text alone"] = text => [File("letter.txt", Plain(text))],
        ["Markdown"] = text => [File("letter.md", $"---\n{Metadata(text)}---\n\n{Markdown(text)}"), File("signatories.csv", Table(text))],
        ["Markdown alone"] = text => [File("letter.md", Markdown(text))],
        ["words in place of YAML"] = text => [File("letter.md", $"---\n{text}\n---\n\n{Markdown(text)}")],
        ["words in place of a table"] = text => [File("letter.txt", Plain(text)), File("signatories.csv", text)],
        ["Word"] = text => [new("letter.docx", "a-letter/letter.docx", Word(text)), new("signatories.xlsx", "a-letter/signatories.xlsx", Workbook(text))],
        ["words in place of a name"] = text => [File("letter.txt", Plain("words")), File($"letter.{text}.md", Markdown(text)), File(text, text)],
        ["a logo"] = text => [File("letter.txt", Plain("words")), File("letter.yaml", Metadata(text)), File("logo.svg", $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{text}</title><path d="M0 0h9v9z"/></svg>""")],
    };

    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_of_the_letter_has_nothing_that_runs(string name)
    {
        var read = 0;
        foreach (var (kind, folder) in Folders)
        {
            if (LetterParser.Parse(LetterBuilder.Slug, folder(HostileText.Named(name))).Letter is not { } letter) continue;
            var policy = PagePolicy.Of(letter.Metadata.Theme ?? Theme.Usual);
            Assert.Equal((kind, ""), (kind, string.Join('\n', InertPage.Faults(new HtmlLetterRenderer().Render(letter), policy))));
            Assert.All(letter.Passages().SelectMany(passage => passage.Marks).Where(mark => mark.Type == MarkType.Link), link => Assert.True(Uri.TryCreate(link.Target, UriKind.Absolute, out _) && InertPage.IsAllowed(link.Target), link.Target));
            read++;
        }

        Assert.InRange(read, 1, Folders.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_of_what_was_found_has_nothing_that_runs(string name)
    {
        foreach (var (kind, folder) in Folders)
        {
            var found = LetterParser.Parse(LetterBuilder.Slug, folder(HostileText.Named(name))).Diagnostics;
            using var page = new MemoryStream();
            UploadReportsPage.Write("a-letter", [UploadReportBuilder.Of(UploadOutcome.Rejected, null, [.. found])], page);
            Assert.Equal((kind, ""), (kind, string.Join('\n', InertPage.Faults(page.ToArray(), PagePolicy.Of(Theme.Usual)))));
        }
    }

    private static LetterFile File(string name, string text) => new(name, $"a-letter/{name}", Encoding.UTF8.GetBytes(text));

    private static string Plain(string text) => $"A title\n\n{text}\n\nGeneva, 12 May 2024\n\n{text}\n\nRe: {text}\n\nDear {text}:\n\n{text}\n\n- {text}\n\nText [1] {text}\n\nSincerely,\n\n{text}\n{text}\n\nJane Doe, {text}\n\n[1] {text}\n";

    private static string Metadata(string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        return $$"""
            title: {{quoted}}
            place: {{quoted}}
            date: {{quoted}}
            language: {{quoted}}
            addressees: [{{quoted}}]
            publisher: { name: {{quoted}}, url: {{JsonSerializer.Serialize($"https://a.example/{text}")}} }
            contact: {{quoted}}
            license: {{quoted}}
            canonicalUrl: {{quoted}}
            keywords: [{{quoted}}, {{quoted}}]
            status: {{quoted}}
            changeNote: {{quoted}}
            errata: [{ date: 2024-05-12, text: {{quoted}} }, {{quoted}}]
            theme: { accent: {{quoted}}, typeface: {{quoted}}, logo: {{quoted}}, {{quoted}}: {{quoted}} }
            {{quoted}}: {{quoted}}

            """;
    }

    private static string Markdown(string text) =>
        $"# A title {text}\n\nDear {text}:\n\n{text}\n\n## {text}\n\n- {text}\n\n1. {text}\n\n> {text}\n\n[words](<{text}>) [{text}](https://a.example/{text}) ![{text}]({text})[^1] **{text}** *{text}*\n\n<a href=\"{text}\">{text}</a> <b title='{text}'>{text}</b>\n\n[^1]: {text}\n\nSincerely,\n\n{text}  \n{text}\n";

    private static string Table(string text)
    {
        var quoted = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return $"Name,Sort name,Kind,Group,Affiliation,Office,City,Note,{quoted}\r\n{string.Join(',', Enumerable.Repeat(quoted, 9))}\r\nJane Doe,{text},{text},{text}\r\n";
    }

    private static byte[] Workbook(string text)
    {
        var valid = Valid(text);
        return WorkbookBuilder.Of(["Name", "Group", "Affiliation", "Note", valid], [valid, valid, valid, valid, valid], ["Jane Doe", valid, valid, valid, valid]);
    }

    private static byte[] Word(string text)
    {
        var valid = Valid(text);
        using var document = new WordDocumentBuilder()
            .Paragraph($"A title {valid}").Paragraph().Paragraph($"Dear {valid}:").Paragraph().Paragraph(valid).Paragraph(valid, "Heading1")
            .Runs($"""<w:hyperlink r:id="none" w:anchor="x"><w:r><w:t>{Escaped(valid)}</w:t></w:r></w:hyperlink>""")
            .Runs($"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "{Escaped(valid)}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{Escaped(valid)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""")
            .Paragraph().Paragraph("Sincerely,").Paragraph().Paragraph(valid).Paragraph(valid);
        return document.ToBytes();
    }

    /// <summary>What a file that is XML can have.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
