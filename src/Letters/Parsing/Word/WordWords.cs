using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>The bare words of an element, for messages.</summary>
internal static class WordWords
{
    public static string Of(OpenXmlElement element)
    {
        var words = new StringBuilder();
        foreach (var part in element.Descendants())
        {
            switch (part)
            {
                case Text text:
                    words.Append(text.Text);
                    break;
                case DeletedText deleted:
                    words.Append(deleted.Text);
                    break;
                case TabChar or Break or CarriageReturn:
                    words.Append(' ');
                    break;
                case Paragraph when words.Length > 0:
                    words.Append(' ');
                    break;
            }
        }

        return words.ToString().Trim();
    }
}
