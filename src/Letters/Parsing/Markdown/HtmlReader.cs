using System.Text;

namespace Letters.Parsing.Markdown;

/// <summary>
/// Raw HTML inside of Markdown. No markup of it gets into a letter: a few tags mean what Markdown has signs for, of all
/// others only the words between them are kept, and of scripts and the like not even those.
/// </summary>
internal sealed class HtmlReader(PassageLines words, MarkdownFindings findings)
{
    private const int MostOpenTags = 64;
    private const int LongestExcerpt = 200;

    private readonly Stack<Opened> _opened = new();
    private readonly StringBuilder _skipped = new();
    private int _skippedFrom;
    private bool _hasLeftOut;

    /// <summary>The element whose content is being left out; null where words are kept.</summary>
    public string? Skipping { get; private set; }

    /// <summary>Begins a block: one message tells of all that is left out of it.</summary>
    public void Begin()
    {
        _hasLeftOut = false;
        EnterMarkdown();
    }

    /// <summary>Begins an element of Markdown itself: tags inside of it end inside of it.</summary>
    public void EnterMarkdown() => _opened.Push(default);

    public void LeaveMarkdown()
    {
        while (_opened.Pop() is { Name: not null } tag) CloseUnclosed(tag);
    }

    /// <summary>Ends the block that <see cref="Begin"/> began.</summary>
    public void End()
    {
        LeaveMarkdown();
        EndSkipping();
    }

    public void Skip(string text)
    {
        if (_skipped.Length < LongestExcerpt) _skipped.Append(text.AsSpan(0, Math.Min(text.Length, LongestExcerpt)));
    }

    /// <param name="tag">Also a comment or a declaration.</param>
    /// <param name="position">In the source.</param>
    /// <param name="isClosedLater">For an element that is not for readers, whether a tag below ends it.</param>
    public void Read(HtmlTag tag, int position, Func<bool> isClosedLater)
    {
        if (Skipping is not null) ReadSkipped(tag);
        else if (tag.IsComment) findings.CommentLeftOut(position, tag.Source);
        else if (tag is { IsClosing: false } && HtmlElements.IsUnreadable(tag.Name) && isClosedLater()) StartSkipping(tag, position);
        else if (tag.Name == "br") words.EndLine(breaks: true);
        else if (tag.IsClosing && MarkOf(tag.Name) is not null) Close(tag, position);
        else if (MarkOf(tag.Name) is { } mark) Open(tag, mark, position);
        else LeaveOut(tag, position);
    }

    private void ReadSkipped(HtmlTag tag)
    {
        Skip(tag.Source);
        if (tag.IsClosing && tag.Name == Skipping) EndSkipping();
    }

    private void EndSkipping()
    {
        if (Skipping is null) return;
        findings.ScriptLeftOut(_skippedFrom, Skipping, _skipped.ToString());
        Skipping = null;
        _skipped.Clear();
    }

    private void StartSkipping(HtmlTag tag, int position)
    {
        Skipping = tag.Name;
        _skippedFrom = position;
        Skip(tag.Source);
    }

    private void Open(HtmlTag tag, MarkType mark, int position)
    {
        if (_opened.Count > MostOpenTags)
        {
            LeaveOut(tag, position);
            return;
        }

        string? target = null;
        if (mark == MarkType.Link)
        {
            target = LinkTarget.Accept(tag.Attribute("href"));
            if (target is null) findings.LinkLeftOut(position, tag.Attribute("href") ?? tag.Source);
        }

        var isKept = mark != MarkType.Link || target is not null;
        if (isKept) words.Open(mark, target);
        _opened.Push(new Opened(tag.Name, isKept ? mark : null, position));
    }

    /// <summary>Ends the nearest element of that name, and with it those that were begun inside of it.</summary>
    private void Close(HtmlTag tag, int position)
    {
        if (!_opened.TakeWhile(opened => opened.Name is not null).Any(opened => opened.Name == tag.Name))
        {
            LeaveOut(tag, position);
            return;
        }

        while (_opened.Pop() is var opened)
        {
            if (opened.Name != tag.Name) CloseUnclosed(opened);
            else if (opened.Mark is { } mark) words.Close(mark);
            if (opened.Name == tag.Name) return;
        }
    }

    private void CloseUnclosed(Opened tag)
    {
        if (tag.Mark is { } mark) words.Close(mark);
        findings.TagNotClosed(tag.Position, $"<{tag.Name}>");
    }

    private void LeaveOut(HtmlTag tag, int position)
    {
        // What is no element of HTML may be words: "<your name>".
        if (!_hasLeftOut || !HtmlElements.IsKnown(tag.Name)) findings.HtmlLeftOut(position, tag.Source);
        _hasLeftOut = true;
        if (tag.Name == "img" && tag.Attribute("alt") is { } alt) words.Append(alt, position);
    }

    private static MarkType? MarkOf(string name) => name switch
    {
        "em" or "i" => MarkType.Emphasis,
        "strong" or "b" => MarkType.Strong,
        "a" => MarkType.Link,
        _ => null,
    };

    /// <summary>The default is an element of Markdown.</summary>
    private readonly record struct Opened(string? Name, MarkType? Mark, int Position);
}
