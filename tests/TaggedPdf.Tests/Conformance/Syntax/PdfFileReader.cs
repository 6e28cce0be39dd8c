using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TaggedPdf.Tests.Conformance.Syntax;

/// <summary>Reads a file by its cross references (ISO 32000-1, 7.5), and notes what is not as PDF/A wants it (ISO 19005-3, 6.1).</summary>
internal sealed partial class PdfFileReader
{
    private readonly byte[] _bytes;
    private readonly string _text;
    private readonly Dictionary<int, (int Kind, long Position, int Index)> _entries = [];
    private readonly SortedDictionary<int, CosObject> _objects = [];
    private readonly List<Irregularity> _irregularities = [];
    private readonly Dictionary<int, List<(int Number, CosObject Value)>> _packed = [];
    private CosDictionary? _trailer;

    private PdfFileReader(byte[] bytes)
    {
        _bytes = bytes;
        _text = Encoding.Latin1.GetString(bytes);
    }

    /// <exception cref="FormatException">The file can't be read.</exception>
    public static PdfFile Read(byte[] bytes)
    {
        var reader = new PdfFileReader(bytes);
        reader.ReadCrossReferences();
        reader.ReadObjects();
        return new PdfFile(bytes, reader._objects, reader._trailer!, reader._irregularities);
    }

    private void ReadCrossReferences()
    {
        var keyword = _text.LastIndexOf("startxref", StringComparison.Ordinal);
        if (keyword < 0)
            throw new FormatException("There is no startxref.");

        var seen = new HashSet<int>();
        var next = (int?)(int)new CosLexer(_bytes, keyword + "startxref".Length, references: true).Read<CosNumber>().Value;
        while (next is { } position && seen.Add(position))
        {
            if (position < 0 || position >= _bytes.Length)
                throw new FormatException($"The cross references are said to begin at byte {position}.");
            var trailer = string.CompareOrdinal(_text, position, "xref", 0, 4) == 0 ? ReadTable(position) : ReadStream(position);
            _trailer ??= trailer;
            next = trailer.Entries.GetValueOrDefault("Prev") is CosNumber previous ? (int)previous.Value : null;
        }
    }

    private CosDictionary ReadTable(int position)
    {
        if (!TableStart().IsMatch(_text, position))
            Note("A3 6.1.4-2", 0, "Between xref and the first subsection there is not one end of line, or more than a space in the subsection's header.");

        var lexer = new CosLexer(_bytes, position + 4, references: false);
        var read = lexer.Read();
        for (; read is CosNumber first; read = lexer.Read())
        {
            var count = (int)lexer.Read<CosNumber>().Value;
            for (var index = 0; index < count; index++)
            {
                var offset = (long)lexer.Read<CosNumber>().Value;
                lexer.Read<CosNumber>();
                var inUse = string.Equals(lexer.Read<CosOperator>().Name, "n", StringComparison.Ordinal);
                _entries.TryAdd((int)first.Value + index, (inUse ? 1 : 0, offset, 0));
            }
        }

        if (read is not CosOperator { Name: "trailer" })
            throw new FormatException("There is no trailer after the cross-reference table.");
        return new CosLexer(_bytes, lexer.Position, references: true).Read<CosDictionary>();
    }

    private CosDictionary ReadStream(int position)
    {
        var (number, value) = ReadObjectAt(position);
        if (value is not CosStream stream || stream.Dictionary.Entries.GetValueOrDefault("Type") is not CosName { Value: "XRef" })
            throw new FormatException($"There are no cross references at byte {position}.");

        var dictionary = stream.Dictionary.Entries;
        var widths = ((CosArray)dictionary["W"]).Items.Select(width => (int)((CosNumber)width).Value).ToArray();
        var size = (int)((CosNumber)dictionary["Size"]).Value;
        var sections = dictionary.GetValueOrDefault("Index") is CosArray index
            ? index.Items.Select(item => (int)((CosNumber)item).Value).Chunk(2).ToList()
            : [[0, size]];
        var rows = CosFilters.Decode(stream, value => value);
        if (rows.Length != sections.Sum(section => section[1]) * widths.Sum())
            Note("ISO 32000-1 7.5.8", number, "The cross-reference stream is not as long as its Size and W say.");

        var at = 0;
        foreach (var section in sections)
        {
            for (var row = 0; row < section[1] && at + widths.Sum() <= rows.Length; row++)
            {
                var kind = widths[0] == 0 ? 1 : (int)Field(rows, ref at, widths[0]);
                var place = Field(rows, ref at, widths[1]);
                _entries.TryAdd(section[0] + row, (kind, place, (int)Field(rows, ref at, widths[2])));
            }
        }

        return stream.Dictionary;
    }

    private static long Field(byte[] rows, ref int at, int width)
    {
        long value = 0;
        for (var index = 0; index < width; index++)
            value = (value << 8) | rows[at++];
        return value;
    }

    private void ReadObjects()
    {
        if (_trailer!.Entries.GetValueOrDefault("Size") is not CosNumber { IsInteger: true } size || (int)size.Value != _entries.Keys.Max() + 1)
            Note("ISO 32000-1 7.5.5", 0, "Size in the trailer is not one more than the highest object number.");
        if (!_entries.TryGetValue(0, out var free) || free.Kind != 0)
            Note("ISO 32000-1 7.5.4", 0, "Object 0 is not the head of the list of free objects.");

        foreach (var (number, entry) in _entries.OrderBy(entry => entry.Key))
        {
            if (entry.Kind == 1)
                ReadObject(number, (int)entry.Position);
            else if (entry.Kind == 2)
                ReadPackedObject(number, (int)entry.Position, entry.Index);
        }
    }

    private void ReadObject(int number, int position)
    {
        if (_objects.ContainsKey(number))
            return;

        var (actual, value) = ReadObjectAt(position);
        if (actual != number)
            Note("ISO 32000-1 7.5.4", number, $"At the byte where it is said to be there is object {actual}.");
        _objects[number] = value;
    }

    private void ReadPackedObject(int number, int container, int index)
    {
        if (!_packed.TryGetValue(container, out var packed))
            _packed.Add(container, packed = Unpack(container));
        if (index >= packed.Count || packed[index].Number != number)
            Note("ISO 32000-1 7.5.7", number, $"It is not at index {index} of the object stream {container}.");
        else
            _objects[number] = packed[index].Value;
    }

    private List<(int Number, CosObject Value)> Unpack(int container)
    {
        if (!_entries.TryGetValue(container, out var entry) || entry.Kind != 1)
            throw new FormatException($"There is no object stream {container}.");
        ReadObject(container, (int)entry.Position);
        if (_objects[container] is not CosStream stream || stream.Dictionary.Entries.GetValueOrDefault("Type") is not CosName { Value: "ObjStm" })
            throw new FormatException($"Object {container} is no object stream.");

        var data = CosFilters.Decode(stream, value => value);
        var header = new CosLexer(data, 0, references: false);
        var first = (int)((CosNumber)stream.Dictionary.Entries["First"]).Value;
        var places = new List<(int Number, int Offset)>();
        for (var count = (int)((CosNumber)stream.Dictionary.Entries["N"]).Value; count > 0; count--)
            places.Add(((int)header.Read<CosNumber>().Value, (int)header.Read<CosNumber>().Value));

        return places.ConvertAll(place =>
        {
            var lexer = new CosLexer(data, first + place.Offset, references: true);
            var value = lexer.Read() ?? throw new FormatException($"Object {place.Number} is missing from its object stream.");
            NoteAll(place.Number, lexer);
            if (value is CosStream)
                Note("ISO 32000-1 7.5.7", place.Number, "A stream is inside an object stream.");
            return (place.Number, value);
        });
    }

    private (int Number, CosObject Value) ReadObjectAt(int position)
    {
        if (position < 0 || position >= _bytes.Length)
            throw new FormatException($"An object is said to be at byte {position} of {_bytes.Length}.");
        var lexer = new CosLexer(_bytes, position, references: false);
        var number = (int)lexer.Read<CosNumber>().Value;
        lexer.Read<CosNumber>();
        if (lexer.Read<CosOperator>().Name != "obj")
            throw new FormatException($"There is no object at byte {position}.");
        if (!ObjectStart().IsMatch(_text, Math.Max(position - 1, 0)))
            Note("A3 6.1.9-1", number, "Its beginning is not set off by single spaces and ends of lines.");

        lexer = new CosLexer(_bytes, lexer.Position, references: true);
        var value = lexer.Read() ?? throw new FormatException($"Object {number} is empty.");
        NoteAll(number, lexer);
        var end = lexer.Position;
        if (value is CosDictionary dictionary && lexer.Read() is CosOperator { Name: "stream" })
        {
            (var encoded, end) = ReadData(number, dictionary, lexer.Position);
            value = new CosStream(dictionary, encoded);
        }

        if (!ObjectEnd().IsMatch(_text, end))
            Note("A3 6.1.9-1", number, "endobj is not set off by ends of lines.");
        return (number, value);
    }

    private (byte[] Data, int End) ReadData(int number, CosDictionary dictionary, int position)
    {
        if (!EndOfLine().IsMatch(_text, position))
            Note("A3 6.1.7.1-2", number, "The keyword stream is not followed by a line feed.");
        var start = position + (_text[position] == '\r' && _text[position + 1] == '\n' ? 2 : 1);
        var length = LengthOf(dictionary);
        if (length is { } stated && start + stated < _bytes.Length && StreamEnd().Match(_text, start + stated) is { Success: true } end)
        {
            if (end.Groups[1].Length == 0)
                Note("A3 6.1.7.1-2", number, "The keyword endstream is not preceded by an end of line.");
            return (_bytes[start..(start + stated)], end.Index + end.Length);
        }

        var found = _text.IndexOf("endstream", start, StringComparison.Ordinal);
        if (found < 0)
            throw new FormatException($"The stream {number} does not end.");
        Note("A3 6.1.7.1-1", number, $"Its Length is {length?.ToString(CultureInfo.InvariantCulture) ?? "missing"}, but it does not end there.");
        return (_bytes[start..(_text[found - 1] == '\n' ? found - 1 : found)], found + "endstream".Length);
    }

    private int? LengthOf(CosDictionary dictionary) => dictionary.Entries.GetValueOrDefault("Length") switch
    {
        CosNumber { IsInteger: true } number => (int)number.Value,
        CosReference reference when _entries.TryGetValue(reference.Number, out var entry) && entry.Kind == 1 =>
            ReadObjectAt((int)entry.Position).Value is CosNumber number ? (int)number.Value : null,
        _ => null,
    };

    private void NoteAll(int number, CosLexer lexer)
    {
        foreach (var (clause, words) in lexer.Irregularities)
            Note(clause, number, words);
    }

    private void Note(string clause, int number, string words) => _irregularities.Add(new Irregularity(clause, number, words));

    [GeneratedRegex(@"\Gxref(\r\n|\r|\n)\d+ \d+ ?(\r\n|\r|\n)", RegexOptions.ExplicitCapture)]
    private static partial Regex TableStart();

    [GeneratedRegex(@"\G[\r\n]\d+[\0\t\n\f\r ]\d+[\0\t\n\f\r ]obj(\r|\n)", RegexOptions.ExplicitCapture)]
    private static partial Regex ObjectStart();

    [GeneratedRegex(@"\G(\r\n|\r|\n)endobj(\r|\n)", RegexOptions.ExplicitCapture)]
    private static partial Regex ObjectEnd();

    [GeneratedRegex(@"\G(\r\n|\n)", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfLine();

    [GeneratedRegex(@"\G(\r\n|\r|\n)?endstream")]
    private static partial Regex StreamEnd();
}
