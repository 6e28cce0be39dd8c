using System.Buffers;
using System.Text;

namespace Letters.Parsing;

/// <summary>A line of a text file, ready to publish: in normalisation form C, without blanks (no-break ones included) at its ends.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">Runs of spaces and tabs inside are one space; no-break spaces inside stay.</param>
/// <param name="Uploaded">The line as it stands in the file, for columns.</param>
internal readonly record struct SourceLine(int Number, string Text, string Uploaded)
{
    /// <summary>What Unicode and the editors of four decades end a line with.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Of <see cref="Text"/>, as in <see cref="Passage.Marks"/>.</summary>
    public Sequence<Mark> Marks { get; init; } = [];

    /// <summary>Whether the author ended the line on purpose, as two blanks do in Markdown, and not because it was full.</summary>
    public bool Breaks { get; init; }

    /// <summary>Where <see cref="Text"/> begins in the uploaded line, from 1 in UTF-16 code units.</summary>
    public int Column => Uploaded.Length - Uploaded.AsSpan().TrimStart().Length + 1;

    public bool IsBlank => Text.Length == 0;

    public static List<SourceLine> Split(string text, DiagnosticList diagnostics)
    {
        var lines = new List<SourceLine>();
        var rest = text.AsSpan();
        while (true)
        {
            var end = rest.IndexOfAny(LineEnds);
            lines.Add(Read(lines.Count + 1, end < 0 ? rest : rest[..end], diagnostics));
            if (end < 0) return lines;
            rest = rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }
    }

    /// <summary>The column in the uploaded line of words that are found in <see cref="Text"/>; null where they are not there to the letter.</summary>
    public int? ColumnOf(string words) => Uploaded.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;

    /// <summary>A line that is parted from others already.</summary>
    public static SourceLine Read(int number, ReadOnlySpan<char> uploaded, DiagnosticList diagnostics)
    {
        var raw = uploaded.ToString();
        var text = WithoutControls(number, raw, diagnostics).Normalize(NormalizationForm.FormC).Trim();
        return new SourceLine(number, WithSingleSpaces(text), raw);
    }

    private static string WithoutControls(int number, string raw, DiagnosticList diagnostics)
    {
        var first = raw.AsSpan().IndexOfAny(Controls);
        if (first < 0) return raw;
        diagnostics.Add(new("control-character", DiagnosticSeverity.Warning, $"The control character U+{(int)raw[first]:X4} cannot be printed and is left out.")
        {
            Line = number,
            Column = first + 1,
            Excerpt = string.Concat(raw.Where(character => !Controls.Contains(character))),
            Suggestion = "Delete it from the file.",
        });
        return string.Concat(raw.Where(character => !Controls.Contains(character)));
    }

    private static string WithSingleSpaces(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal) && !text.Contains("  ", StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var blank = character is ' ' or '\t';
            if (blank && result is [.., ' ']) continue;
            result.Append(blank ? ' ' : character);
        }

        return result.ToString();
    }

    /// <summary>C0 and C1 without the tab and the line ends, and what Unicode says is no character, at which normalisation would fail.</summary>
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u0085')), '\uFFFE', '\uFFFF']);
}
