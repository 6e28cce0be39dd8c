using System.Globalization;
using System.Text;

namespace TaggedPdf.Tests.Conformance.Syntax;

/// <summary>Reads objects one after another from bytes (ISO 32000-1, 7.2 and 7.3).</summary>
/// <param name="references">Whether "1 0 R" is a reference, as it is everywhere but in content streams.</param>
internal sealed class CosLexer(byte[] bytes, int position, bool references)
{
    private const int DeepestNesting = 100;

    private int _depth;

    public int Position { get; set; } = position;

    public bool AtEnd => Position >= bytes.Length;

    /// <summary>Hexadecimal strings that are not written as they must be.</summary>
    public List<(string Clause, string Words)> Irregularities { get; } = [];

    public static bool IsBlank(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>The next object or keyword; null at the end.</summary>
    /// <exception cref="FormatException">There is no object here.</exception>
    public CosObject? Read()
    {
        SkipBlank();
        if (AtEnd)
            return null;

        return bytes[Position] switch
        {
            (byte)'/' => ReadName(),
            (byte)'(' => ReadLiteral(),
            (byte)'<' when Peek(1) == '<' => Nested(ReadDictionary),
            (byte)'<' => ReadHexadecimal(),
            (byte)'[' => Nested(ReadArray),
            (byte)']' or (byte)'{' or (byte)'}' => new CosOperator(((char)bytes[Position++]).ToString()),
            (byte)'>' when Peek(1) == '>' => EndOfDictionary(),
            (byte)'>' or (byte)')' => throw new FormatException($"There is a stray delimiter at byte {Position}."),
            _ => ReadRegular(),
        };
    }

    public T Read<T>()
        where T : CosObject
    {
        var at = Position;
        return Read() as T ?? throw new FormatException($"There is no {typeof(T).Name} at byte {at}.");
    }

    private static bool IsDelimiter(byte value) => "()<>[]{}/%"u8.Contains(value);

    private int Peek(int ahead) => Position + ahead < bytes.Length ? bytes[Position + ahead] : -1;

    private void SkipBlank()
    {
        while (!AtEnd)
        {
            if (bytes[Position] == '%')
            {
                while (!AtEnd && bytes[Position] is not (10 or 13))
                    Position++;
            }
            else if (IsBlank(bytes[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private CosObject Nested(Func<CosObject> read)
    {
        if (++_depth > DeepestNesting)
            throw new FormatException($"Objects nest more than {DeepestNesting} deep at byte {Position}.");
        var result = read();
        _depth--;
        return result;
    }

    private CosOperator EndOfDictionary()
    {
        Position += 2;
        return new CosOperator(">>");
    }

    private CosName ReadName()
    {
        Position++;
        var name = new StringBuilder();
        while (!AtEnd && !IsBlank(bytes[Position]) && !IsDelimiter(bytes[Position]))
        {
            var value = bytes[Position++];
            if (value == '#' && Digit(Peek(0)) is >= 0 and var high && Digit(Peek(1)) is >= 0 and var low)
            {
                value = (byte)((high << 4) | low);
                Position += 2;
            }

            name.Append((char)value);
        }

        return new CosName(name.ToString());
    }

    private CosString ReadLiteral()
    {
        var start = Position++;
        var text = new List<byte>();
        for (var depth = 1; depth > 0;)
        {
            if (AtEnd)
                throw new FormatException($"The string at byte {start} does not end.");

            var value = bytes[Position++];
            depth += value switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (value == '\\')
                ReadEscape(text);
            else if (depth > 0)
                text.Add(value == '\r' ? (byte)'\n' : value);
            if (value == '\r' && Peek(0) == '\n')
                Position++;
        }

        return new CosString([.. text]);
    }

    private void ReadEscape(List<byte> text)
    {
        if (AtEnd)
            return;

        var value = bytes[Position++];
        switch (value)
        {
            case (byte)'\r':
                Position += Peek(0) == '\n' ? 1 : 0;
                break;
            case (byte)'\n':
                break;
            case >= (byte)'0' and <= (byte)'7':
                var code = value - '0';
                for (var digits = 1; digits < 3 && Peek(0) is >= '0' and <= '7'; digits++)
                    code = (code * 8) + bytes[Position++] - '0';
                text.Add((byte)code);
                break;
            default:
                text.Add(value switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => value });
                break;
        }
    }

    private CosString ReadHexadecimal()
    {
        var start = Position++;
        var digits = new List<int>();
        while (!AtEnd && bytes[Position] != '>')
        {
            var digit = Digit(bytes[Position]);
            if (digit >= 0)
                digits.Add(digit);
            else if (!IsBlank(bytes[Position]))
                Irregularities.Add(("A3 6.1.6-2", $"A hexadecimal string at byte {start} has the character {bytes[Position]:X2}."));
            Position++;
        }

        if (AtEnd)
            throw new FormatException($"The string at byte {start} does not end.");

        Position++;
        if (digits.Count % 2 != 0)
        {
            Irregularities.Add(("A3 6.1.6-1", $"A hexadecimal string at byte {start} has {digits.Count} digits."));
            digits.Add(0);
        }

        return new CosString([.. digits.Chunk(2).Select(pair => (byte)((pair[0] << 4) | pair[1]))]);
    }

    private static int Digit(int value) => value switch
    {
        >= '0' and <= '9' => value - '0',
        >= 'A' and <= 'F' => value - 'A' + 10,
        >= 'a' and <= 'f' => value - 'a' + 10,
        _ => -1,
    };

    private CosArray ReadArray()
    {
        Position++;
        var items = new List<CosObject>();
        while (Read() is { } item)
        {
            if (item is CosOperator { Name: "]" })
                return new CosArray(items);
            items.Add(item);
        }

        throw new FormatException("An array does not end.");
    }

    private CosDictionary ReadDictionary()
    {
        var start = Position;
        Position += 2;
        var entries = new Dictionary<string, CosObject>(StringComparer.Ordinal);
        while (Read() is { } key)
        {
            if (key is CosOperator { Name: ">>" })
                return new CosDictionary(entries);
            if (key is not CosName name || Read() is not { } value || value is CosOperator)
                throw new FormatException($"The dictionary at byte {start} has something that is no key or no value.");
            if (!entries.TryAdd(name.Value, value))
                throw new FormatException($"The dictionary at byte {start} has two entries named {name.Value}.");
        }

        throw new FormatException($"The dictionary at byte {start} does not end.");
    }

    private CosObject ReadRegular()
    {
        var word = ReadWord();
        if (word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] is '+' or '-' or '.'))
            return ReadNumber(word);
        return word switch
        {
            "true" => new CosBoolean(true),
            "false" => new CosBoolean(false),
            "null" => CosNull.Value,
            _ => new CosOperator(word),
        };
    }

    private string ReadWord()
    {
        var start = Position;
        while (!AtEnd && !IsBlank(bytes[Position]) && !IsDelimiter(bytes[Position]))
            Position++;
        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private CosObject ReadNumber(string word)
    {
        const NumberStyles Real = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(word, Real, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"“{word}” before byte {Position} is no number.");
        if (word.Contains('.', StringComparison.Ordinal))
            return new CosNumber(value, isInteger: false);
        return references && TryReadRestOfReference() ? new CosReference((int)value) : new CosNumber(value, isInteger: true);
    }

    /// <summary>Reads "0 R" after a number, if that is what follows.</summary>
    private bool TryReadRestOfReference()
    {
        var start = Position;
        SkipBlank();
        var digits = Position;
        while (Peek(0) is >= '0' and <= '9')
            Position++;
        if (Position > digits && !AtEnd && IsBlank(bytes[Position]))
        {
            SkipBlank();
            if (Peek(0) == 'R' && (Peek(1) < 0 || IsBlank((byte)Peek(1)) || IsDelimiter((byte)Peek(1))))
            {
                Position++;
                return true;
            }
        }

        Position = start;
        return false;
    }
}
