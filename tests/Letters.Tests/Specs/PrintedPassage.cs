using System.Globalization;
using System.Text;

namespace Letters.Tests.Specs;

/// <summary>A passage on one line: marks as Markdown writes them, line breaks as " / ", and characters that cannot be seen by a sign or their number.</summary>
internal static class PrintedPassage
{
    public static string Of(Passage passage)
    {
        var line = new StringBuilder();
        var open = new Stack<Mark>();
        var marks = new Queue<Mark>(passage.Marks);
        for (var at = 0; at <= passage.Text.Length; at++)
        {
            while (open.TryPeek(out var inner) && inner.End <= at) line.Append(Closing(open.Pop()));
            while (marks.TryPeek(out var mark) && mark.Start <= at)
            {
                line.Append(Opening(marks.Dequeue()));
                if (mark.Length > 0) open.Push(mark);
            }

            if (at < passage.Text.Length) line.Append(Visible(passage.Text[at]));
        }

        foreach (var mark in open.Concat(marks)) line.Append(CultureInfo.InvariantCulture, $"<{mark.Type} beyond the text>");
        return line.ToString();
    }

    private static string Opening(Mark mark) => mark.Type switch
    {
        MarkType.Link => "[",
        MarkType.NoteReference => $"[^{mark.Target}]",
        _ => Closing(mark),
    };

    private static string Closing(Mark mark) => mark.Type switch
    {
        MarkType.Link => $"]({mark.Target})",
        MarkType.Strong => "**",
        MarkType.Emphasis => "*",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark.Type, null),
    };

    private static string Visible(char character) => character switch
    {
        '\n' => " / ",
        '\t' => "→",
        '\u00A0' => "␣",
        ' ' => " ",
        _ when char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse => string.Create(CultureInfo.InvariantCulture, $"\\u{{{(int)character:X4}}}"),
        _ => character.ToString(),
    };
}
