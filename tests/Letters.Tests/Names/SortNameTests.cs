namespace Letters.Tests.Names;

public class SortNameTests
{
    [Theory]
    [InlineData("Simone de Beauvoir", "Beauvoir, Simone de")]
    [InlineData("Vincent van Gogh", "Gogh, Vincent van")]
    [InlineData("Jan van der Berg", "Berg, Jan van der")]
    [InlineData("Jean-Claude Van Damme", "Van Damme, Jean-Claude")]
    [InlineData("Ludwig von der Heide", "Heide, Ludwig von der")]
    [InlineData("Charles de Gaulle", "Gaulle, Charles de")]
    [InlineData("Jean de La Fontaine", "La Fontaine, Jean de")]
    [InlineData("Jeanne d’Arc", "Arc, Jeanne d’")]
    [InlineData("Vittorio De Sica", "De Sica, Vittorio")]
    [InlineData("Donatella Di Pietro", "Di Pietro, Donatella")]
    [InlineData("Zaha al-Hadid", "Hadid, Zaha al-")]
    [InlineData("Osman bin Affan", "bin Affan, Osman")]
    [InlineData("Ian Mac Dougall", "Mac Dougall, Ian")]
    [InlineData("Fiona MacDonald", "MacDonald, Fiona")]
    [InlineData("Dara Ó Briain", "Ó Briain, Dara")]
    public void Puts_particles_where_indexes_have_them(string name, string sortName) => Assert.Equal(sortName, SortName.OfPerson(name));

    [Theory]
    [InlineData("Gabriel García Márquez", "García Márquez, Gabriel")]
    [InlineData("José Luis Rodríguez Zapatero", "Rodríguez Zapatero, José Luis")]
    [InlineData("Mario Vargas Llosa", "Vargas Llosa, Mario")]
    [InlineData("José Ortega y Gasset", "Ortega y Gasset, José")]
    [InlineData("Ana María Matute", "Matute, Ana María")]
    [InlineData("Fernando Henrique Cardoso", "Cardoso, Fernando Henrique")]
    [InlineData("Luiz Inácio Lula da Silva", "Silva, Luiz Inácio Lula da")]
    [InlineData("João Souza Filho", "Souza Filho, João")]
    [InlineData("João Souza Júnior", "Souza Júnior, João")]
    [InlineData("Antônio Lima Neto", "Lima Neto, Antônio")]
    public void Knows_family_names_of_two_words(string name, string sortName) => Assert.Equal(sortName, SortName.OfPerson(name));

    [Theory]
    [InlineData("Dr. Jane Doe, PhD", "Doe, Jane")]
    [InlineData("Prof. Dr. h.c. Klaus Brandt", "Brandt, Klaus")]
    [InlineData("Sir Geoffrey Nice KC", "Nice, Geoffrey")]
    [InlineData("The Rt. Rev. Mary Major", "Major, Mary")]
    [InlineData("H.E. Amina Mohammed", "Mohammed, Amina")]
    [InlineData("Rev. John Roe, S.J.", "Roe, John")]
    [InlineData("President Mary Major", "Major, Mary")]
    [InlineData("Martin Luther King Jr.", "King, Martin Luther, Jr.")]
    [InlineData("Martin Luther King, Jr.", "King, Martin Luther, Jr.")]
    [InlineData("John Roe III", "Roe, John, III")]
    [InlineData("Thomas R. Pickering", "Pickering, Thomas R.")]
    [InlineData("J. Brian Atwood", "Atwood, J. Brian")]
    public void Leaves_titles_out_and_keeps_generations(string name, string sortName) => Assert.Equal(sortName, SortName.OfPerson(name));

    [Theory]
    [InlineData("Arthur “Gene” Dewey", "Dewey, Arthur “Gene”")]
    [InlineData("Myrta (Chris) Sale", "Sale, Myrta (Chris)")]
    [InlineData("Jane DOE", "DOE, Jane")]
    [InlineData("XI Jinping", "XI, Jinping")]
    [InlineData("TJ Cox", "Cox, TJ")]
    [InlineData("Ban Ki-moon", "Ban, Ki-moon")]
    [InlineData("Петрова Анна Сергеевна", "Петрова, Анна Сергеевна")]
    [InlineData("Анна Сергеевна Петрова", "Петрова, Анна Сергеевна")]
    public void Finds_the_family_name(string name, string sortName) => Assert.Equal(sortName, SortName.OfPerson(name));

    [Theory]
    [InlineData("Pelé (Edson)")]
    [InlineData("Say \"when\"")]
    [InlineData("王小明")]
    [InlineData("山田 太郎")]
    [InlineData("김철수")]
    [InlineData("Madonna")]
    [InlineData("Doe, Jane")]
    [InlineData("Dr.")]
    public void Keeps_names_that_cannot_be_turned_round(string name) => Assert.Equal(name, SortName.OfPerson(name));

    [Theory]
    [InlineData("The American Bar Association", "American Bar Association")]
    [InlineData("La Cimade", "Cimade")]
    [InlineData("L’Observatoire", "Observatoire")]
    [InlineData("Die Brücke", "Brücke")]
    [InlineData("Los Angeles Bar Association", "Los Angeles Bar Association")]
    [InlineData("Theodor Foundation", "Theodor Foundation")]
    [InlineData("The", "The")]
    public void Drops_articles_of_organisations(string name, string sortName) => Assert.Equal(sortName, SortName.OfOrganisation(name));

    [Fact]
    public void Prefers_the_sort_name_that_the_author_gave() =>
        Assert.Equal("de Beauvoir, S.", SortName.Of(new Signatory(1, new("Simone de Beauvoir"), []) { SortName = "de Beauvoir, S." }));

    [Fact]
    public void Follows_the_kind_of_the_signatory()
    {
        Assert.Equal("Doe, Jane", SortName.Of(new Signatory(1, new("Jane Doe"), [])));
        Assert.Equal("Example Trust", SortName.Of(new Signatory(1, new("The Example Trust"), []) { Kind = SignatoryKind.Organisation }));
        Assert.Equal("and 12 others", SortName.Of(new Signatory(1, new("and 12 others"), []) { Kind = SignatoryKind.Others, Count = 12 }));
    }
}
