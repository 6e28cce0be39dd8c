namespace Letters.Parsing.Signatories;

/// <summary>Tells the blocks of a section apart: headings of groups, signatories, and what stands below or between them.</summary>
internal sealed class SectionRoles
{
    private readonly IReadOnlyList<TextBlock> _blocks;
    private readonly DiagnosticList _diagnostics;
    private readonly bool _mostInCapitals;
    private readonly bool _mostStrong;

    private SectionRoles(IReadOnlyList<TextBlock> blocks, DiagnosticList diagnostics)
    {
        (_blocks, _diagnostics) = (blocks, diagnostics);
        _mostInCapitals = blocks.Count(block => Caseless.IsInCapitals(block.First.Text)) * 2 > blocks.Count;
        _mostStrong = blocks.Count(block => IsStrong(block.First)) * 2 > blocks.Count;
    }

    public static List<SectionPart> Tell(IReadOnlyList<TextBlock> blocks, DiagnosticList diagnostics) => new SectionRoles(blocks, diagnostics).Tell();

    private List<SectionPart> Tell()
    {
        var parts = new List<SectionPart>(_blocks.Count);
        var afterContact = false;
        for (var at = 0; at < _blocks.Count; at++)
        {
            parts.Add(TellOne(_blocks[at], FindHeading(at), ref afterContact));
        }

        return TakeHeadingsOfProse(parts);
    }

    private SectionPart TellOne(TextBlock block, GroupHeading? heading, ref bool afterContact)
    {
        if (heading is not null)
        {
            afterContact = false;
            return new SectionPart(block, SectionPartRole.Heading) { Heading = heading };
        }

        var surely = !IsListed(block) && Prose.OpensPostscript(block.First.Text);
        var inContact = afterContact && !IsListed(block);
        if (surely || inContact || IsProse(block))
        {
            if (!surely && !inContact && !Prose.SpeaksOfAffiliations(block.First.Text)) ReportPostscript(block);
            afterContact |= surely && Prose.IsContact(block.First.Text);
            return new SectionPart(block, SectionPartRole.Postscript);
        }

        return new SectionPart(block, SectionPartRole.Signatories);
    }

    /// <summary>A heading with nothing but prose under it up to the end is one of the postscript: "About the coalition".</summary>
    private static List<SectionPart> TakeHeadingsOfProse(List<SectionPart> parts)
    {
        var onlyProse = false;
        for (var at = parts.Count - 1; at >= 0; at--)
        {
            if (parts[at].Role == SectionPartRole.Signatories) return parts;
            if (parts[at].Role == SectionPartRole.Postscript) onlyProse = true;
            else if (onlyProse) parts[at] = parts[at] with { Role = SectionPartRole.Postscript };
            else return parts;
        }

        return parts;
    }

    private GroupHeading? FindHeading(int at)
    {
        var block = _blocks[at];
        if (block.Type == BlockType.Heading) return GroupHeading.Read(block.Unwrap().Text);
        if (block.Lines.Count > 1 || block.Type != BlockType.Paragraph) return null;
        var line = block.First.Text;
        if (CountedOthers.Parse(line) is not null || Prose.OpensPostscript(line)) return null;
        if (GroupHeading.Parse(line) is { } heading) return heading;
        if (at + 1 == _blocks.Count) return null;
        if (IsHeadingByLook(at, line) || IsHeadingByPlace(at, line))
        {
            _diagnostics.Add(new("group-assumed", DiagnosticSeverity.Info, $"“{line}” was taken for the heading of a group of signatories.")
            {
                Line = block.First.Number,
                Excerpt = line,
                Suggestion = "If it signs, too, put it into the list below it; if it is a heading, a colon at its end says so.",
            });
            return GroupHeading.Read(line);
        }

        return null;
    }

    /// <summary>In capitals or bold where the signatories are not.</summary>
    private bool IsHeadingByLook(int at, string line)
    {
        var name = NameEvidence.Of(line);
        var next = _blocks[at + 1].First;
        if (!_mostStrong && IsStrong(_blocks[at].First) && !IsStrong(next)) return !name.IsSurelyPerson;
        return !_mostInCapitals && Caseless.IsInCapitals(line) && !Caseless.IsInCapitals(next.Text) && !name.IsSurelyPerson
            && (line.Contains(' ', StringComparison.Ordinal) || line.Length > 7)
            && (!name.CouldBePerson || _blocks[at + 1].Lines.Count > 2);
    }

    /// <summary>A line alone, right above a list.</summary>
    private bool IsHeadingByPlace(int at, string line)
    {
        var next = _blocks[at + 1];
        if (NameEvidence.Of(line) is { IsSurelyPerson: true } || line.AsSpan().ContainsAny(",;|(")) return false;
        if (IsListed(next)) return at + 2 < _blocks.Count && IsListed(_blocks[at + 2]);
        return next.Lines.Count > 2 && next.Type == BlockType.Paragraph && (at == 0 || _blocks[at - 1].Lines.Count > 2) && BlockShape.Of(next, null, amongBlocks: false) is { LineEach: true, InDoubt: false };
    }

    private static bool IsListed(TextBlock block) => block.Type == BlockType.ListItem;

    private static bool IsStrong(SourceLine line) => line.Marks.Any(mark => mark.Type == MarkType.Strong && mark.Start == 0 && mark.End >= line.Text.TrimEnd(':').Length);

    private static bool IsProse(TextBlock block)
    {
        if (block.Type == BlockType.Quotation) return true;
        var first = block.First.Text;
        if (Prose.SpeaksOfAffiliations(first) && NameEvidence.Of(first) is { CouldBePerson: false }) return !IsListed(block) && block.Lines.Count < 5;
        if (block.Lines.Count == 1) return (Prose.IsSentence(first) || (Prose.HasAddress(first) && !Prose.OpensWithName(first))) && NameList.Find(block) is null;

        // A wrapped paragraph opens with a full line, a signatory with a short one.
        return !NameEvidence.Of(first).CouldBePerson && Prose.IsSentence(block.Unwrap().Text) && NameList.Find(block) is null;
    }

    private void ReportPostscript(TextBlock block) => _diagnostics.Add(new("postscript-assumed", DiagnosticSeverity.Info, "This paragraph was taken for words below the list, not for a signatory.")
    {
        Line = block.First.Number,
        Excerpt = block.First.Text,
        Suggestion = "If it is a signatory, put the name on a line of its own and what belongs to it on the lines below.",
    });
}
