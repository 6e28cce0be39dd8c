using System.Text.RegularExpressions;
using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>A block of a name line and any number of affiliation lines to a signatory.</summary>
internal static partial class SignatoryBlock
{
    /// <summary>In UTF-16 code units, of name and affiliations together: what fits a table row with room to spare.</summary>
    private const int LongestSignatory = 8_000;

    private const int LongestName = 80;
    private const int MostWordsInName = 9;

    public static bool LooksLikeOne(TextBlock block)
    {
        var name = block.First.Text;
        if (block.Type == BlockType.ListItem) return SignatoryRecord.Split(block.First) is { Affiliations.Count: > 0 } || NameEvidence.Of(name).CouldBePerson;
        if (CountedOthers.Parse(name) is not null || GroupHeading.Parse(name) is { IsKnown: true }) return true;
        return name.Length <= LongestName
            && name.Split(' ').Length <= MostWordsInName
            && !char.IsLower(name[0])
            && (name[^1] is not ('.' or '!' or '?' or ':' or ';') || AbbreviationAtEnd().IsMatch(name));
    }

    /// <param name="ofBodies">Whether a heading says that organisations stand here, whose names hold commas and brackets.</param>
    public static Signatory Parse(TextBlock block, int position, bool ofBodies, DiagnosticList diagnostics)
    {
        var record = ofBodies ? SignatoryRecord.SplitColumns(block.First) : SignatoryRecord.Split(block.First);
        ReportTooLong(block, record.Name, diagnostics);
        if (block.Lines.Count == 1 && CountedOthers.Parse(block.First.Text) is { } count)
        {
            return new Signatory(position, block.First.ToPassage().TrimEnd(",;"), []) { Kind = SignatoryKind.Others, Count = count };
        }

        var affiliations = new List<Affiliation>();
        foreach (var affiliation in record.Affiliations) affiliations.AddRange(PartAtSeams(affiliation, block.First, record.Name, diagnostics));
        for (var at = 1; at < block.Lines.Count; at++)
        {
            var end = EndOfAffiliation(block, at, diagnostics);
            var printed = TextBlock.Join([.. block.Lines.Skip(at).Take(end - at + 1)], static (_, _) => false).TrimEnd(",;");
            if (printed.Text.Length > 0) affiliations.AddRange(PartAtSeams(printed, block.Lines[at], record.Name, diagnostics));
            at = end;
        }

        return new Signatory(position, record.Name, affiliations.ToSequence());
    }

    private static void ReportTooLong(TextBlock block, Passage name, DiagnosticList diagnostics)
    {
        if (block.Lines.Sum(line => line.Text.Length) <= LongestSignatory) return;
        diagnostics.Add(new("signatory-too-long", DiagnosticSeverity.Error, $"The signatory on {block.Range} has more than {LongestSignatory} characters.")
        {
            Line = block.First.Number,
            Excerpt = name.Text,
            Suggestion = "Leave an empty line between two signatories.",
        });
    }

    /// <summary>The last line of the affiliation that begins on this one.</summary>
    private static int EndOfAffiliation(TextBlock block, int at, DiagnosticList diagnostics)
    {
        var end = at;
        while (end + 1 < block.Lines.Count && GoesOn(block.Lines[end].Text, block.Lines[end + 1].Text))
        {
            end++;
            diagnostics.Add(new("affiliation-goes-on", DiagnosticSeverity.Info, "This line was taken to go on from the line above, as one affiliation.")
            {
                Line = block.Lines[end].Number,
                Excerpt = block.Lines[end].Text,
                Suggestion = "If it is an affiliation of its own, let the line above not end in a comma or a word like “of”, and begin this one with a capital letter.",
            });
        }

        return end;
    }

    private static bool GoesOn(string line, string next) => (char.IsLower(next[0]) && !OpensOffice(next)) || LeadsOn(line);

    /// <summary>Whether the line cannot be the end of an affiliation.</summary>
    public static bool LeadsOn(string line) => LeadingOn().IsMatch(line);

    /// <summary>Many languages write offices with small letters: "professeure à l’université".</summary>
    private static bool OpensOffice(string line)
    {
        if (SignatoryRecord.SpeaksForAnother(line)) return true;
        foreach (var word in new WordsOf(line)) return OfficeWords.Contains(NameToken.Bare(word));
        return false;
    }

    /// <summary>
    /// Two offices that were run together, "Former A Former B", are two affiliations. A seam is where the word that the line
    /// opens with stands again, after a word that a new office can follow: "of former members" and "A, former B" are none.
    /// </summary>
    private static IEnumerable<Affiliation> PartAtSeams(Passage printed, SourceLine line, Passage name, DiagnosticList diagnostics)
    {
        if (printed.Text.Length > LongestSignatory || printed.Text[0] is not ('F' or 'f' or 'R' or 'r' or 'P' or 'p' or 'C' or 'c'))
        {
            yield return new Affiliation(printed);
            yield break;
        }

        var start = 0;
        foreach (Match seam in OfficeSeam().Matches(printed.Text))
        {
            var (office, next) = (printed.Text[start..seam.Index], printed.Text[(seam.Index + seam.Length)..]);
            diagnostics.Add(new("two-offices-on-one-line", DiagnosticSeverity.Warning, $"Two offices of {name} stand on one line with nothing between them. They are shown as two: “{office}” and “{next}”.")
            {
                Line = line.Number,
                Column = line.ColumnOf(next),
                Excerpt = printed.Text,
                Suggestion = "Put each office on a line of its own; if it is one office, put a comma before its second part.",
            });
            yield return new Affiliation(printed.Slice(start, seam.Index));
            start = seam.Index + seam.Length;
        }

        yield return new Affiliation(printed.Slice(start, printed.Text.Length));
    }

    /// <summary>A name may end in a full stop that ends no sentence: "Jr.", "Ph.D.", "King Jr.", "S.J.".</summary>
    [GeneratedRegex(@"(\b(Jr|Sr|Esq|Ret|Hon|Dr|Prof)|\b\p{Lu}[\p{L}]?\.?(\p{Lu}[\p{L}]?)?)\.\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AbbreviationAtEnd();

    [GeneratedRegex(@"([,&–—-]|\b(of|for|and|the|to|in|on|at|by|with|from|de|del|la|du|des|der|und|et|y))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex LeadingOn();

    [GeneratedRegex(@"(?<=\A(?<opener>Former|Retired|Past|Current)\b.*[\p{L}\p{N}.)\]’”""])(?<!\b(of|for|and|the|to|in|on|at|by|with|from|a|an|as|all|or|our|its|his|her|their|other))[ \u00A0]+(?=\k<opener>\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OfficeSeam();
}
