using LetterFunctions.Documentation;
using Letters;
using Letters.Publishing;
using Letters.Rendering.Html;
using Letters.Tests;
using Letters.Tests.Builders;

namespace LetterFunctions.Tests.Browser;

/// <summary>One page of every kind, in UTF-8, by a name that tells in the list of tests which it is.</summary>
internal static class NamedPages
{
    private static readonly string LongWord = $"{new string('m', 400)}-{new string('W', 60)}";

    private static readonly Letter Long = LetterBuilder.WithSignatories(1_200);

    private static readonly Dictionary<string, Func<byte[]>> Pages = new(StringComparer.Ordinal)
    {
        ["letter"] = () => BrowserPages.Letter(RealLetter.Letter),
        ["letter in Arabic"] = () => BrowserPages.Letter(LetterBuilder.WithEverywhere("رسالة مفتوحة إلى Mr. A. N. Other, Jr.") with { Language = LanguageTag.Parse("ar") }),
        ["complete letter"] = () => BrowserPages.Letter(CompleteLetter.Create()),
        ["translated letter"] = () => BrowserPages.Letter(CompleteLetter.Create().In(LanguageTag.Parse("es"))),
        ["Arabic letter"] = () => BrowserPages.Letter(ArabicLetter.Create()),
        ["letter with a theme"] = () => BrowserPages.Letter(WithTheme(CompleteLetter.Create())),
        ["bare letter"] = () => BrowserPages.Letter(LetterBuilder.Bare()),
        ["long letter"] = () => BrowserPages.Letter(WithContents(Long)),
        ["index"] = () => BrowserPages.Index(RevisionBuilder.Of(RealLetter.Letter), RevisionBuilder.Of(LetterBuilder.WithSignatories(1))),
        ["empty index"] = () => BrowserPages.Index(),
        ["uploads"] = () => BrowserPages.Uploads("a-letter", UploadReportBuilder.Rejected, UploadReportBuilder.Published),
        ["documentation"] = () => DocumentationPages.Find("formats/markdown")!,
        ["comparison"] = () => BrowserPages.Comparison(RealLetter.Letter, RealLetter.Letter with { Signatories = LetterBuilder.WithSignatories(3).Signatories }),
        ["signatories"] = () => BrowserPages.Signatories(Signatories(Long, 100_001, 60) with { Previous = "/letters/a-letter/signatories", Next = "/letters/a-letter/signatories" }),
        ["signatories found"] = () => BrowserPages.Signatories(Signatories(CompleteLetter.Create(), 1, 4) with { Query = "archive" }),
        ["Arabic signatories"] = () => BrowserPages.Signatories(Signatories(ArabicLetter.Create(), 1, 4)),
        ["card"] = () => BrowserPages.Card(RealLetter.Letter),
        ["card in Arabic"] = () => BrowserPages.Card(LetterBuilder.WithEverywhere("رسالة مفتوحة إلى Mr. A. N. Other, Jr.") with { Language = LanguageTag.Parse("ar") }),
        ["card with long words"] = () => BrowserPages.Card(LetterBuilder.WithEverywhere(LongWord)),
        ["withdrawn"] = () => BrowserPages.Withdrawn("Two names were not agreed."),
        ["found across letters"] = () => BrowserPages.Found("ambassador", RealLetter.Letter, ArabicLetter.Create()),
        ["found across letters with long words"] = () => BrowserPages.Found(LongWord, LetterBuilder.WithEverywhere(LongWord)),
        ["long words"] = () => BrowserPages.Letter(WithContents(LetterBuilder.WithEverywhere(LongWord))),
        ["uploads with long words"] = () => BrowserPages.Uploads(LongWord, UploadReportBuilder.Rejected, UploadReportBuilder.Of(UploadOutcome.Rejected, 1, new Diagnostic(LongWord, DiagnosticSeverity.Error, LongWord) { File = LongWord, Excerpt = LongWord, Suggestion = LongWord })),
        ["index with long words"] = () => BrowserPages.Index(RevisionBuilder.Of(RealLetter.Letter), RevisionBuilder.Of(LetterBuilder.WithEverywhere(LongWord))),
        ["signatories with long words"] = () => BrowserPages.Signatories(Signatories(LetterBuilder.WithEverywhere(LongWord), 1, 1) with { Query = LongWord }),
    };

    public static IEnumerable<string> All => Pages.Keys;

    public static byte[] Of(string name) => Pages[name]();

    /// <summary>Headings enough for a table of contents, and all that stands above a letter.</summary>
    private static Letter WithContents(Letter letter) => letter with
    {
        Body = Block.Anchor(letter.Body.SelectMany((block, index) => (Block[])[new("", BlockType.Heading, letter.Title) { Level = 1 + (index % 2) }, block]).Concat(
            [new("", BlockType.Heading, letter.Title) { Level = 1 }, new("", BlockType.Heading, letter.Title) { Level = 2 }, new("", BlockType.Heading, letter.Title) { Level = 1 }])),
        Metadata = CompleteLetter.Create().Metadata with { ChangeNote = letter.Title.Text, Errata = [new(null, letter.Title.Text)] },
    };

    private static Letter WithTheme(Letter letter) => letter with
    {
        Metadata = letter.Metadata with
        {
            Theme = new Theme
            {
                Accent = WebColor.Parse("#1d4f8a"),
                Typeface = TypefaceFamily.Sans,
                Logo = new Logo(Logo.Svg, Convert.ToBase64String("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M5 5h80v20h-80z" fill="#1d4f8a"/></svg>"""u8), "Friends of the Archive"),
            },
        },
    };

    private static SignatorySelection Signatories(Letter letter, int first, int count) =>
        new(RevisionBuilder.Of(letter), [.. letter.Signatories.Take(count).Select(signatory => signatory with { Position = first + signatory.Position - 1 })]);
}
