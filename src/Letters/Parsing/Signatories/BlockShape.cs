namespace Letters.Parsing.Signatories;

/// <summary>What the lines of a block are: a name with affiliations below it, or a signatory each.</summary>
internal static class BlockShape
{
    /// <summary>Nobody has more affiliations than this, so a longer block is a list.</summary>
    private const int MostAffiliations = 12;

    /// <summary>A few lines that could be either are taken as what most blocks are: a name and affiliations.</summary>
    private const int FewLines = 3;

    /// <summary>What was seen, and whether it leaves a doubt.</summary>
    public readonly record struct Judgement(bool LineEach, bool InDoubt);

    /// <param name="kind">What signatories of the group are; null where its heading does not say.</param>
    /// <param name="amongBlocks">Whether other blocks of the list are surely a name and affiliations.</param>
    /// <param name="evenly">As <see cref="PartEvenly"/> says of the list.</param>
    public static Judgement Of(TextBlock block, SignatoryKind? kind, bool amongBlocks, bool evenly)
    {
        if (block.Lines.Count < 2) return new Judgement(LineEach: true, InDoubt: false);
        var counts = Count(block, kind);
        var below = block.Lines.Count - 1;
        if (evenly && kind is null && !counts.AllRecords) return new Judgement(LineEach: false, InDoubt: false);
        if (counts.Sure == below && counts.FirstIsName) return new Judgement(LineEach: true, InDoubt: below == 1 && kind is null && !counts.AllRecords);
        if (counts.Records * 2 >= below && below >= FewLines - 1 && counts.FirstIsName) return new Judgement(LineEach: true, InDoubt: false);
        if (amongBlocks && below <= MostAffiliations) return new Judgement(LineEach: counts.FirstIsName && counts.Sure * 4 >= below * 3 && below > 1, InDoubt: true);
        if (!counts.FirstIsName) return new Judgement(LineEach: below > MostAffiliations, InDoubt: true);
        if (counts.Possible == below && below >= FewLines) return new Judgement(LineEach: true, InDoubt: counts.Sure * 2 < below);
        if (kind == SignatoryKind.Organisation && counts.Affiliations == 0) return new Judgement(LineEach: true, InDoubt: below == 1);
        if (below > MostAffiliations) return new Judgement(LineEach: true, InDoubt: counts.Possible * 2 < below);
        return new Judgement(LineEach: below >= FewLines && counts.Possible > counts.Affiliations * 3, InDoubt: true);
    }

    /// <summary>
    /// Whether blank lines part a list into blocks of two to four lines, or nearly all of it: nobody does that with a name a line,
    /// so the blocks are a name and affiliations, even where an affiliation could be a name.
    /// </summary>
    public static bool PartEvenly(IReadOnlyCollection<TextBlock> blocks) =>
        blocks.Count > 1 && blocks.All(block => block.Lines.Count <= 4) && blocks.Count(block => block.Lines.Count > 1) * 4 >= blocks.Count * 3;

    /// <summary>Whether the block is a name and affiliations beyond doubt.</summary>
    public static bool IsNameAndAffiliations(TextBlock block) =>
        block.Lines.Count is > 1 and <= MostAffiliations
        && NameEvidence.Of(block.First.Text) is { CouldBePerson: true }
        && NameEvidence.Of(block.Lines[1].Text) is { CouldBePerson: false } second && (second.IsOffice || second.IsOrganisation);

    private static (bool FirstIsName, bool AllRecords, int Records, int Sure, int Possible, int Affiliations) Count(TextBlock block, SignatoryKind? kind)
    {
        var first = Read(block.First, out _, out var firstName);
        var ofBodies = kind == SignatoryKind.Organisation || (kind is null && !first.IsSurelyPerson && first.IsOrganisation);
        var (sure, possible, affiliations) = (0, 0, 0);
        var allRecords = firstName;
        var records = 0;
        for (var at = 1; at < block.Lines.Count; at++)
        {
            var line = block.Lines[at];
            var name = Read(line, out var words, out var isRecord);
            allRecords &= isRecord;
            var namesWhoSigns = isRecord && name.CouldBePerson && (firstName || !IsOneWord(words));
            if (namesWhoSigns) records++;
            if (CountedOthers.Parse(line.Text) is not null || name.IsSurelyPerson || namesWhoSigns || (ofBodies && name.IsOrganisation)) sure++;
            else if (ofBodies ? !name.IsOffice : name.CouldBePerson) possible++;
            else if (name.IsOffice || char.IsLower(line.Text[0]) || (!ofBodies && name.IsOrganisation)) affiliations++;
        }

        var firstIsName = first.CouldBePerson || firstName || (ofBodies && !first.IsOffice);
        return (firstIsName, allRecords, records, sure, sure + possible, affiliations);
    }

    /// <summary>"Geologist, School of Mines" below a name is no second person, though no list of offices has the word. Scripts without capitals have no blanks in names.</summary>
    private static bool IsOneWord(string name) => name is [var first, ..] && char.IsUpper(first) && !name.Contains(' ', StringComparison.Ordinal);

    private static NameEvidence Read(SourceLine line, out string words, out bool isRecord)
    {
        var record = SignatoryRecord.Split(line);
        (words, isRecord) = (record.Name.Text, record.Affiliations.Count > 0);
        return NameEvidence.Of(words);
    }
}
