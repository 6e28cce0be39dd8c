using Letters;
using Letters.Tests.Builders;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace LetterFunctions.Tests.Browser;

/// <summary>Looking for somebody in the list of a letter's page.</summary>
public class SignatorySearchTests(Chromium chromium)
{
    private static readonly string[] Names =
    [
        "Zoë Müller", "Łucja O’Brien", "Jean-Paul Sartre", "Nguyễn Thị Hồng", "İrem Işık", "Ada Lovelace", "Αλέξανδρος Παππάς", "Фёдор Достоевский", "محمد أحمد", "山田太郎", "김민수", "Søren Æbelø",
    ];

    private static readonly Letter Letter = LetterBuilder.Bare() with
    {
        Closing = new("Sincerely,"),
        Signatories =
        [
            .. Names.Select((name, index) => new Signatory(index + 1, new(name), [new(new(index == 5 ? "Analyst, Engine Works" : "Historian"))]) { Group = "Individuals" }),
            new(13, new("Society of Archivists") { Marks = [new(21, 0, MarkType.NoteReference, "1")] }, []) { Kind = SignatoryKind.Organisation, Group = "Organisations" },
        ],
        Notes = [new("1", new("A note."))],
    };

    [Fact]
    public async Task Finds_names_and_affiliations_however_they_are_typed()
    {
        var page = await OpenAsync();
        foreach (var (typed, expected) in ((string Typed, string Expected)[])
        [
            ("muller", "Zoë Müller"), ("MÜLLER  zoe", "Zoë Müller"), ("Mu\u0308ller", "Zoë Müller"), ("lucja obrien", "Łucja O’Brien"), ("o'brien", "Łucja O’Brien"), ("jean paul", "Jean-Paul Sartre"),
            ("nguyen thi hong", "Nguyễn Thị Hồng"), ("irem isik", "İrem Işık"), ("engine", "Ada Lovelace"), ("παππας", "Αλέξανδρος Παππάς"), ("федор", "Фёдор Достоевский"), ("احمد", "محمد أحمد"),
            ("太郎", "山田太郎"), ("김민", "김민수"), ("aebelo", "Søren Æbelø"), ("archivists", "Society of Archivists"),
        ])
        {
            await page.GetByLabel("Find a signatory").FillAsync(typed);
            Assert.Equal([expected], (await ShownAsync(page)).Select(name => name.TrimEnd('1')));
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Is_done_with_the_keyboard_and_told_to_screen_readers()
    {
        var page = await OpenAsync();
        var status = page.GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToHaveTextAsync("");
        await page.GetByLabel("Find a signatory").FocusAsync();
        await page.Keyboard.TypeAsync("a lov");
        await Assertions.Expect(status).ToHaveTextAsync("1 signatory");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(BrowserPages.Address, page.Url);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByLabel("Find a signatory")).ToHaveValueAsync("");
        await Assertions.Expect(status).ToHaveTextAsync("");
        Assert.Equal(13, (await ShownAsync(page)).Count);
        await page.Keyboard.TypeAsync("nobody");
        await Assertions.Expect(status).ToHaveTextAsync("0 signatories");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Keeps_the_headings_of_groups_with_somebody_left()
    {
        var page = await OpenAsync();
        var headings = page.Locator(".signatories h3:visible");
        await page.GetByLabel("Find a signatory").FillAsync("archivists");
        await Assertions.Expect(headings).ToHaveTextAsync(["Organisations 1"]);
        await page.GetByLabel("Find a signatory").FillAsync("historian");
        await Assertions.Expect(headings).ToHaveTextAsync(["Individuals 12"]);
        await page.GetByLabel("Find a signatory").FillAsync("");
        await Assertions.Expect(headings).ToHaveCountAsync(2);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Ends_where_a_note_leads_to_somebody_who_was_not_found()
    {
        var page = await OpenAsync();
        await page.GetByLabel("Find a signatory").FillAsync("lovelace");
        await page.Locator("[role=doc-backlink]").ClickAsync();
        await Assertions.Expect(page.Locator("#r1-1")).ToBeInViewportAsync();
        Assert.Equal(13, (await ShownAsync(page)).Count);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Asks_the_server_where_scripts_are_off()
    {
        var page = await chromium.OpenAsync(BrowserPages.Letter(Letter), BrowserPages.NarrowWidth, withScripts: false);
        await page.GetByLabel("Find a signatory").FillAsync("Müller & co");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        Assert.Equal($"{BrowserPages.Address}/signatories?q=M%C3%BCller+%26+co", page.Url);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Asks_the_server_where_the_page_has_not_all_names()
    {
        var page = await chromium.OpenAsync(NamedPages.Of("long letter"), BrowserPages.WideWidth);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("no. 1100");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"{BrowserPages.Address}/signatories?q=no.+1100");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Leaves_nobody_out_on_paper()
    {
        var page = await OpenAsync();
        await page.GetByLabel("Find a signatory").FillAsync("lovelace");
        Assert.Single(await ShownAsync(page));
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        await page.CloseAsync();

        using var document = PdfDocument.Open(pdf);
        var printed = string.Concat(document.GetPages().Select(sheet => sheet.Text));
        Assert.Contains("Sartre", printed, StringComparison.Ordinal);
        Assert.Contains("Archivists", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Find a signatory", printed, StringComparison.Ordinal);
    }

    private Task<IPage> OpenAsync() => chromium.OpenAsync(BrowserPages.Letter(Letter), BrowserPages.WideWidth);

    private static async Task<IReadOnlyList<string>> ShownAsync(IPage page) => await page.Locator(".signatories li:visible .name").AllTextContentsAsync();
}
