using FsCheck.Xunit;
using Letters.Parsing.Metadata;

namespace Letters.Tests.Parsing.Metadata;

public class MetadataReaderTests
{
    [Fact]
    public void Reads_what_belongs_to_the_letter_itself()
    {
        var (metadata, diagnostics) = MetadataText.Read("title: 'A: B'\nlang: pt-BR\nto:\n  - |\n    Jane Doe\n    Minister\n  - The Members\n");
        Assert.Empty(diagnostics);
        Assert.Equal("A: B", metadata.Title?.Text);
        Assert.Equal(LanguageTag.Parse("pt-BR"), metadata.Language);
        Assert.Equal(["Jane Doe\nMinister", "The Members"], metadata.Addressees.Select(addressee => addressee.Text));
    }

    [Theory]
    [InlineData("canonicalUrl")]
    [InlineData("canonical-url")]
    [InlineData("canonical_url")]
    [InlineData("Canonical URL")]
    [InlineData("CANONICALURL")]
    [InlineData("canonical")]
    public void Knows_names_in_any_spelling(string name)
    {
        var (metadata, diagnostics) = MetadataText.Read($"{name}: https://example.org/");
        Assert.Empty(diagnostics);
        Assert.Equal("https://example.org/", metadata.Letter.CanonicalUrl);
    }

    [Theory]
    [InlineData("publishr", "Did you mean “publisher”?")]
    [InlineData("keywrods", "Did you mean “keywords”?")]
    [InlineData("changenotes", "Did you mean “changeNote”?")]
    [InlineData("langauge", "Did you mean “language”?")]
    public void Suggests_the_name_that_was_probably_meant(string name, string suggestion) =>
        Assert.Equal(suggestion, Assert.Single(MetadataText.Read($"{name}: x").Diagnostics).Suggestion);

    [Fact]
    public void Suggests_all_names_where_none_is_close() =>
        Assert.StartsWith("What can be stated: title, language", Assert.Single(MetadataText.Read("colour: blue").Diagnostics).Suggestion, StringComparison.Ordinal);

    [Theory]
    [InlineData("12 May 2024", "Write 2024-05-12.")]
    [InlineData("May 12, 2024", "Write 2024-05-12.")]
    [InlineData("2024/05/12", "Write 2024-05-12.")]
    [InlineData("05/12/2024", "Write year, month and day, as in 2024-05-12.")]
    public void Suggests_how_to_write_a_date_where_only_one_can_be_meant(string date, string suggestion)
    {
        var (metadata, diagnostics) = MetadataText.Read($"date: {date}");
        Assert.Null(metadata.Letter.Date);
        Assert.Equal(suggestion, Assert.Single(diagnostics).Suggestion);
    }

    [Fact]
    public void Counts_lines_from_where_the_YAML_begins()
    {
        var diagnostic = Assert.Single(MetadataText.Read("place: Geneva\nstatus:\n  draft", firstLine: 10).Diagnostics);
        Assert.Equal((12, 3), (diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void Values_are_as_ready_to_publish_as_the_words_of_a_letter()
    {
        var (metadata, diagnostics) = MetadataText.Read("place: \"Gene\\u0300ve\\a,  Suisse \"");
        Assert.Equal("Genève, Suisse", metadata.Letter.Place);
        Assert.Equal("control-character", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void What_is_stated_here_counts_more_than_what_is_stated_elsewhere()
    {
        var (front, _) = MetadataText.Read("place: Geneva\nkeywords: [a]\npublisher: Here");
        var (file, _) = MetadataText.Read("place: Bern\ndate: 2024-05-12\nkeywords: [b]\npublisher: {name: There, url: https://there.example}\ntitle: T\nlanguage: fr");
        var merged = front.Over(file);
        Assert.Equal(("Geneva", new DateOnly(2024, 5, 12), "Here", null), (merged.Letter.Place, merged.Letter.Date, merged.Letter.Publisher, merged.Letter.PublisherUrl));
        Assert.Equal(["a"], merged.Letter.Keywords);
        Assert.Equal(("T", LanguageTag.Parse("fr")), (merged.Title?.Text, merged.Language));
        Assert.Equal(file, GivenMetadata.None.Over(file));
        Assert.Equal(front, front.Over(GivenMetadata.None));
    }

    [Theory]
    [InlineData("!!]x: y", 1)]
    [InlineData("!!!!+she", 1)]
    [InlineData("  !!]Ry *a: b", 1)]
    [InlineData("place: Geneva\ntitle: !![ words", 2)]
    [InlineData("place: Geneva\n!!8'[! title: words", 1)] // where the last value ends that was read
    public void A_tag_that_is_none_is_told_at_its_line(string yaml, int line)
    {
        var diagnostic = Assert.Single(MetadataText.Read(yaml).Diagnostics);
        Assert.Equal(("metadata-not-yaml", DiagnosticSeverity.Error, line), (diagnostic.Code, diagnostic.Severity, diagnostic.Line));
    }

    [Property(MaxTest = 2_000)]
    public void Never_throws_whatever_the_text(string? yaml) => Assert.NotNull(MetadataText.Read(yaml ?? "").Metadata);
}
