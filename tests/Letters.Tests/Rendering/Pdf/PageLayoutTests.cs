namespace Letters.Tests.Rendering.Pdf;

/// <summary>Where pages and columns end.</summary>
public class PageLayoutTests
{
    public static TheoryData<int> BodyLengths => [.. Enumerable.Range(1, 24)];

    [Theory]
    [InlineData(19)]
    [InlineData(60)]
    [InlineData(500)]
    public void A_name_is_never_parted_from_its_offices(int count)
    {
        var letter = LongLetter.WithSignatories(count);
        using var pdf = new RenderedPdf(letter);
        var places = pdf.Pages.SelectMany((page, number) => page.Select(line => (Page: number, Line: line))).ToList();
        var at = places.FindIndex(place => place.Line.Text.Trim() == "Signatories") + 1;

        foreach (var signatory in letter.Signatories)
        {
            var words = string.Join(' ', signatory.Affiliations.Select(affiliation => affiliation.Text.Text).Prepend(signatory.Name.Text));
            var first = places[at];
            var read = "";
            while (read.TrimEnd().Length < words.Length)
            {
                Assert.Equal(first.Page, places[at].Page);
                Assert.Equal(first.Line.Left, places[at].Line.Left, tolerance: 5.0);
                read = $"{read.TrimEnd()}{(read.EndsWith('-') ? "" : " ")}{places[at++].Line.Text}".TrimStart();
            }

            Assert.Equal(words, read.TrimEnd());
        }
    }

    [Theory]
    [MemberData(nameof(BodyLengths))]
    public void No_page_begins_or_ends_with_a_single_line_of_a_paragraph(int paragraphs)
    {
        using var pdf = new RenderedPdf(WithBody(paragraphs));
        var pages = pdf.Pages;

        for (var number = 0; number + 1 < pages.Count; number++)
        {
            var (last, first) = (pages[number][^1], pages[number + 1][0]);
            if (last.Text.EndsWith(". ", StringComparison.Ordinal) || last.Text.EndsWith('.') || IsSignatory(last) || IsSignatory(first))
                continue;

            Assert.True(pages[number].Count(line => line.Content == last.Content) >= 2, $"“{last.Text}” stands alone at the foot of a page.");
            Assert.True(pages[number + 1].Count(line => line.Content == first.Content) >= 2, $"“{first.Text}” stands alone at the head of a page.");
        }
    }

    [Theory]
    [MemberData(nameof(BodyLengths))]
    public void The_closing_stands_between_the_last_lines_and_the_first_signatories(int paragraphs)
    {
        using var pdf = new RenderedPdf(WithBody(paragraphs));
        var page = pdf.Pages.Single(lines => lines.Any(line => line.Text == "Sincerely,"));
        var closing = page.ToList().FindIndex(line => line.Text == "Sincerely,");

        Assert.True(closing >= 2, "Fewer than two lines of the body stand above the closing.");
        Assert.Equal("Signatories", page[closing + 1].Text);
        Assert.Contains(RealLetter.Letter.Signatories[0].Name.Text, page[closing + 2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_signatories_stand_in_one_column_some_in_two_and_many_short_ones_in_three()
    {
        Assert.Equal(1, Columns(LongLetter.WithSignatories(3)));
        Assert.Equal(2, Columns(LongLetter.WithSignatories(19)));
        Assert.Equal(3, Columns(RealLetter.Letter with
        {
            Signatories = Enumerable.Range(1, 90)
                .Select(number => new Signatory(number, new Passage($"Name {number}"), [new Affiliation(new Passage("Trade Union"))])).ToSequence(),
        }));
    }

    [Fact]
    public void Columns_of_the_last_page_are_balanced()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);
        var columns = pdf.Pages[^1].Where(line => line.Baseline > 90).GroupBy(line => Math.Round(line.Left / 20)).ToList();

        Assert.Equal(2, columns.Count);
        Assert.InRange(columns[1].Min(line => line.Baseline) - columns[0].Min(line => line.Baseline), -80, 80);
    }

    [Fact]
    public void A_letter_of_one_page_has_no_page_number()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter with { Standfirst = [], Body = RealLetter.Letter.Body.Take(2).ToSequence(), Signatories = [] });

        Assert.Equal(1, pdf.Document.NumberOfPages);
        Assert.DoesNotContain('/', pdf.Document.GetPage(1).Text);
    }

    [Fact]
    public void Every_page_of_a_longer_letter_has_its_number_and_all_but_the_first_the_title()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);

        foreach (var page in pdf.Document.GetPages())
        {
            var furniture = page.GetMarkedContents().Where(content => content.IsArtifact)
                .Select(content => string.Concat(content.Letters.Select(letter => letter.Value))).ToList();
            Assert.EndsWith($"Page {page.Number} of 4", string.Concat(furniture), StringComparison.Ordinal);
            Assert.Equal(page.Number > 1, furniture.Any(text => text.StartsWith("Letter Urges U.S.", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void An_endless_signatory_is_continued_on_the_next_page()
    {
        var offices = Enumerable.Range(1, 200).Select(number => new Affiliation(new Passage($"Office number {number}"))).ToSequence();
        using var pdf = new RenderedPdf(RealLetter.Letter with { Signatories = [new Signatory(1, new Passage("Busy Person"), offices)] });

        Assert.Contains("Office number 200", pdf.Text, StringComparison.Ordinal);
        Assert.True(pdf.Document.NumberOfPages > 5);
    }

    [Fact]
    public void Lines_that_an_author_ended_end_there()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter with { Addressees = [new Passage("The President\nPalacio Nacional\nMexico City")] });

        Assert.Equal(
            ["The President", "Palacio Nacional", "Mexico City"],
            pdf.Pages[0].Where(line => line.Text is "The President" or "Palacio Nacional" or "Mexico City").Select(line => line.Text));
    }

    private static bool IsSignatory(PdfLine line) => line.Font.EndsWith("SemiBold", StringComparison.Ordinal) || line.Left > 200;

    private static Letter WithBody(int paragraphs)
    {
        var real = RealLetter.Letter;
        var body = Enumerable.Range(0, paragraphs)
            .Select(index => Block.Paragraph(index + 1, real.Body[index * 5 % real.Body.Count].Text)).ToSequence();
        return real with { Body = body };
    }

    private static int Columns(Letter letter)
    {
        using var pdf = new RenderedPdf(letter);
        return pdf.Pages.SelectMany(page => page).Where(line => line.Font.EndsWith("SemiBold", StringComparison.Ordinal) && line.Content > 2)
            .Select(line => Math.Round(line.Left)).Distinct().Count();
    }
}
