using System.Text;
using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Breaking;

/// <summary>Changes the objects of a file.</summary>
internal sealed class PdfEditor(byte[] bytes)
{
    public PdfFile File { get; } = PdfFileReader.Read(bytes);

    public CosDictionary Catalog => File.Catalog;

    public CosDictionary Root => File.Find<CosDictionary>(Catalog, "StructTreeRoot")!;

    public CosDictionary Font => Typed("Font", "Type0");

    public CosDictionary Descendant => Typed("Font", "CIDFontType2");

    public CosDictionary Descriptor => Typed("FontDescriptor", subtype: null);

    public CosDictionary Annotation => Typed("Annot", "Link");

    public CosDictionary Attachment => Typed("Filespec", subtype: null);

    public CosDictionary Outline => File.Find<CosDictionary>(Catalog, "Outlines")!;

    /// <summary>The pages, in the order in which they were written.</summary>
    public IReadOnlyList<CosDictionary> Pages => [.. File.Objects.Values.OfType<CosDictionary>().Where(dictionary => File.Name(dictionary, "Type") == "Page")];

    /// <summary>The file with what an edit changed.</summary>
    public static byte[] Edit(byte[] file, Action<PdfEditor> edit)
    {
        var editor = new PdfEditor(file);
        edit(editor);
        return PdfFileWriter.Write(editor.File);
    }

    /// <summary>The file with its bytes changed as if they were text.</summary>
    public static byte[] EditText(byte[] file, Func<string, string> edit)
    {
        var before = Encoding.Latin1.GetString(file);
        var after = edit(before);
        Assert.NotEqual(before, after);
        return Encoding.Latin1.GetBytes(after);
    }

    /// <summary>The structure elements of a type, in the order in which they were begun.</summary>
    public IReadOnlyList<CosDictionary> Elements(string type) =>
        [.. File.Objects.Values.OfType<CosDictionary>().Where(dictionary => dictionary.Entries.ContainsKey("P") && File.Name(dictionary, "S") == type)];

    public CosReference ReferenceTo(CosObject value) => new(File.Objects.Single(item => item.Value == value).Key);

    public CosReference Add(CosObject value)
    {
        var number = File.Objects.Keys.Max() + 1;
        File.Objects.Add(number, value);
        return new CosReference(number);
    }

    public void EditContent(int page, Func<string, string> edit) => EditStream(File.Resolve<CosStream>(File.Many(Pages[page], "Contents")[0])!, edit);

    public void EditPacket(Func<string, string> edit) => EditStream(File.Find<CosStream>(Catalog, "Metadata")!, edit);

    /// <summary>Replaces a stream's bytes.</summary>
    public static void Replace(CosStream stream, byte[] data)
    {
        foreach (var key in new[] { "Filter", "DecodeParms" })
            stream.Dictionary.Entries.Remove(key);
        stream.Encoded = data;
    }

    public void EditStream(CosStream stream, Func<string, string> edit)
    {
        var before = Encoding.Latin1.GetString(File.Decode(stream));
        var after = edit(before);
        Assert.NotEqual(before, after);
        Replace(stream, Encoding.Latin1.GetBytes(after));
    }

    private CosDictionary Typed(string type, string? subtype) => File.Objects.Values.OfType<CosDictionary>()
        .First(dictionary => File.Name(dictionary, "Type") == type && (subtype is null || File.Name(dictionary, "Subtype") == subtype));
}
