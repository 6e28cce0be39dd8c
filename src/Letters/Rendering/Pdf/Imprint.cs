using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>
/// What identifies the file, last of all: the address at which it can be found again, with a code of it for telephones, and the
/// hash of what it shows. Never parted.
/// </summary>
internal sealed class Imprint
{
    /// <summary>A code of more is too fine to be read from paper.</summary>
    private const int LongestAddressInCode = 150;
    private const string HashName = "SHA-256";

    private readonly Typography _typography;
    private readonly LetterLinks _links;
    private readonly string? _address;
    private readonly bool _hasCode;
    private readonly Paragraph[] _lines;

    public Imprint(Letter letter, RenderingContext context, Typography typography, ParagraphComposer composer, Labels labels, LetterLinks links)
    {
        _typography = typography;
        _links = links;
        _address = PermanentAddress.Of(letter, context);
        _hasCode = _address is { Length: <= LongestAddressInCode };
        var width = Typography.Measure - Indent;
        var revision = composer.Compose($"{labels.Revision(Digits(context.Id))} ({HashName})", typography.Hash, width);
        _lines = _address is null ? [revision] : [composer.Compose(AddressText.After("", _address), typography.Note, width), revision];
    }

    private double Indent => _hasCode ? Typography.CodeSize + Typography.AfterCode : 0;

    private double Height => Math.Max(_hasCode ? Typography.CodeSize : 0, _lines.Sum(line => line.Height));

    /// <param name="language">Of the words that this product adds, where it is not the letter's.</param>
    /// <param name="follows">Other lines about the letter, which it belongs to; else it has a rule of its own.</param>
    public void Set(PageSequence pages, StructureElement parent, string? language, bool follows)
    {
        var space = follows ? Typography.AboveImprint : Typography.BeforeBackMatter;
        if (space + Height > pages.Free + Typography.ImprintInMargin)
            pages.Next();
        else if (follows)
            pages.Top -= space;
        else
            SetRule(pages, space);
        SetLines(pages, parent, language);
        if (_hasCode)
            SetCode(pages, parent, _address!);
        pages.Top -= Height;
    }

    /// <summary>Beside a code there is no room for all digits on one line.</summary>
    private string Digits(ContentHash hash)
    {
        var digits = hash.ToString();
        return _hasCode ? $"{digits.AsSpan(0, digits.Length / 2)}\n{digits.AsSpan(digits.Length / 2)}" : digits;
    }

    private void SetRule(PageSequence pages, double space)
    {
        var area = new PdfRectangle(_typography.LeftOf(0, Typography.ShortRule), pages.Top - (space / 2), Typography.ShortRule, Typography.RuleThickness);
        using (pages.Current.Tag(ArtifactKind.Layout))
            pages.Current.FillRectangle(area, _typography.ShortRuleColor);
        pages.Top -= space;
    }

    private void SetLines(PageSequence pages, StructureElement parent, string? language)
    {
        var top = pages.Top - Math.Max(0, (Height - _lines.Sum(line => line.Height)) / 2);
        foreach (var line in _lines)
        {
            using var element = parent.Add(StructureType.P, language);
            top = new ParagraphSetting(line, element, _links).Set(pages.Current, _typography.LeftOf(Indent, line.Width), top, 0, line.LineCount);
        }
    }

    private void SetCode(PageSequence pages, StructureElement parent, string address)
    {
        var area = new PdfRectangle(
            _typography.LeftOf(0, Typography.CodeSize), pages.Top - Typography.CodeSize, Typography.CodeSize, Typography.CodeSize);
        using var figure = parent.AddFigure($"QR: {address}", area);
        using (pages.Current.Tag(figure))
            pages.Current.FillRectangles(QrCode.Of(address).In(area), Typography.CodeColor);
    }
}
