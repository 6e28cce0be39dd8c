using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>Several signatories in one paragraph: "Jane Doe; John Roe", "Jane Doe, John Roe and Mary Major".</summary>
internal static class NameList
{
    /// <summary>Of so many names, fewer need be known ones.</summary>
    private const int ManyNames = 5;

    private static readonly string[] LastJoints = [" and ", " & ", " und ", " et ", " y ", " e ", " en ", " i ", " и ", " та ", " και ", " ve "];

    /// <returns>Where each signatory stands in the running text of the block; null where it is no such list.</returns>
    public static List<(int Start, int End)>? Find(TextBlock block)
    {
        // The first line of a name and affiliations is a name and no more; that of a wrapped list goes on.
        if (block.Lines.Count > 1 && block.First.Text.AsSpan(1).IndexOfAny(Separators) < 0) return null;
        return Find(block.Unwrap().Text);
    }

    private static readonly System.Buffers.SearchValues<char> Separators = System.Buffers.SearchValues.Create(",;•·、，");

    public static List<(int Start, int End)>? Find(string text)
    {
        if (text.Contains(';', StringComparison.Ordinal)) return AtSemicolons(text);
        if (text.AsSpan(1).IndexOfAny('•', '·') > 0) return Pieces(text, '•', '·') is { Count: > 1 } pieces && AreNames(text, pieces) ? pieces : null;
        return AtCommas(text);
    }

    private static List<(int Start, int End)>? AtSemicolons(string text)
    {
        var pieces = Pieces(text, ';', ';');
        if (pieces.Count < 2) return null;
        pieces = PartLastJoint(text, pieces);
        return AreNames(text, pieces) ? pieces : null;
    }

    /// <summary>Every piece opens with a name; where the first is a person's, the others are so, too, for "Jane Doe, Judge; Example Trust" is one signatory.</summary>
    private static bool AreNames(string text, List<(int Start, int End)> pieces)
    {
        var (persons, bodies) = (0, 0);
        for (var at = 0; at < pieces.Count; at++)
        {
            var piece = text[pieces[at].Start..pieces[at].End];
            if (CountedOthers.Parse(piece) is not null) continue;
            var name = NameEvidence.Of(SignatoryRecord.Split(new SourceLine(1, piece, piece)).Name.Text);
            if (name is { CouldBePerson: true, Words: > 1 } || name.IsSurelyPerson || (name.CouldBePerson && NameToken.IsFamilyFirstScript(piece))) persons++;
            else if (name.IsOrganisation) bodies++;
            else if (name.IsOffice || pieces.Count < 4) return false;
            if (at == 0 && persons == 0 && pieces.Count < 3) return false;
        }

        var few = pieces.Count / 10;
        return bodies <= few || persons <= few || (pieces.Count > 3 && bodies * 4 <= persons) || persons * 4 <= bodies;
    }

    private static List<(int Start, int End)>? AtCommas(string text)
    {
        if (!text.AsSpan().ContainsAny(',', '、', '，')) return null;
        var pieces = PartLastJoint(text, JoinPostNominals(text, Pieces(text, ',', text.Contains('、', StringComparison.Ordinal) ? '、' : '，')));
        if (pieces.Count < 3 && !(pieces.Count == 2 && pieces.TrueForAll(piece => NameEvidence.Of(text.AsSpan(piece.Start, piece.End - piece.Start)) is { IsSurelyPerson: true, Words: > 1 }))) return null;
        var (sure, bodies, others) = (0, 0, 0);
        foreach (var (start, end) in pieces)
        {
            var piece = text.AsSpan(start, end - start);
            var name = NameEvidence.Of(piece);
            if (CountedOthers.Parse(piece) is not null) others++;
            else if (name.IsSurelyPerson && name.Words > 1) sure++;
            else if (name is { IsOrganisation: true, IsOffice: false }) bodies++;
            else if (!name.CouldBePerson || (name.Words < 2 && !NameToken.IsFamilyFirstScript(piece))) return null;
            else if (NameToken.IsFamilyFirstScript(piece) && !name.IsOffice) sure++;
        }

        var enough = pieces.Count > ManyNames ? (pieces.Count - others) / 4 : (pieces.Count - others + 1) / 2;
        return (sure >= enough && bodies == 0) || bodies + others == pieces.Count ? pieces : null;
    }

    private static List<(int Start, int End)> Pieces(string text, char separator, char other)
    {
        var pieces = new List<(int, int)>();
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length)
            {
                if (text[at] == '(') depth++;
                else if (text[at] == ')') depth = Math.Max(0, depth - 1);
                if ((text[at] != separator && text[at] != other) || depth > 0) continue;
            }

            Add(pieces, text, start, at);
            start = at + 1;
        }

        return pieces;
    }

    private static void Add(List<(int Start, int End)> pieces, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or '\n')) end--;
        if (end > start) pieces.Add((start, end));
    }

    /// <summary>"Jane Doe, PhD, John Roe" are two.</summary>
    private static List<(int Start, int End)> JoinPostNominals(string text, List<(int Start, int End)> pieces)
    {
        var joined = new List<(int Start, int End)>(pieces.Count);
        foreach (var (start, end) in pieces)
        {
            var all = true;
            foreach (var word in new WordsOf(text.AsSpan(start, end - start))) all &= NameToken.IsPostNominal(word);
            if (all && joined.Count > 0) joined[^1] = (joined[^1].Start, end);
            else joined.Add((start, end));
        }

        return joined;
    }

    /// <summary>The last piece may be "and Mary Major", or "Mary Major and John Roe"; "and 231 others" keeps its first word.</summary>
    private static List<(int Start, int End)> PartLastJoint(string text, List<(int Start, int End)> pieces)
    {
        if (pieces.Count == 0) return pieces;
        var (start, end) = pieces[^1];
        var last = text[start..end].TrimEnd('.');
        if (CountedOthers.Parse(last) is not null) return pieces;
        foreach (var joint in LastJoints)
        {
            if (last.StartsWith(joint.AsSpan(1), StringComparison.OrdinalIgnoreCase))
            {
                pieces[^1] = (start + joint.Length - 1, start + last.Length);
                return pieces;
            }

            var at = last.LastIndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at <= 0) continue;
            var others = CountedOthers.Parse(last.AsSpan(at + 1)) is not null;
            if (!others && !(NameEvidence.Of(last.AsSpan(0, at)) is { CouldBePerson: true, Words: > 1 } && NameEvidence.Of(last.AsSpan(at + joint.Length)) is { CouldBePerson: true, Words: > 1 })) continue;
            pieces[^1] = (start, start + at);
            pieces.Add((start + at + (others ? 1 : joint.Length), start + last.Length));
            return pieces;
        }

        return pieces;
    }
}
