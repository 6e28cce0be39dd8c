using System.Buffers;
using System.Text;

namespace Letters.Parsing;

/// <summary>A line of a text file, ready to publish: in normalisation form C, without blanks (no-break ones included) at its ends.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">Runs of spaces and tabs inside are one space; no-break spaces inside stay.</param>
/// <param name="Uploaded">The line as it stands in the file, for columns.</param>
internal readonly record struct SourceLine(int Number, string Text, string Uploaded)
{
    private readonly int _column;

    /// <summary>What Unicode and the editors of four decades end a line with.</summary>
    internal static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Of <see cref="Text"/>, as in <see cref="Passage.Marks"/>.</summary>
    public Sequence<Mark> Marks { get; init; } = [];

    /// <summary>Whether the author ended the line on purpose, as two blanks do in Markdown, and not because it was full.</summary>
    public bool Breaks { get; init; }

    /// <summary>Where <see cref="Text"/> begins in the uploaded line, from 1 in UTF-16 code units.</summary>
    public int Column
    {
        get => _column > 0 ? _column : Uploaded.Length - Uploaded.AsSpan().TrimStart().Length + 1;
        init => _column = value;
    }

    /// <summary>The column, where the words after it stand in the uploaded line as they are in <see cref="Text"/>, so that a place among them can be told; else 0.</summary>
    public int ColumnOfWords => Column <= Uploaded.Length && Uploaded.AsSpan(Column - 1).StartsWith(Text, StringComparison.Ordinal) ? Column : 0;

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

    internal static string WithoutControls(int number, string raw, DiagnosticList diagnostics) => InvisibleCharacters.Remove(number, raw, diagnostics);

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
}
