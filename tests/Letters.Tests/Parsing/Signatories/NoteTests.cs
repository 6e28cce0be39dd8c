using System.Text;
using Letters.Rendering.Text;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Signatories;

public class NoteTests
{
    [Fact]
    public void Takes_signs_out_of_the_text_and_keeps_their_places()
    {
        var signatory = SignatoryText.Read("Jane Doe*†, Professor‡ of Law*\n\n* Deceased\n† Affiliation for identification only\n‡ Emerita").Signatories[0];
        Assert.Equal("Jane Doe", signatory.Name.Text);
        Assert.Equal([new Mark(8, 0, MarkType.NoteReference, "*"), new Mark(8, 0, MarkType.NoteReference, "†")], signatory.Name.Marks);
        var affiliation = Assert.Single(signatory.Affiliations).Text;
        Assert.Equal("Professor of Law", affiliation.Text);
        Assert.Equal([new Mark(9, 0, MarkType.NoteReference, "‡"), new Mark(16, 0, MarkType.NoteReference, "*")], affiliation.Marks);
    }

    [Fact]
    public void Prints_signs_behind_the_words_they_belong_to()
    {
        var text = Encoding.UTF8.GetString(new TextLetterRenderer().Render(SignatoryText.Read("Jane Doe*\nJudge (1)\n\n* Deceased\n(1) Signed in a personal capacity.")));
        Assert.Contains("\nJane Doe[*]\nJudge[1]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_lines_and_columns_of_names_in_a_row()
    {
        var names = SignatoryText.Read("Jane Doe; John Roe;\nMary Major").Signatories.Select(signatory => signatory.Name).ToList();
        Assert.Equal([SignatoryText.FirstLine, SignatoryText.FirstLine, SignatoryText.FirstLine + 1], names.Select(name => name.Lines.First));
    }

    [Fact]
    public void Leaves_a_number_in_brackets_that_no_note_explains()
    {
        var result = SignatoryText.Parse("Example Association (2018)\n\nJane Doe");
        Assert.Equal("Example Association (2018)", result.Letter!.Signatories[0].Name.Text);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code == "reference-without-note");
    }
}
