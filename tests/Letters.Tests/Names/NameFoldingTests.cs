using FsCheck.Xunit;

namespace Letters.Tests.Names;

public class NameFoldingTests
{
    [Theory]
    [InlineData("Andrés López Obrador", "andres lopez obrador")]
    [InlineData("Prof. Simone de Beauvoir, PhD", "simone beauvoir")]
    [InlineData("Jean-Paul O’Brien", "jean paul obrien")]
    [InlineData("Łukasz Strauß", "lukasz strauss")]
    [InlineData("Søren Ærø", "soren aero")]
    [InlineData("ΜΑΡΊΑ Παπαδοπούλου", "μαρια παπαδοπουλου")]
    [InlineData("Пётр Чайковский", "петр чаиковскии")]
    [InlineData("The Example Trust", "example trust")]
    [InlineData("J. Brian Atwood", "j brian atwood")]
    [InlineData("김철수", "김철수")]
    [InlineData("ＪＡＮＥ　Doe", "jane doe")]
    [InlineData("Myrta (Chris) Sale", "myrta chris sale")]
    [InlineData("Dr.", "dr")]
    public void Folds(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Theory]
    [InlineData("Dr. Jane Doe", "JANE DOE, Ph.D.")]
    [InlineData("Jane Doe, J.D., M.A.", "Jane Doe")]
    [InlineData("José García", "Jose\u0301 Garcia")]
    [InlineData("Sir John Roe", "John Roe KC")]
    [InlineData("The Most Rev Dr John Roe", "John Roe")]
    [InlineData("Prof Dr Jane Doe", "Jane Doe, Emerita")]
    public void Two_ways_to_write_one_name_fold_alike(string one, string other) => Assert.Equal(NameFolding.Fold(one), NameFolding.Fold(other));

    [Theory]
    [InlineData("John Roe Jr.", "John Roe")]
    [InlineData("Ma Jun", "Jun")]
    [InlineData("LI MA", "LI BA")]
    [InlineData("J. D. Roe", "Roe")]
    [InlineData("Jane M. Doe", "Jane Doe")]
    [InlineData("Jane Right", "Jane Most")]
    [InlineData("कु", "क")]
    public void Names_of_different_people_stay_different(string one, string other) => Assert.NotEqual(NameFolding.Fold(one), NameFolding.Fold(other));

    [Fact]
    public void Folds_what_is_no_text() => Assert.Equal("jane doe", NameFolding.Fold("Jane\uD800 \uFFFEDoe"));

    [Property(MaxTest = 1_000)]
    public void Folding_again_changes_nothing_where_words_are_plain(FsCheck.NonEmptyString text)
    {
        var plain = string.Concat(text.Get.Where(char.IsAsciiLetterUpper));
        var folded = NameFolding.Fold($"Zoran Q{plain}wxq");
        Assert.Equal(folded, NameFolding.Fold(folded));
    }
}
