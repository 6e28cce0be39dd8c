using System.Reflection;
using System.Text.Json;

namespace TaggedPdf.Tests.Unicode;

/// <summary>The conformance tests of the Unicode Character Database, whose JSON files hold an array of objects or of texts.</summary>
internal static class UnicodeDatabase
{
    private static readonly string Folder = typeof(UnicodeDatabase).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "UnicodeDatabase").Value!;

    /// <summary>The texts of a file that is one array of them.</summary>
    public static IEnumerable<string> ReadTexts(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return [.. document.RootElement.EnumerateObject().Single().Value.EnumerateArray().Select(text => text.GetString()!)];
    }

    /// <summary>The fields of each object of a file, lists as texts with blanks between them.</summary>
    public static List<Dictionary<string, string>> ReadEntries(string file)
    {
        var entries = new List<Dictionary<string, string>>();
        var field = "";
        var reader = new Utf8JsonReader(File.ReadAllBytes(Path.Combine(Folder, file)));
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    entries.Add([]);
                    break;
                case JsonTokenType.PropertyName:
                    field = string.Intern(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    var known = entries[^1].GetValueOrDefault(field);
                    entries[^1][field] = known is null ? reader.GetString()! : $"{known} {reader.GetString()}";
                    break;
                default:
                    break;
            }
        }

        // The first object is the file itself.
        entries.RemoveAt(0);
        return entries;
    }

    /// <summary>The text of code points in hexadecimal digits, separated by blanks.</summary>
    public static string TextOf(string codePoints) =>
        string.Concat(codePoints.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point =>
            Convert.ToInt32(point, 16) is var value && value is >= 0xD800 and <= 0xDFFF ? ((char)value).ToString() : char.ConvertFromUtf32(value)));
}
