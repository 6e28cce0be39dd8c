using Letters.Parsing.Dates;

namespace Letters.Parsing;

/// <summary>What is known of a letter before its parts are told apart.</summary>
/// <param name="Language">Of the letter, for its dates.</param>
/// <param name="Title">That front matter states; null where the text has to have one.</param>
internal sealed record OutlineContext(LanguageTag Language, Passage? Title)
{
    public bool IsDateline(TextBlock block) => block.Lines.Count == 1 && IsDateline(block.First.Text);

    public bool IsDateline(string line) => DateLine.Parse(line, Language) is not null;
}
