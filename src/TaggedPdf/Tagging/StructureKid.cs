using System.Runtime.InteropServices;
using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>What a structure element consists of: an element, marked content or an annotation (ISO 32000-1, Table 323).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StructureKid
{
    private readonly StructureKidKind _kind;
    private readonly int _value;

    private StructureKid(StructureKidKind kind, PdfReference page, int value)
    {
        _kind = kind;
        Page = page;
        _value = value;
    }

    /// <summary>The page that the content is on; number 0 for an element.</summary>
    public PdfReference Page { get; }

    public static StructureKid Child(PdfReference element) => new(StructureKidKind.Element, default, element.Number);

    public static StructureKid MarkedContent(PdfReference page, int identifier) =>
        new(StructureKidKind.MarkedContent, page, identifier);

    public static StructureKid Annotation(PdfReference page, PdfReference annotation) =>
        new(StructureKidKind.Annotation, page, annotation.Number);

    /// <summary>Writes the kid; content on the element's own page is just its number.</summary>
    public void Write(PdfBuffer buffer, PdfReference pageOfElement)
    {
        switch (_kind)
        {
            case StructureKidKind.Element:
                buffer.Reference(new PdfReference(_value));
                break;
            case StructureKidKind.MarkedContent when Page == pageOfElement:
                buffer.Integer(_value);
                break;
            case StructureKidKind.MarkedContent:
                buffer.Raw("<</Type/MCR/Pg "u8).Reference(Page).Raw("/MCID "u8).Integer(_value).Raw(">>"u8);
                break;
            default:
                buffer.Raw("<</Type/OBJR/Pg "u8).Reference(Page).Raw("/Obj "u8).Reference(new PdfReference(_value)).Raw(">>"u8);
                break;
        }
    }

    private enum StructureKidKind
    {
        Element,
        MarkedContent,
        Annotation,
    }
}
