using System.Text;
using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace TaggedPdf.Tests.Conformance.Breaking;

/// <summary>A file that conforms and has something of everything that clauses look at, to be broken.</summary>
internal static class SoundFile
{
    public static byte[] Bytes { get; } = Specimen.Write(Compose, Specimen.Metadata with
    {
        Author = "Nobody",
        Keywords = ["rivers", "seas"],
        Description = "Described",
        Created = new DateTimeOffset(2018, 11, 30, 23, 59, 58, TimeSpan.FromHours(-5)),
    });

    private static void Compose(PdfDocument document)
    {
        document.Attach(new Attachment("letter.json", "application/json", "The letter", AttachmentRelationship.Data, Encoding.UTF8.GetBytes("{}")));
        using (var page = document.AddPage(595, 842))
        {
            document.AddBookmark("Heading", page, 800);
            document.AddBookmark("Second", page, 700, level: 2);
            Show(page, document.Structure.Add(StructureType.H1), 800, "Überschrift");
            Show(page, document.Structure.Add(StructureType.H2), 780, "Zweite");
            ShowParagraph(document, page);
            ShowList(document, page);
            using (page.Tag(ArtifactKind.Footer))
                page.ShowText(72, 20, [Specimen.Font.Shape("1")], Specimen.Appearance);
        }

        using (var page = document.AddPage(595, 842))
        {
            page.AddDestination("note", 800);
            Show(page, document.Structure.Add(StructureType.P, "fr"), 820, "Très bien");
            ShowNote(document, page, "1", 800);
            ShowNote(document, page, "2", 780);
        }
    }

    private static void ShowParagraph(PdfDocument document, PdfPage page)
    {
        var paragraph = document.Structure.Add(StructureType.P);
        Show(page, paragraph.Add(StructureType.Em), 740, "betont");
        var web = paragraph.Add(StructureType.Link);
        Show(page, web, 720, "Beispiel");
        page.AddLink(web, new PdfRectangle(72, 715, 60, 15), new Uri("https://example.org/"), "Das Beispiel");
        var note = paragraph.Add(StructureType.Link);
        Show(page, note, 700, "1");
        page.AddLink(note, new PdfRectangle(72, 695, 10, 15), "note", "Anmerkung 1");
    }

    private static void ShowList(PdfDocument document, PdfPage page)
    {
        var list = document.Structure.AddList(ListNumbering.Decimal);
        foreach (var number in new[] { 1, 2 })
        {
            var item = list.Add(StructureType.LI);
            Show(page, item.Add(StructureType.Lbl), 600 - (20 * number), $"{number}.");
            Show(page, item.Add(StructureType.LBody), 600 - (20 * number), "Punkt");
        }
    }

    private static void ShowNote(PdfDocument document, PdfPage page, string label, double y)
    {
        var note = document.Structure.AddNote();
        Show(page, note.Add(StructureType.Lbl), y, label);
        Show(page, note.Add(StructureType.P), y, "Anmerkung");
    }

    private static void Show(PdfPage page, StructureElement element, double y, string text)
    {
        using (page.Tag(element))
            page.ShowText(72, y, [Specimen.Font.Shape(text)], Specimen.Appearance);
    }
}
