using TaggedPdf.Content;
using TaggedPdf.Tagging;
using UglyToad.PdfPig.Tokens;

namespace TaggedPdf.Tests;

public class StructureTests
{
    [Fact]
    public void ISO_32000_1_14_7_1_The_document_is_marked_as_tagged()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "One"));

        Assert.True(pdf.Get<BooleanToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "MarkInfo"), "Marked").Data);
        Assert.Equal("StructTreeRoot", pdf.Text(pdf.Get<DictionaryToken>(pdf.Catalog, "StructTreeRoot"), "Type"));
    }

    [Fact]
    public void ISO_32000_1_14_7_4_4_Every_marked_content_leads_back_to_an_element_that_holds_it()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "One", "Two", "Three"));
        var page = pdf.Document.GetPage(1);
        var parents = pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "StructTreeRoot"), "ParentTree");
        var numbers = pdf.Get<ArrayToken>(parents, "Nums").Data;
        Assert.Equal(pdf.Number(page.Dictionary, "StructParents"), ((NumericToken)numbers[0]).Int);
        var elements = pdf.Resolve<ArrayToken>(numbers[1]).Data;

        var identifiers = page.GetMarkedContents().Select(content => content.MarkedContentIdentifier).ToList();
        Assert.Equal([0, 1, 2], identifiers);
        Assert.Equal(identifiers, elements.Select(element => pdf.Number(pdf.Resolve<DictionaryToken>(element), "K")));
        Assert.All(elements, element => Assert.Equal("P", pdf.Text(pdf.Resolve<DictionaryToken>(element), "S")));
    }

    [Fact]
    public void ISO_32000_1_14_7_4_2_An_element_on_two_pages_names_the_page_of_each_part()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var paragraph = document.Structure.Add(StructureType.P);
            for (var number = 0; number < 2; number++)
            {
                using var page = document.AddPage(300, 300);
                using (page.Tag(paragraph))
                    page.ShowText(20, 200, [Specimen.Font.Shape("Part")], Specimen.Appearance);
            }
        }));
        var element = Elements(pdf).Single(element => pdf.Text(element, "S") == "P");
        var kids = pdf.Get<ArrayToken>(element, "K").Data;

        Assert.IsType<NumericToken>(kids[0]);
        var second = pdf.Resolve<DictionaryToken>(kids[1]);
        Assert.Equal("MCR", pdf.Text(second, "Type"));
        Assert.NotEqual(element.Data["Pg"], second.Data["Pg"]);
    }

    [Fact]
    public void ISO_32000_1_14_9_2_An_element_states_its_language_where_it_differs()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            using var paragraph = document.Structure.Add(StructureType.P, language: "fr");
            using (page.Tag(paragraph))
                page.ShowText(20, 200, [Specimen.Font.Shape("Bonjour")], Specimen.Appearance);
        }));

        Assert.Equal("fr", pdf.Text(Elements(pdf).Single(element => pdf.Text(element, "S") == "P"), "Lang"));
        Assert.Equal("de", pdf.Text(pdf.Catalog, "Lang"));
    }

    [Fact]
    public void ISO_14289_1_7_1_Painting_outside_an_element_or_artifact_is_refused()
    {
        Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            Assert.Throws<InvalidOperationException>(() =>
                page.ShowText(20, 200, [Specimen.Font.Shape("Loose")], Specimen.Appearance));
            Assert.Throws<InvalidOperationException>(() => page.FillRectangle(new PdfRectangle(0, 0, 9, 9), RgbColor.Black));
        });
    }

    [Fact]
    public void ISO_32000_1_14_8_2_2_Page_furniture_is_an_artifact_even_when_it_is_written_later()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var total = document.AddSharedContent(ArtifactKind.Footer);
            for (var number = 0; number < 3; number++)
            {
                using var page = document.AddPage(300, 300);
                page.Include(total);
            }

            total.ShowText(20, 20, [Specimen.Font.Shape("of 3")], Specimen.Appearance);
        }));

        Assert.All(pdf.Document.GetPages(), page =>
        {
            Assert.Equal("of 3", page.Text);
            Assert.Equal("Artifact", Assert.Single(page.GetMarkedContents()).Tag);
        });
    }

    [Fact]
    public void ISO_14289_1_7_18_5_A_link_is_a_structure_element_with_its_annotation_and_a_description()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            using var link = document.Structure.Add(StructureType.P).Add(StructureType.Link);
            using (page.Tag(link))
                page.ShowText(20, 200, [Specimen.Font.Shape("Example")], Specimen.Appearance);
            page.AddLink(link, new PdfRectangle(20, 195, 60, 15), new Uri("https://example.org/a(b)"), "The example");
        }));
        var page = pdf.Document.GetPage(1).Dictionary;
        var annotation = pdf.Resolve<DictionaryToken>(pdf.Get<ArrayToken>(page, "Annots").Data.Single());

        Assert.Equal("S", pdf.Text(page, "Tabs"));
        Assert.Equal("The example", pdf.Text(annotation, "Contents"));
        Assert.Equal("https://example.org/a(b)", pdf.Text(pdf.Get<DictionaryToken>(annotation, "A"), "URI"));
        Assert.Equal(4, pdf.Number(annotation, "F"));
        var element = Elements(pdf).Single(element => pdf.Text(element, "S") == "Link");
        var reference = pdf.Resolve<DictionaryToken>(pdf.Get<ArrayToken>(element, "K").Data[1]);
        Assert.Equal("OBJR", pdf.Text(reference, "Type"));
        Assert.Equal(pdf.Get<ArrayToken>(page, "Annots").Data.Single(), reference.Data["Obj"]);
    }

    [Fact]
    public void ISO_32000_1_7_9_7_The_parent_tree_of_many_pages_covers_every_page()
    {
        const int Pages = 70 * 64;
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            for (var number = 0; number < Pages; number++)
                Specimen.AddPage(document, Specimen.Font, "x");
        }));
        var keys = new List<int>();
        Collect(pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "StructTreeRoot"), "ParentTree"));

        Assert.Equal(Enumerable.Range(0, Pages), keys);
        Assert.Equal(Pages, pdf.Document.NumberOfPages);

        void Collect(DictionaryToken node)
        {
            if (pdf.Find<ArrayToken>(node, "Nums") is { } numbers)
                keys.AddRange(numbers.Data.OfType<NumericToken>().Select(key => key.Int));
            else
                pdf.Get<ArrayToken>(node, "Kids").Data.Select(pdf.Resolve<DictionaryToken>).ToList().ForEach(Collect);
        }
    }

    [Fact]
    public void ISO_32000_1_12_3_3_Bookmarks_are_chained_in_order()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            document.AddBookmark("First", page, 300);
            document.AddBookmark("Zweites „Ende“", page, 150);
        }));

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["First", "Zweites „Ende“"], bookmarks.GetNodes().Select(node => node.Title));
    }

    [Fact]
    public void ISO_32000_1_12_3_3_Bookmarks_below_others_are_their_children_and_all_are_counted()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            foreach (var (title, level) in new[] { ("A", 1), ("A.1", 2), ("A.1.1", 3), ("A.2", 2), ("B", 1), ("B.1", 5) })
                document.AddBookmark(title, page, 300, level);
        }));

        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["0 A", "1 A.1", "2 A.1.1", "1 A.2", "0 B", "1 B.1"], bookmarks.GetNodes().Select(node => $"{node.Level} {node.Title}"));
        var outlines = pdf.Get<DictionaryToken>(pdf.Catalog, "Outlines");
        Assert.Equal(6, pdf.Number(outlines, "Count"));
        Assert.Equal(3, pdf.Number(pdf.Get<DictionaryToken>(outlines, "First"), "Count"));
        Assert.Equal("B", pdf.Text(pdf.Get<DictionaryToken>(outlines, "Last"), "Title"));
        Assert.Equal("A", pdf.Text(pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(outlines, "Last"), "Prev"), "Title"));
    }

    [Fact]
    public void ISO_14289_1_7_9_Each_note_has_an_identifier_that_leads_to_it()
    {
        const int Notes = 150;
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            for (var number = 0; number < Notes; number++)
            {
                using var note = document.Structure.AddNote();
                using (page.Tag(note))
                    page.ShowText(20, 200, [Specimen.Font.Shape("Note")], Specimen.Appearance);
            }
        }));
        var tree = pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "StructTreeRoot"), "IDTree");
        var named = NamesIn(pdf, tree).ToList();

        Assert.Equal(Notes, named.Count);
        Assert.Equal(named.Select(entry => entry.Key).Order(StringComparer.Ordinal), named.Select(entry => entry.Key));
        Assert.All(named, entry => Assert.Equal(entry.Key, pdf.Text(pdf.Resolve<DictionaryToken>(entry.Value), "ID")));
        Assert.Equal(Elements(pdf).Where(element => pdf.Text(element, "S") == "Note").Select(element => pdf.Text(element, "ID")).Order(StringComparer.Ordinal), named.Select(entry => entry.Key));
    }

    [Fact]
    public void ISO_14289_1_7_1_Types_outside_the_standard_are_mapped_to_one_inside_it()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            using var paragraph = document.Structure.Add(StructureType.P);
            using var stress = paragraph.Add(StructureType.Em);
            using (page.Tag(stress))
                page.ShowText(20, 200, [Specimen.Font.Shape("Stress")], Specimen.Appearance);
        }));
        var map = pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "StructTreeRoot"), "RoleMap");

        Assert.Equal("Span", pdf.Text(map, "Em"));
        Assert.Single(map.Data);
    }

    [Fact]
    public void ISO_14289_1_7_6_A_list_with_labels_says_what_they_are()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            using var label = document.Structure.AddList(ListNumbering.Decimal).Add(StructureType.LI).Add(StructureType.Lbl);
            using (page.Tag(label))
                page.ShowText(20, 200, [Specimen.Font.Shape("1.")], Specimen.Appearance);
        }));
        var attributes = pdf.Get<DictionaryToken>(Elements(pdf).Single(element => pdf.Text(element, "S") == "L"), "A");

        Assert.Equal("List", pdf.Text(attributes, "O"));
        Assert.Equal("Decimal", pdf.Text(attributes, "ListNumbering"));
    }

    [Fact]
    public void ISO_32000_1_12_3_2_3_A_link_may_lead_to_a_page_that_comes_later()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using (var page = document.AddPage(300, 300))
                AddLink(document, page, "end");
            using var last = document.AddPage(300, 300);
            last.AddDestination("end", 120);
        }));
        var annotation = pdf.Resolve<DictionaryToken>(pdf.Get<ArrayToken>(pdf.Document.GetPage(1).Dictionary, "Annots").Data.Single());
        var entry = NamesIn(pdf, pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "Names"), "Dests")).Single();
        var place = pdf.Resolve<ArrayToken>(entry.Value).Data;

        Assert.Equal(pdf.Text(annotation, "Dest"), entry.Key);
        Assert.Equal(pdf.Get<ArrayToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "Pages"), "Kids").Data[1], place[0]);
        Assert.Equal(120, ((NumericToken)place[3]).Int);
    }

    [Fact]
    public void A_link_to_nowhere_is_noticed()
    {
        using var output = new MemoryStream();
        using var document = new PdfDocument(output, Specimen.Metadata);
        using (var page = document.AddPage(300, 300))
            AddLink(document, page, "nowhere");

        Assert.Throws<InvalidOperationException>(document.Complete);
    }

    [Fact]
    public void Two_destinations_of_one_name_are_refused()
    {
        Specimen.Write(document =>
        {
            using var page = document.AddPage(300, 300);
            page.AddDestination("here", 100);
            Assert.Throws<ArgumentException>(() => page.AddDestination("here", 200));
        });
    }

    [Fact]
    public void Shared_content_stands_where_each_page_has_room_for_it()
    {
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            using var total = document.AddSharedContent(ArtifactKind.Footer);
            for (var number = 1; number <= 2; number++)
            {
                using var page = document.AddPage(300, 300);
                page.Include(total, 50 * number, 20);
            }

            total.ShowText(5, 1, [Specimen.Font.Shape("3")], Specimen.Appearance);
        }));

        Assert.Equal([(55, 21), (105, 21)], pdf.Document.GetPages().Select(page => page.Letters[0].StartBaseLine).Select(place => ((int)place.X, (int)place.Y)));
    }

    private static void AddLink(PdfDocument document, PdfPage page, string destination)
    {
        using var link = document.Structure.Add(StructureType.P).Add(StructureType.Link);
        using (page.Tag(link))
            page.ShowText(20, 200, [Specimen.Font.Shape("Go")], Specimen.Appearance);
        page.AddLink(link, new PdfRectangle(20, 195, 60, 15), destination, "To the end");
    }

    private static IEnumerable<(string Key, IToken Value)> NamesIn(PdfReader pdf, DictionaryToken node) => pdf.Find<ArrayToken>(node, "Names") is { } names
        ? names.Data.Chunk(2).Select(pair => (((StringToken)pair[0]).Data, pair[1]))
        : pdf.Get<ArrayToken>(node, "Kids").Data.SelectMany(kid => NamesIn(pdf, pdf.Resolve<DictionaryToken>(kid)));

    private static List<DictionaryToken> Elements(PdfReader pdf)
    {
        var elements = new List<DictionaryToken>();
        Collect(pdf.Get<DictionaryToken>(pdf.Catalog, "StructTreeRoot"));
        return elements;

        void Collect(DictionaryToken parent)
        {
            if (!parent.Data.TryGetValue("K", out var kids))
                return;
            foreach (var kid in pdf.Resolve<IToken>(kids) is ArrayToken array ? array.Data : [kids])
            {
                if (pdf.Resolve<IToken>(kid) is DictionaryToken element && element.Data.ContainsKey("S"))
                {
                    elements.Add(element);
                    Collect(element);
                }
            }
        }
    }
}
