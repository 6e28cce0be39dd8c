using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>
/// The fields that are open at a place of the text: their codes are not printed, the words that Word last made of them are
/// (ECMA-376 part 1, 17.16.18).
/// </summary>
internal sealed partial class WordFields
{
    private const int Deepest = 50;
    private const int LongestCode = 4_000;

    private readonly Stack<Field> _open = new();

    /// <summary>Whether words at this place are code and not text.</summary>
    public bool IsInCode => _open.Any(open => !open.IsInResult);

    /// <summary>The address that the innermost HYPERLINK field leads to.</summary>
    public string? Link => _open.FirstOrDefault(open => open.Link is not null)?.Link;

    /// <summary>The bookmark at the first reference to the note that the innermost field refers to once more (17.16.5.42); null where it does not.</summary>
    public string? Note => _open.TryPeek(out var innermost) ? innermost.Note : null;

    /// <summary>Whether these are the first words of the field, in whose place the reference stands.</summary>
    public bool BeginReference() => _open.TryPeek(out var field) && !field.IsReferred && (field.IsReferred = true);

    public void Read(FieldChar character)
    {
        var type = character.FieldCharType?.Value;
        if (type == FieldCharValues.Begin && _open.Count < Deepest)
        {
            _open.Push(new Field());
        }
        else if (type == FieldCharValues.Separate && _open.TryPeek(out var field))
        {
            field.IsInResult = true;
            field.Link = LinkOf(field.Code.ToString());
            field.Note = NoteReferenceCode().Match(field.Code.ToString()) is { Success: true } match ? match.Groups["bookmark"].Value : null;
        }
        else if (type == FieldCharValues.End)
        {
            _open.TryPop(out _);
        }
    }

    public void ReadCode(string code)
    {
        if (_open.TryPeek(out var field) && field.Code.Length + code.Length <= LongestCode) field.Code.Append(code);
    }

    /// <summary>A code that does not end with its paragraph was left open by mistake; what follows it is text.</summary>
    public void EndParagraph()
    {
        while (_open.TryPeek(out var field) && !field.IsInResult) _open.Pop();
    }

    public static string? LinkOf(string? code)
    {
        if (code is null || HyperlinkCode().Match(code) is not { Success: true } match) return null;
        var anchor = match.Groups["anchor"].Value;
        return anchor.Length == 0 ? match.Groups["address"].Value : $"{match.Groups["address"].Value}#{anchor}";
    }

    [GeneratedRegex("""\A\s*HYPERLINK\s+"(?<address>[^"]+)"(\s+\\l\s+"(?<anchor>[^"]*)")?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex HyperlinkCode();

    [GeneratedRegex("""\A\s*NOTEREF\s+"?(?<bookmark>[^"\s\\]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NoteReferenceCode();

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool IsInResult { get; set; }

        public string? Link { get; set; }

        public string? Note { get; set; }

        public bool IsReferred { get; set; }
    }
}
