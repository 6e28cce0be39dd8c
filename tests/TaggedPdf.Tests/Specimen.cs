using TaggedPdf.Content;
using TaggedPdf.Fonts;
using TaggedPdf.Tagging;

namespace TaggedPdf.Tests;

/// <summary>Small documents to look into.</summary>
internal static class Specimen
{
    public static Typeface SourceSerif { get; } = Load("SourceSerif4-Regular.ttf");

    public static Typeface NotoSerif { get; } = Load("NotoSerif-Regular.ttf");

    public static FontCascade Font { get; } = Cascade(FontFeatures.None);

    public static TextAppearance Appearance { get; } = new(11, RgbColor.Black);

    public static PdfMetadata Metadata { get; } = new() { Title = "Ein Brief & <mehr> für López", Language = "de" };

    public static FontCascade Cascade(FontFeatures features, string language = "en") => new([SourceSerif, NotoSerif], features, language);

    public static byte[] Write(Action<PdfDocument> make, PdfMetadata? metadata = null)
    {
        using var output = new MemoryStream();
        using (var document = new PdfDocument(output, metadata ?? Metadata))
        {
            make(document);
            document.Complete();
        }

        return output.ToArray();
    }

    /// <summary>One page with one paragraph a text.</summary>
    public static byte[] OfText(FontCascade font, params string[] texts) => Write(document => AddPage(document, font, texts));

    public static void AddPage(PdfDocument document, FontCascade font, params string[] texts)
    {
        using var page = document.AddPage(595, 842);
        var y = 800;
        foreach (var text in texts)
        {
            using var paragraph = document.Structure.Add(StructureType.P);
            using (page.Tag(paragraph))
                page.ShowText(72, y -= 20, [font.Shape(text)], Appearance);
        }
    }

    private static Typeface Load(string name)
    {
        using var program = typeof(Specimen).Assembly.GetManifestResourceStream(name)!;
        return Typeface.Load(program);
    }
}
