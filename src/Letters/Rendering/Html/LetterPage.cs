namespace Letters.Rendering.Html;

/// <summary>What the parts of a letter's page have in common while it is written.</summary>
internal sealed class LetterPage
{
    private readonly int[] _anchors = new int[Enum.GetValues<BlockType>().Length];
    private readonly bool _isRightToLeft;
    private readonly string _origin;

    public LetterPage(HtmlWriter html, Letter letter, RenderingContext context)
    {
        _isRightToLeft = TextDirection.IsRightToLeft(letter.Language);
        (Html, Letter) = (html, letter);
        Labels = Labels.Of(letter.Language);
        Paths = LetterPaths.Of(letter);
        Notes = PrintedNotes.Of(letter);
        References = new NoteReferences(Notes);
        Id = context.Id;
        Theme = context.ThemeOf(letter);
        _origin = context.Origin?.GetLeftPart(UriPartial.Authority) ?? "";
    }

    public HtmlWriter Html { get; }

    public Letter Letter { get; }

    public Labels Labels { get; }

    public LetterPaths Paths { get; }

    public Theme Theme { get; }

    /// <summary>Of the revision.</summary>
    public ContentHash Id { get; }

    /// <summary>Whether it is known where readers reach the app, so that addresses can be absolute.</summary>
    public bool HasOrigin => _origin.Length > 0;

    public IReadOnlyList<PrintedNote> Notes { get; }

    public NoteReferences References { get; }

    /// <summary>For elements with words of the page's own.</summary>
    public LanguageAttributes InLabels => new(Labels.Language, TextDirection.IsRightToLeft(Labels.Language) != _isRightToLeft);

    /// <summary>For the author's words inside of such elements.</summary>
    public LanguageAttributes InLetter => new(Letter.Language, TextDirection.IsRightToLeft(Labels.Language) != _isRightToLeft);

    /// <summary>A path of this app as an address that is good elsewhere; where it is not known which that is, the path.</summary>
    public string Address(string path) => _origin + path;

    public MarkedPassage Text(Passage passage) => new(passage, this);

    /// <summary>The link from a block to itself; asked for once a block, in order, since it counts them.</summary>
    public AnchorLink AnchorOf(Block block)
    {
        var number = ++_anchors[(int)block.Type];
        var label = block.Type switch
        {
            BlockType.Heading => Labels.Section(number),
            BlockType.Quotation => Labels.Quotation(number),
            _ => Labels.Paragraph(number),
        };
        return new AnchorLink(block.Id, label, InLabels);
    }

    /// <summary>For an element that holds a text by itself, as a name is: says its direction where no letter runs the page's way.</summary>
    public DirectionAttribute DirectionOf(Passage passage) =>
        TextDirection.IsRightToLeft(passage.Text) is { } isRightToLeft && isRightToLeft != _isRightToLeft ? new(isRightToLeft) : default;
}

/// <summary>A passage of a letter with its marks.</summary>
internal readonly record struct MarkedPassage(Passage Passage, LetterPage Page);

/// <summary>The lang attribute and, where the direction is not the page's, the dir attribute.</summary>
internal readonly record struct LanguageAttributes(LanguageTag Language, bool WithDirection);

/// <summary>A lang attribute with a blank before it; or, where there is no such language, nothing.</summary>
internal readonly record struct ForeignLanguage(LanguageTag? Language);

/// <summary>A dir attribute with a blank before it, or nothing.</summary>
internal readonly record struct DirectionAttribute(bool? IsRightToLeft);

/// <summary>A link from a block to itself, which shows nothing but a sign of the style sheet's.</summary>
internal readonly record struct AnchorLink(string Id, string Label, LanguageAttributes Language);
