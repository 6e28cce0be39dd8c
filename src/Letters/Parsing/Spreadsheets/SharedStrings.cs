using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Letters.Parsing.Spreadsheets;

/// <summary>The texts of a spreadsheet, which its cells refer to by number (ECMA-376 part 1, 18.4).</summary>
internal static class SharedStrings
{
    public static List<string> Read(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem)) texts.Add(TextOf(reader.LoadCurrentElement()!));
        }

        return texts;
    }

    /// <summary>The words of an item in all their formats, without the phonetic ones that tell how they are read.</summary>
    public static string TextOf(OpenXmlElement item) =>
        string.Concat(item.ChildElements.Select(child => child switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text,
            _ => null,
        }));
}
