using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Letters.Rendering.Html;

/// <summary>
/// Writes HTML to a stream in UTF-8, a few kilobytes at a time. It takes interpolated strings only: what stands in the
/// source is markup, and what fills a hole is text and encoded, so that no words of a letter can become markup.
/// </summary>
internal sealed class HtmlWriter(Stream output) : IDisposable
{
    private const int BufferLength = 8192;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _writer = new(output, Utf8, BufferLength, leaveOpen: true);

    /// <summary>Writes markup with its holes filled; appending its parts has written them.</summary>
    public HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => this;

    /// <summary>Writes markup with its holes filled, and a line feed.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Markup markup) => _writer.Write('\n');

    public void Dispose() => _writer.Dispose();

    /// <summary>Markup on its way to the writer: each part is written as it is appended.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StreamWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = (literalLength, formattedCount);
            _writer = html._writer;
        }

        public void AppendLiteral(string markup) => _writer.Write(markup);

        public void AppendFormatted(string text)
        {
            for (var start = 0; start < text.Length;)
            {
                var literal = Verbatim.At(text, start);
                _writer.Write(text.AsSpan(start, literal));
                start += literal;
                var encoded = Verbatim.LengthToNext(text, start);
                Encoder.Encode(_writer, text, start, encoded);
                start += encoded;
            }
        }

        /// <summary>The words of a passage, with its line breaks; for elements, not for attributes.</summary>
        public void AppendFormatted(Passage passage)
        {
            var text = passage.Text;
            for (var start = 0; ;)
            {
                var end = text.IndexOf('\n', start);
                if (end < 0)
                {
                    AppendFormatted(start == 0 ? text : text[start..]);
                    return;
                }

                AppendFormatted(text[start..end]);
                _writer.Write("<br>\n");
                start = end + 1;
            }
        }

        /// <summary>Grouped by thousands, as English does.</summary>
        public void AppendFormatted(int count) => _writer.Write(count.ToString("N0", CultureInfo.InvariantCulture));

        public void AppendFormatted(Slug slug) => AppendFormatted(slug.ToString());

        public void AppendFormatted(LanguageTag language) => AppendFormatted(language.ToString());

        /// <summary>The style sheet, which is markup of this project's own.</summary>
        public void AppendFormatted(StyleSheet styles) => _writer.Write(styles.Css);
    }
}
