namespace Letters.Rendering.Word;

/// <summary>The ids of the styles in styles.xml.</summary>
internal static class PartStyle
{
    public const string Title = "Title";
    public const string Standfirst = "Subtitle";
    public const string Dateline = "Dateline";
    public const string Addressee = "Addressee";
    public const string Subject = "SubjectLine";
    public const string Salutation = "Salutation";
    public const string Text = "Normal";
    public const string BulletedItem = "ListBullet";
    public const string NumberedItem = "ListNumber";
    public const string Quotation = "Quote";
    public const string Closing = "Closing";
    public const string SignatoryGroup = "SignatoryGroup";
    public const string SignatoryName = "SignatoryName";
    public const string Affiliation = "Affiliation";
    public const string Postscript = "Postscript";
    public const string Colophon = "Colophon";
    public const string ColophonHeading = "ColophonHeading";
    public const string Note = "FootnoteText";
    public const string Header = "Header";
    public const string Footer = "Footer";

    public const string Strong = "Strong";
    public const string Emphasis = "Emphasis";
    public const string Link = "Hyperlink";
    public const string NoteReference = "FootnoteReference";

    private const int DeepestHeading = 6;

    /// <summary>Whether a paragraph is a text by itself, which runs its own way; a name in a list begins where the others do.</summary>
    public static bool IsRunningText(string style) => style is Text or Quotation or Standfirst or BulletedItem or NumberedItem or Postscript or Note;

    /// <param name="level">As in <see cref="Block.Level"/>.</param>
    public static string Heading(int level) => $"Heading{(char)('0' + Math.Clamp(level, 1, DeepestHeading))}";
}
