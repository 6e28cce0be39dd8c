using Letters.Rendering;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class SignatoryListTests
{
    [Fact]
    public void Carries_a_thousand_signatories_and_leads_to_the_rest()
    {
        var page = HtmlPages.Of(LetterBuilder.WithSignatories(5000));
        Assert.Equal(1000, page.QuerySelectorAll(".signatories li").Length);
        Assert.Equal("5,000 signatories", page.One(".bar a[href='#signatories']").TextContent);
        Assert.Equal("5,000", page.One("h2 .count").TextContent);
        Assert.Equal("1–1,000 of 5,000 All signatories", page.One(".more").TextContent);
        Assert.Equal("/letters/a-letter/signatories", page.One(".more a").GetAttribute("href"));
    }

    [Fact]
    public void Carries_all_of_a_thousand()
    {
        var page = HtmlPages.Of(LetterBuilder.WithSignatories(1000));
        Assert.Equal(1000, page.QuerySelectorAll(".signatories li").Length);
        Assert.Empty(page.QuerySelectorAll(".more"));
    }

    [Fact]
    public void Counts_all_of_a_group_that_goes_on_beyond_the_page()
    {
        var letter = LetterBuilder.WithSignatories(1500);
        var page = HtmlPages.Of(letter with { Signatories = letter.Signatories.Select(signatory => signatory with { Group = $"Group {(signatory.Position - 1) / 700}" }).ToSequence() });
        Assert.Equal(["Group 0 700", "Group 1 700"], page.Texts(".signatories h3"));
        Assert.Equal([700, 300], page.QuerySelectorAll(".signatories ol").Select(list => list.ChildElementCount));
    }

    [Fact]
    public void Can_be_searched_without_a_script()
    {
        var form = HtmlPages.Of(RealLetter.Letter).One("form[role=search]");
        Assert.Equal(("/letters/protect-asylum-seekers/signatories", "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        Assert.Equal("Find a signatory", form.One("label").TextContent);
        Assert.Equal(form.One("label").GetAttribute("for"), form.One("input[name=q]").Id);
        Assert.Equal("Find", form.One("button").TextContent);
    }

    [Fact]
    public void Is_searched_on_the_server_where_the_page_has_not_all()
    {
        var page = HtmlPages.Of(LetterBuilder.WithSignatories(1001));
        Assert.Single(page.QuerySelectorAll("form[role=search]"));
        Assert.Empty(page.QuerySelectorAll("script:not([type]), .found"));
    }

    [Fact]
    public void Is_not_searched_where_it_is_short()
    {
        Assert.Empty(HtmlPages.Of(LetterBuilder.WithSignatories(9)).QuerySelectorAll("form, script:not([type])"));
        Assert.Single(HtmlPages.Of(LetterBuilder.WithSignatories(10)).QuerySelectorAll("form"));
    }

    [Fact]
    public void Is_searched_in_the_language_of_the_page_and_in_the_list_of_the_original()
    {
        var letter = LetterBuilder.WithSignatories(20);
        var spanish = LetterBuilder.Bare() with { Language = LanguageTag.Parse("es"), Signatories = letter.Signatories, TranslatedFrom = letter.Language };
        var form = HtmlPages.Of((letter with { Translations = [spanish] }).In(spanish.Language)).One("form");
        Assert.Equal(("/letters/a-letter/signatories", "Buscar un firmante"), (form.GetAttribute("action"), form.One("label").TextContent));
    }

    /// <summary>A browser's plural rules choose among them, so each category of the language must be there.</summary>
    [Theory]
    [InlineData("en", "en-u-nu-latn", "one other")]
    [InlineData("ar", "ar-u-nu-latn", "few many one other two zero")]
    [InlineData("fa", "fa", "one other")]
    [InlineData("pl", "pl-u-nu-latn", "few many one")]
    public void Gives_the_script_the_words_to_count_in(string language, string numbers, string categories)
    {
        var status = HtmlPages.Of(LetterBuilder.WithSignatories(10) with { Language = LanguageTag.Parse(language) }).One(".found[role=status]");
        var forms = status.Attributes.Where(attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal) && attribute.Name != "data-language").ToList();
        Assert.Equal(numbers, status.GetAttribute("data-language"));
        Assert.Subset(forms.Select(form => form.Name[5..]).ToHashSet(), categories.Split(' ').ToHashSet());
        var labels = Labels.Of(LanguageTag.Parse(language));
        Assert.Contains(labels.SignatoryCount(30), forms.Select(form => form.Value.Replace("{0}", labels.FormatNumber(30), StringComparison.Ordinal)));
    }
}
