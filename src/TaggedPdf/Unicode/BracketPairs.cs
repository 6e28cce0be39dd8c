using System.Buffers;
using TaggedPdf.Unicode.Tables;

namespace TaggedPdf.Unicode;

/// <summary>The bracket pairs of an isolating run sequence (UAX #9, BD16).</summary>
internal sealed class BracketPairs
{
    private const int StackSize = 63;

    /// <summary>Opening brackets by themselves, closing ones by their opening one.</summary>
    private static readonly Dictionary<char, char> Openings = FindOpenings();

    private static readonly SearchValues<char> Brackets = SearchValues.Create(BracketTable.Pairs);

    private readonly (char Bracket, int Position)[] _stack = new (char, int)[StackSize];
    private readonly List<int> _closings = [];

    public void Find(string text, List<int> indexes, BidiClass[] types)
    {
        _closings.Clear();
        if (!text.AsSpan(indexes[0], indexes[^1] - indexes[0] + 1).ContainsAny(Brackets))
            return;
        _closings.AddRange(new int[indexes.Count]);
        var depth = 0;
        for (var position = 0; position < indexes.Count; position++)
        {
            var index = indexes[position];
            if (types[index] != BidiClass.ON || !Openings.TryGetValue(text[index], out var opening))
                continue;

            if (opening == Canonical(text[index]))
            {
                if (depth == StackSize)
                    return;
                _stack[depth++] = (opening, position);
                continue;
            }

            for (var open = depth - 1; open >= 0; open--)
            {
                if (_stack[open].Bracket != opening)
                    continue;
                _closings[_stack[open].Position] = position;
                depth = open;
                break;
            }
        }
    }

    /// <summary>The position of the bracket that closes the pair which a position opens; 0 if it opens none.</summary>
    public int ClosingOf(int opening) => _closings.Count == 0 ? 0 : _closings[opening];

    private static Dictionary<char, char> FindOpenings()
    {
        var openings = new Dictionary<char, char>();
        for (var index = 0; index < BracketTable.Pairs.Length; index += 2)
        {
            var opening = Canonical(BracketTable.Pairs[index]);
            openings.Add(BracketTable.Pairs[index], opening);
            openings.Add(BracketTable.Pairs[index + 1], opening);
        }

        return openings;
    }

    /// <summary>Angle brackets that are canonically equivalent match each other.</summary>
    private static char Canonical(char opening) => opening == '\u2329' ? '\u3008' : opening;
}
