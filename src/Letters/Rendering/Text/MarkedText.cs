using System.Text;

namespace Letters.Rendering.Text;

/// <summary>
/// A passage as plain text shows it: "[1]" where it refers to a note, and "[words](address)" where words lead to an address
/// that they do not spell out. Stress has no sign of its own.
/// </summary>
internal static class MarkedText
{
    /// <summary>A blank inside of a link, at which no line is broken: a code point that is no character (Unicode 23.7).</summary>
    public const char UnbrokenBlank = '\uFDD0';

    public static string Of(Passage passage) => WithBlanks(WithUnbrokenLinks(passage));

    public static string WithBlanks(string text) => text.Replace(UnbrokenBlank, ' ');

    public static string WithUnbrokenLinks(Passage passage)
    {
        if (passage.Marks.Count == 0) return passage.Text;
        var text = new StringBuilder();
        var behind = new StringBuilder();
        var copied = 0;
        foreach (var mark in passage.Marks)
        {
            if (mark.Type is not (MarkType.Link or MarkType.NoteReference)) continue;
            if (mark.Start < copied)
            {
                // A reference inside of a link stands behind it.
                if (mark.Type == MarkType.NoteReference) behind.Append(ReferenceTo(mark));
                continue;
            }

            text.Append(behind).Append(passage.Text.AsSpan(copied, mark.Start - copied));
            behind.Clear();
            copied = mark.End;
            text.Append(mark.Type == MarkType.NoteReference ? ReferenceTo(mark) : LinkOf(passage.Text.Substring(mark.Start, mark.Length), mark.Target!));
        }

        return text.Append(behind).Append(passage.Text.AsSpan(copied)).ToString();
    }

    private static string ReferenceTo(Mark mark) => $"[{mark.Target}]";

    private static string LinkOf(string words, string address) => words == address ? words : $"[{words}]({address})".Replace(' ', UnbrokenBlank);
}
