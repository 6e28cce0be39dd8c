using Letters.Comparing;
using Letters.Tests.Builders;

namespace Letters.Tests;

public class LetterComparisonTests
{
    [Fact]
    public void The_same_letter_has_no_changes() => Assert.True(LetterComparison.Of(RealLetter.Letter, RealLetter.Letter).IsSame);

    [Fact]
    public void A_changed_word_is_one_word_removed_and_one_added_in_its_paragraph()
    {
        var before = LetterBuilder.Bare() with { Body = [Block.Paragraph(1, new("Keep the old archive open.")), Block.Paragraph(2, new("Please."))] };
        var after = before with { Body = [Block.Paragraph(1, new("Keep the new archive open.")), Block.Paragraph(2, new("Please."))] };
        var paragraph = Assert.Single(LetterComparison.Of(before, after).Text, paragraph => !paragraph.IsSame);
        Assert.Equal(
            [new(TextChange.None, "Keep the "), new(TextChange.Removed, "old "), new(TextChange.Added, "new "), new(TextChange.None, "archive open.")],
            paragraph.Parts);
    }

    [Fact]
    public void A_paragraph_that_was_added_is_one_of_its_own()
    {
        var before = LetterBuilder.Bare();
        var after = before with { Body = [.. before.Body, Block.Paragraph(2, new("More words."))] };
        Assert.Equal([new(TextChange.Added, "More words.")], Assert.Single(LetterComparison.Of(before, after).Text, paragraph => !paragraph.IsSame).Parts);
    }

    [Fact]
    public void Both_texts_can_be_read_from_the_comparison()
    {
        var (before, after) = (RealLetter.Letter, CompleteLetter.Create());
        var text = LetterComparison.Of(before, after).Text;
        Assert.Equal(WordsOf(before), Read(text, TextChange.Removed));
        Assert.Equal(WordsOf(after), Read(text, TextChange.Added));
    }

    [Fact]
    public void Signatories_are_told_apart_by_name_whatever_its_accents_and_titles()
    {
        Signatory Of(int position, string name, string office) => new(position, new(name), [new(new(office))]);
        var before = LetterBuilder.Bare() with { Signatories = [Of(1, "José García", "Mayor"), Of(2, "Jane Doe", "Judge"), Of(3, "John Roe", "Poet")] };
        var after = LetterBuilder.Bare() with { Signatories = [Of(1, "Ada Lovelace", "Engineer"), Of(2, "Jane Doe", "Former Judge"), Of(3, "Dr. Jose Garcia", "Mayor")] };
        var changes = LetterComparison.Of(before, after).Signatories;
        Assert.Equal("Ada Lovelace", Assert.Single(changes.Added).Name.Text);
        Assert.Equal("John Roe", Assert.Single(changes.Removed).Name.Text);
        Assert.Equal([("Jane Doe", "Jane Doe"), ("José García", "Dr. Jose Garcia")], changes.Changed.Select(changed => (changed.Before.Name.Text, changed.After.Name.Text)));
    }

    [Fact]
    public void A_list_that_only_moved_has_not_changed()
    {
        var before = LetterBuilder.WithSignatories(3);
        var after = before with { Signatories = before.Signatories.Reverse().Select((signatory, index) => signatory with { Position = index + 1 }).ToSequence() };
        Assert.True(LetterComparison.Of(before, after).Signatories.IsNone);
    }

    private static string WordsOf(Letter letter) => string.Concat((letter with { Signatories = [] }).Passages().Select(passage => passage.Text));

    private static string Read(Sequence<ComparedParagraph> text, TextChange side) =>
        string.Concat(text.SelectMany(paragraph => paragraph.Parts).Where(part => part.Change == TextChange.None || part.Change == side).Select(part => part.Text));
}
