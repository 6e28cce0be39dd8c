using System.Text;
using TaggedPdf.Tests.Conformance.Content;
using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance;

/// <summary>The text of the structure tree in reading order, as a screen reader takes it from the file (ISO 32000-1, 14.8.2.3).</summary>
internal static class StructureText
{
    public static string Of(byte[] file)
    {
        var subject = new ConformanceSubject(file);
        var shown = subject.Pages.SelectMany(page => page.Shown, (page, text) => (page.Object, Text: text))
            .ToLookup(item => (item.Object, Identifier(item.Text)), item => item.Text);
        var meanings = subject.Fonts.ToDictionary(font => font.Font, font => font.Meanings ?? []);
        var read = new StringBuilder();
        foreach (var place in subject.Structure.Where(node => node.Parent is null).SelectMany(Content))
            Append(read, shown[place], meanings);
        return read.ToString();
    }

    private static IEnumerable<(int Page, int? Identifier)> Content(Tagging.StructureNode node)
    {
        foreach (var kid in node.Kids)
        {
            if (kid.Marked is { } marked)
                yield return (marked.Page, marked.Identifier);
            foreach (var place in kid.Element is { } element ? Content(element) : [])
                yield return place;
        }
    }

    private static int? Identifier(ShownText text) =>
        text.Within?.Inwards().FirstOrDefault(sequence => sequence.Identifier is not null)?.Identifier;

    private static void Append(StringBuilder read, IEnumerable<ShownText> shown, Dictionary<CosDictionary, Dictionary<int, string>> meanings)
    {
        MarkedSequence? replaced = null;
        foreach (var text in shown)
        {
            var replacing = text.Within?.Inwards().FirstOrDefault(sequence => sequence.Has("ActualText"));
            if (replacing is null)
            {
                for (var index = 0; index + 1 < text.Codes.Length; index += 2)
                    read.Append(meanings[text.Font][(text.Codes[index] << 8) | text.Codes[index + 1]]);
            }
            else if (!ReferenceEquals(replacing, replaced))
            {
                read.Append(((CosString)replacing.Properties!.Entries["ActualText"]).Text);
            }

            replaced = replacing;
        }
    }
}
