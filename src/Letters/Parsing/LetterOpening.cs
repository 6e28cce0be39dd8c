using Letters.Parsing.Dates;

namespace Letters.Parsing;

/// <summary>What stands above the body.</summary>
internal sealed record LetterOpening
{
    private const int LongestAddressLine = 60;
    private const int LongestTitle = 300;
    private const int MostBlocksAboveBody = 12;

    /// <summary>Null where the text has none.</summary>
    public TextBlock? Title { get; init; }

    public IReadOnlyList<TextBlock> Standfirst { get; init; } = [];

    public TextBlock? Dateline { get; init; }

    public IReadOnlyList<TextBlock> Addressees { get; init; } = [];

    public TextBlock? Subject { get; init; }

    public TextBlock? Salutation { get; init; }

    public static (LetterOpening Opening, List<TextBlock> Below) Read(IReadOnlyList<TextBlock> blocks, Passage? statedTitle)
    {
        if (Parsing.Salutation.Find(blocks) is not var (place, length)) return WithoutSalutation(blocks, statedTitle);
        var (before, salutation, rest) = place.Cut(blocks, length);
        var head = new OpeningBlocks(CloseBlocks.JoinAddresses(before), statedTitle);
        var subject = head.TakeSubject() ?? TakeSubjectBelow(rest);
        var dateline = head.TakeDateline();
        var (title, others) = head.TakeTitle();
        var addressees = CountAddressees(others, below: dateline);
        return (new LetterOpening
        {
            Title = title,
            Standfirst = others[..^addressees],
            Dateline = dateline,
            Addressees = others[^addressees..],
            Subject = subject,
            Salutation = salutation,
        }, rest);
    }

    /// <summary>"We, the undersigned, …": below the title stand at most a date, addressees and a subject, and then the body.</summary>
    private static (LetterOpening Opening, List<TextBlock> Below) WithoutSalutation(IReadOnlyList<TextBlock> blocks, Passage? statedTitle)
    {
        var first = blocks.Take(MostBlocksAboveBody).TakeWhile(block => !ReadsAsBody(block)).Count();
        if (first == 0 && statedTitle is null && !IsTooLongForTitle(blocks[0])) first = 1;
        var head = new OpeningBlocks([.. blocks.Take(first)], statedTitle);
        var subject = head.TakeSubject();
        var dateline = head.TakeDateline();
        var (title, others) = head.TakeTitle();
        var addressees = others.TakeWhile(block => OpeningLabels.IsAddressee(block.First.Text)).Count();
        if (addressees == 0 && dateline is not null) addressees = others.TakeWhile(IsAddress).Count();
        List<TextBlock> rest = [.. others.Skip(addressees), .. blocks.Skip(first)];
        if (rest.Count == 0 && addressees > 0) (rest, addressees) = (others, 0);
        return (new LetterOpening { Title = title, Dateline = dateline, Addressees = others[..addressees], Subject = subject }, rest);
    }

    private static bool ReadsAsBody(TextBlock block) =>
        block.Type is BlockType.ListItem or BlockType.Quotation
        || (!OpeningLabels.IsSubject(block.First.Text) && !OpeningLabels.IsAddressee(block.First.Text)
            && !block.Lines.Any(line => DateLine.Matches(line.Text)) && block.Lines[^1].Text[^1] is '.' or '!' or '?' or ':' or '。' or '؟' && !EndsInAbbreviation(block.Lines[^1].Text));

    private static bool IsTooLongForTitle(TextBlock block) => block.Lines.Sum(line => line.Text.Length) > LongestTitle;

    /// <summary>Some put it below the salutation.</summary>
    private static TextBlock? TakeSubjectBelow(List<TextBlock> rest)
    {
        if (rest.Count < 2 || rest[0].Type == BlockType.ListItem || rest[0].Lines.Count > 3 || !OpeningLabels.IsSubject(rest[0].First.Text)) return null;
        var subject = rest[0];
        rest.RemoveAt(0);
        return subject;
    }

    /// <summary>
    /// How many blocks right above the salutation are addresses. A single short line is one where the date or another address
    /// stands above it; else it is a subtitle.
    /// </summary>
    private static int CountAddressees(List<TextBlock> blocks, TextBlock? below)
    {
        var count = blocks.AsEnumerable().Reverse().TakeWhile(block => IsAddress(block) || IsLineOfAddress(block)).Count();
        while (count > 0)
        {
            var first = blocks[^count];
            if (IsAddress(first) || (below is not null && first.First.Number > below.First.Number)) break;
            count--;
        }

        return count;
    }

    /// <summary>"To: …", or short lines that end no sentence: an address.</summary>
    private static bool IsAddress(TextBlock block) =>
        OpeningLabels.IsAddressee(block.First.Text) || (block.Lines.Count > 1 && block.Type == BlockType.Paragraph && block.Lines.All(line => IsAddressLine(line.Text)));

    private static bool IsLineOfAddress(TextBlock block) => block.Lines.Count == 1 && block.Type == BlockType.Paragraph && IsAddressLine(block.First.Text);

    private static bool IsAddressLine(string line) => line.Length <= LongestAddressLine && (line[^1] is not ('.' or '!' or '?' or '。') || EndsInAbbreviation(line));

    /// <summary>"Washington, D.C.", "Example Co.": the full stop ends no sentence.</summary>
    private static bool EndsInAbbreviation(string line)
    {
        var word = line.AsSpan(line.LastIndexOf(' ') + 1).TrimEnd('.');
        return line[^1] == '.' && (word.Contains('.') || word.Length == 1 || word is "Inc" or "Ltd" or "Co" or "Corp" or "St" or "Ave" or "Jr" or "Sr" or "Esq" or "str" or "Str" or "Nr" or "No");
    }
}
