using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letters.Parsing.Markdown;

/// <summary>The words of one block of Markdown, with their marks.</summary>
internal sealed class InlineReader(PassageLines words, MarkdownFindings findings)
{
    private readonly HtmlReader _html = new(words, findings);
    private int _position;

    /// <summary>The link definitions that some words lead to.</summary>
    public HashSet<LinkReferenceDefinition> UsedDefinitions { get; } = [];

    /// <summary>Without recursion: thousands of open brackets are nested as deep.</summary>
    /// <param name="block">Null where the block has no words.</param>
    /// <param name="position">Of the block in the source.</param>
    public void Read(ContainerInline? block, int position)
    {
        _position = position;
        _html.Begin();
        for (var inline = block?.FirstChild; inline is not null; inline = Next(inline, block!))
        {
            if (inline.Span is { IsEmpty: false, Start: >= 0 }) _position = Math.Max(_position, inline.Span.Start);
            if (inline is ContainerInline container) Enter(container);
            else ReadLeaf(inline);
        }

        _html.End();
    }

    private Inline? Next(Inline inline, ContainerInline block)
    {
        if (inline is ContainerInline { FirstChild: { } child }) return child;
        var current = inline;
        while (true)
        {
            if (current is ContainerInline container) Leave(container);
            if (current.NextSibling is { } sibling) return sibling;
            if (current.Parent is null || current.Parent == block) return null;
            current = current.Parent;
        }
    }

    private void Enter(ContainerInline inline)
    {
        _html.EnterMarkdown();
        if (inline is LinkInline { Reference: { } definition }) UsedDefinitions.Add(definition);
        if (inline is LinkInline { Title: { } title } && !string.IsNullOrWhiteSpace(title)) findings.LinkTitleLeftOut(_position, title);
        switch (inline)
        {
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral());
                break;
            case LinkInline { IsImage: true } image:
                findings.ImageLeftOut(_position, AddressOf(image));
                break;
            case LinkInline link:
                EnterLink(link);
                break;
            case EmphasisInline { DelimiterChar: '~' }:
                findings.StrikethroughLeftOut(_position);
                break;
            case EmphasisInline emphasis:
                words.Open(TypeOf(emphasis));
                break;
        }
    }

    private void Leave(ContainerInline inline)
    {
        _html.LeaveMarkdown();
        if (inline is LinkInline { IsImage: false } link)
        {
            if (TargetOf(link) is not null) words.Close(MarkType.Link);
        }
        else if (inline is EmphasisInline { DelimiterChar: not '~' } emphasis)
        {
            words.Close(TypeOf(emphasis));
        }
    }

    private void EnterLink(LinkInline link)
    {
        var target = TargetOf(link);
        if (target is not null) words.Open(MarkType.Link, target);
        else if (!link.IsAutoLink) findings.LinkLeftOut(_position, AddressOf(link) ?? "");
        if (link.FirstChild is null) Append(target ?? AddressOf(link) ?? "");
    }

    private void ReadLeaf(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html:
                var tag = HtmlTag.Parse(html.Tag);
                _html.Read(tag, _position, () => IsClosedLater(html, tag.Name));
                break;
            case LineBreakInline lineBreak:
                words.EndLine(lineBreak.IsHard);
                break;
            case CodeInline code:
                findings.CodeReadAsWords(_position, code.Content);
                Append(code.Content);
                break;
            case HtmlEntityInline entity:
                AppendNamed(entity.Transcoded.ToString());
                break;
            case AutolinkInline autolink:
                ReadAutolink(autolink);
                break;
            case FootnoteLink { IsBackLink: false } reference:
                words.Refer(FootnoteReader.LabelOf(reference.Footnote));
                break;
            case LiteralInline literal:
                Append(literal.Content.AsSpan());
                break;
        }
    }

    private void ReadAutolink(AutolinkInline link)
    {
        var target = LinkTarget.Accept(link.IsEmail ? $"mailto:{link.Url}" : link.Url);
        if (target is null) findings.LinkLeftOut(_position, link.Url);
        else words.Open(MarkType.Link, target);
        Append(link.Url);
        if (target is not null) words.Close(MarkType.Link);
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_html.Skipping is not null) _html.Skip(text.ToString());
        else words.Append(text, _position);
    }

    private void AppendNamed(string characters)
    {
        if (_html.Skipping is not null) _html.Skip(characters);
        else words.AppendNamed(characters, _position);
    }

    private static bool IsClosedLater(HtmlInline open, string name)
    {
        for (var inline = open.NextSibling; inline is not null; inline = inline.NextSibling)
        {
            if (inline is HtmlInline { Tag: var tag } && HtmlTag.Parse(tag) is { IsClosing: true } closing && closing.Name == name) return true;
        }

        return false;
    }

    private static string? TargetOf(LinkInline link) => LinkTarget.Accept(AddressOf(link));

    private static string? AddressOf(LinkInline link) => link.GetDynamicUrl?.Invoke() ?? link.Url;

    private static MarkType TypeOf(EmphasisInline emphasis) => emphasis.DelimiterCount >= 2 ? MarkType.Strong : MarkType.Emphasis;
}
