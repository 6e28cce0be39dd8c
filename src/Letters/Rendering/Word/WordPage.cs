using Letters.Rendering.Pdf;

namespace Letters.Rendering.Word;

/// <summary>What the parts of a Word file have in common while it is written.</summary>
internal sealed class WordPage
{
    public WordPage(Letter letter, RenderingContext context)
    {
        (Letter, Context) = (letter, context);
        Labels = Labels.Of(letter.Language);
        IsRightToLeft = TextDirection.IsRightToLeft(letter.Language);
        Paper = PageSize.For(letter.Language, context.Settings.Paper);
        Theme = context.ThemeOf(letter);
        Notes = new NoteBook(letter);
        Runs = new RunComposer(this, Links, Notes);
    }

    public Letter Letter { get; }

    public RenderingContext Context { get; }

    public Theme Theme { get; }

    public Labels Labels { get; }

    public bool IsRightToLeft { get; }

    public PageSize Paper { get; }

    /// <summary>Where the words of the document lead.</summary>
    public LinkTargets Links { get; } = new();

    public NoteBook Notes { get; }

    public ListNumbering Numbering { get; } = new();

    /// <summary>For the words of the document.</summary>
    public RunComposer Runs { get; }
}
