using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Letters.Rendering.Html;

/// <summary>JSON-LD 1.1 for a script element: its encoding leaves no character that HTML gives a meaning, so that no text can end the element.</summary>
internal sealed record StructuredData(string Json)
{
    private const int UsualLength = 8192;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static StructuredData Of(LetterPage page, string title, string description)
    {
        var output = new ArrayBufferWriter<byte>(UsualLength);
        using (var json = new Utf8JsonWriter(output, Options)) new StructuredLetter(page, json).WriteLetter(title, description);
        return new StructuredData(Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
