using System.Globalization;
using System.Text;

namespace TaggedPdf.Tests.Conformance.Syntax;

/// <summary>Writes edited objects as a file again: each by itself, with a cross-reference table (ISO 32000-1, 7.5.4).</summary>
internal static class PdfFileWriter
{
    private static readonly HashSet<string> OfStream = new(StringComparer.Ordinal)
    {
        "Type", "Size", "W", "Index", "Filter", "DecodeParms", "Length", "Prev",
    };

    public static byte[] Write(PdfFile file)
    {
        using var output = new MemoryStream();
        Append(output, "%PDF-1.7\n%âãÏÓ\n");
        var offsets = new Dictionary<int, long>();
        foreach (var (number, value) in file.Objects.Where(item => !IsContainer(item.Value)))
        {
            offsets.Add(number, output.Length);
            output.Write(Write(number, value));
        }

        AppendTable(output, file, offsets);
        return output.ToArray();
    }

    /// <summary>Writes one indirect object.</summary>
    public static byte[] Write(int number, CosObject value)
    {
        using var output = new MemoryStream();
        Append(output, $"{number} 0 obj\n");
        Append(output, value);
        Append(output, "\nendobj\n");
        return output.ToArray();
    }

    private static bool IsContainer(CosObject value) =>
        value is CosStream stream && stream.Dictionary.Entries.GetValueOrDefault("Type") is CosName { Value: "ObjStm" or "XRef" };

    private static void AppendTable(MemoryStream output, PdfFile file, Dictionary<int, long> offsets)
    {
        var start = output.Length;
        var size = offsets.Keys.Max() + 1;
        Append(output, "xref\n");
        foreach (var section in Sections(offsets.Keys))
        {
            Append(output, $"{section[0]} {section.Count}\n");
            foreach (var number in section)
                Append(output, number == 0 ? "0000000000 65535 f \n" : $"{offsets[number]:D10} 00000 n \n");
        }

        var trailer = file.Trailer.Entries.Where(entry => !OfStream.Contains(entry.Key)).ToDictionary(StringComparer.Ordinal);
        trailer["Size"] = new CosNumber(size);
        Append(output, "trailer\n");
        Append(output, new CosDictionary(trailer));
        Append(output, $"\nstartxref\n{start}\n%%EOF");
    }

    /// <summary>The numbers and 0, in runs without a gap.</summary>
    private static List<List<int>> Sections(IEnumerable<int> numbers)
    {
        var sections = new List<List<int>> { new() { 0 } };
        foreach (var number in numbers.Order())
        {
            if (sections[^1][^1] != number - 1)
                sections.Add([]);
            sections[^1].Add(number);
        }

        return sections;
    }

    private static void Append(MemoryStream output, string text) => output.Write(Encoding.Latin1.GetBytes(text));

    private static void Append(MemoryStream output, CosObject value)
    {
        switch (value)
        {
            case CosStream stream:
                stream.Dictionary.Entries["Length"] = new CosNumber(stream.Encoded.Length);
                Append(output, stream.Dictionary);
                Append(output, "\nstream\n");
                output.Write(stream.Encoded);
                Append(output, "\nendstream");
                break;
            case CosDictionary dictionary:
                Append(output, "<<");
                foreach (var (key, entry) in dictionary.Entries)
                {
                    Append(output, $"{NameOf(key)} ");
                    Append(output, entry);
                    Append(output, " ");
                }

                Append(output, ">>");
                break;
            case CosArray array:
                Append(output, "[");
                foreach (var item in array.Items)
                {
                    Append(output, item);
                    Append(output, " ");
                }

                Append(output, "]");
                break;
            default:
                Append(output, Scalar(value));
                break;
        }
    }

    private static string Scalar(CosObject value) => value switch
    {
        CosBoolean boolean => boolean.Value ? "true" : "false",
        CosNumber { IsInteger: true } number => ((long)number.Value).ToString(CultureInfo.InvariantCulture),
        CosNumber number => number.Value.ToString("F99", CultureInfo.InvariantCulture).TrimEnd('0'),
        CosName name => NameOf(name.Value),
        CosString text => $"<{Convert.ToHexString(text.Bytes)}>",
        CosReference reference => $"{reference.Number} 0 R",
        _ => "null",
    };

    private static string NameOf(string name) => "/" + string.Concat(name.Select(character =>
        char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.' or '_' ? character.ToString() : $"#{(int)character:X2}"));
}
