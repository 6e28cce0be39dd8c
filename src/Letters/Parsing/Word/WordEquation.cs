using System.Buffers;
using System.Text;
using DocumentFormat.OpenXml;
using M = DocumentFormat.OpenXml.Math;

namespace Letters.Parsing.Word;

/// <summary>An equation as words on a line, as one would type it: "x^2", "(a + b)/c".</summary>
internal static class WordEquation
{
    private static readonly SearchValues<char> Operators = SearchValues.Create(" +-−=/");

    public static string Read(OpenXmlElement equation)
    {
        var text = new StringBuilder();
        Read(equation, text);
        return text.ToString();
    }

    private static void Read(OpenXmlElement element, StringBuilder text)
    {
        switch (element)
        {
            case M.Text words:
                text.Append(words.Text);
                break;
            case M.Fraction fraction:
                ReadGroup(fraction.Numerator, text);
                text.Append('/');
                ReadGroup(fraction.Denominator, text);
                break;
            case M.Superscript power:
                ReadGroup(power.Base, text);
                text.Append('^');
                ReadGroup(power.SuperArgument, text);
                break;
            case M.Subscript index:
                ReadGroup(index.Base, text);
                text.Append('_');
                ReadGroup(index.SubArgument, text);
                break;
            case M.Radical root:
                ReadGroup(root.Degree, text);
                text.Append('√');
                ReadGroup(root.Base, text);
                break;
            case M.Delimiter delimiter:
                text.Append(delimiter.DelimiterProperties?.BeginChar?.Val?.Value ?? "(");
                foreach (var child in delimiter.ChildElements) Read(child, text);
                text.Append(delimiter.DelimiterProperties?.EndChar?.Val?.Value ?? ")");
                break;
            case M.NaryProperties:
                text.Append(((M.NaryProperties)element).AccentChar?.Val?.Value ?? "∫");
                break;
            default:
                foreach (var child in element.ChildElements) Read(child, text);
                break;
        }
    }

    private static void ReadGroup(OpenXmlElement? element, StringBuilder text)
    {
        if (element is null) return;
        var words = Read(element);
        text.Append(words.AsSpan().ContainsAny(Operators) ? $"({words})" : words);
    }
}
