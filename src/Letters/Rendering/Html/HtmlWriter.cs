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

        private readonly HtmlWriter _html;
        private readonly StreamWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter html)
        {
            _ = (literalLength, formattedCount);
            _html = html;
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

        /// <summary>The words of a passage with their marks; for elements.</summary>
        public void AppendFormatted(MarkedPassage passage) => PassageMarks.Write(_html, passage);

        public void AppendFormatted(LanguageAttributes attributes)
        {
            _writer.Write("lang=\"");
            AppendFormatted(attributes.Language);
            _writer.Write('"');
            if (attributes.WithDirection) AppendFormatted(new DirectionAttribute(TextDirection.IsRightToLeft(attributes.Language)));
        }

        public void AppendFormatted(ForeignLanguage foreign)
        {
            if (foreign.Language is { } language) _html.Write($" lang=\"{language}\"");
        }

        public void AppendFormatted(DirectionAttribute direction)
        {
            if (direction.IsRightToLeft is { } isRightToLeft) _writer.Write(isRightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"");
        }

        public void AppendFormatted(AnchorLink link) =>
            _html.Write($"""<a class="anchor" href="#{link.Id}" {link.Language} aria-label="{link.Label}"></a>""");

        /// <summary>As machines read it: 2024-05-12.</summary>
        public void AppendFormatted(DateOnly date) => _writer.Write(date.ToString("O", CultureInfo.InvariantCulture));

        /// <summary>Grouped by thousands, as English does.</summary>
        public void AppendFormatted(int count) => _writer.Write(count.ToString("N0", CultureInfo.InvariantCulture));

        public void AppendFormatted(Slug slug) => AppendFormatted(slug.ToString());

        public void AppendFormatted(LanguageTag language) => AppendFormatted(language.ToString());

        /// <summary>The style sheet, which is markup of this project's own.</summary>
        public void AppendFormatted(StyleSheet styles) => _writer.Write(styles.Css);

        /// <summary>The script, which is this project's own, too.</summary>
        public void AppendFormatted(PageScript script) => _writer.Write(script.Code);

        /// <summary>JSON whose encoding lets nothing end the script element that it stands in.</summary>
        public void AppendFormatted(StructuredData data) => _writer.Write(data.Json);
    }
}
