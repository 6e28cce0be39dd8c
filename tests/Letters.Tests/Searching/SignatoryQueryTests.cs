using Letters.Searching;

namespace Letters.Tests.Searching;

public class SignatoryQueryTests
{
    private static readonly Signatory Beauvoir = new(1, new Passage("Prof. Simone de Beauvoir"), [new Affiliation(new Passage("Université Paris-Nanterre, Département d’économie"))]) { Group = "Individual signatories" };

    [Theory]
    [InlineData("beauvoir")]
    [InlineData("BEAU")]
    [InlineData("simone beauvoir")]
    [InlineData("beauvoir, simone")]
    [InlineData("Simone De Beauvoir")]
    [InlineData("universite")]
    [InlineData("Nanterre simone")]
    [InlineData("prof. simone")]
    [InlineData("deconomie")]
    [InlineData("s b")]
    [InlineData("de")]
    public void Finds_by_the_beginnings_of_words_whatever_case_accents_and_particles(string text) => Assert.True(Parse(text).Matches(Beauvoir));

    [Theory]
    [InlineData("eauvoir")]
    [InlineData("simone sartre")]
    [InlineData("beauvoirs")]
    [InlineData("?!")]
    public void Does_not_find_who_has_not_each_word(string text) => Assert.False(Parse(text).Matches(Beauvoir));

    [Theory]
    [InlineData("Ødegård Łukasz", "odegard lukasz")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("Jean-Paul", "jean paul")]
    [InlineData("Straße (U.S.A.)", "strasse usa")]
    [InlineData("AT&T and/or", "at t and or")]
    [InlineData("a\uFFFEb \uD800c", "a b c")]
    [InlineData("Иванова Ё", "иванова е")]
    public void Folds_words(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("山田太郎", "太郎")]
    [InlineData("山田太郎", "山田")]
    [InlineData("김철수", "철수")]
    public void Finds_a_given_name_that_no_blank_parts_from_the_family_name(string name, string text) =>
        Assert.True(Parse(text).Matches(new Signatory(1, new Passage(name), [])));

    [Fact]
    public void Finds_by_kind_and_by_group()
    {
        Assert.True(SignatoryQuery.TryParse(null, "person", "individual SIGNATORIES", out var query, out _));
        Assert.True(query!.Matches(Beauvoir));
        Assert.False(query.Matches(Beauvoir with { Kind = SignatoryKind.Organisation }));
        Assert.False(query.Matches(Beauvoir with { Group = "Individuals" }));
        Assert.False(query.Matches(Beauvoir with { Group = null }));
    }

    [Fact]
    public void Nothing_looked_for_is_no_query()
    {
        Assert.True(SignatoryQuery.TryParse(" ", "", null, out var query, out _));
        Assert.Null(query);
    }

    [Theory]
    [InlineData("a", "people", null)]
    [InlineData("a b c d e f g h i j k l m n o p", null, null)]
    public void Says_what_cannot_be_looked_for(string? text, string? kind, string? group)
    {
        Assert.False(SignatoryQuery.TryParse(text, kind, group, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void A_query_that_is_too_long_is_refused() => Assert.False(SignatoryQuery.TryParse(new string('a', 201), null, null, out _, out _));

    private static SignatoryQuery Parse(string text)
    {
        Assert.True(SignatoryQuery.TryParse(text, null, null, out var query, out var problem), problem);
        return query!;
    }
}
