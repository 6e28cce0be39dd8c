using System.Text;
using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Fonts;

/// <summary>What each code of a ToUnicode CMap stands for (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeReader
{
    /// <exception cref="FormatException">The CMap is not well formed.</exception>
    public static Dictionary<int, string> Read(byte[] map)
    {
        var lexer = new CosLexer(map, 0, references: false);
        var meanings = new Dictionary<int, string>();
        var operands = new List<CosObject>();
        while (lexer.Read() is { } token)
        {
            if (token is not CosOperator { Name: var name })
            {
                operands.Add(token);
                continue;
            }

            if (name == "endbfchar")
                AddCharacters(operands, meanings);
            else if (name == "endbfrange")
                AddRanges(operands, meanings);
            operands.Clear();
        }

        return meanings;
    }

    private static void AddCharacters(List<CosObject> operands, Dictionary<int, string> meanings)
    {
        foreach (var pair in operands.Chunk(2))
        {
            if (pair is not [CosString code, CosString text])
                throw new FormatException("A bfchar of a CMap is no pair of strings.");
            meanings[CodeOf(code)] = Encoding.BigEndianUnicode.GetString(text.Bytes);
        }
    }

    private static void AddRanges(List<CosObject> operands, Dictionary<int, string> meanings)
    {
        foreach (var range in operands.Chunk(3))
        {
            if (range is not [CosString first, CosString last, var target])
                throw new FormatException("A bfrange of a CMap is not what it must be.");
            for (var code = CodeOf(first); code <= CodeOf(last); code++)
                meanings[code] = Meaning(target, code - CodeOf(first));
        }
    }

    private static string Meaning(CosObject target, int index)
    {
        if (target is CosArray array)
            return array.Items.ElementAtOrDefault(index) is CosString text ? Encoding.BigEndianUnicode.GetString(text.Bytes) : "";

        var bytes = ((CosString)target).Bytes.ToArray();
        bytes[^1] = (byte)(bytes[^1] + index);
        return Encoding.BigEndianUnicode.GetString(bytes);
    }

    private static int CodeOf(CosString code) => code.Bytes.Aggregate(0, (value, next) => (value << 8) | next);
}
