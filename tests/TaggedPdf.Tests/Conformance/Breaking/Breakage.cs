using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Breaking;

/// <summary>One thing broken in a file that conforms.</summary>
/// <param name="Clause">The name of the clause that forbids it.</param>
/// <param name="What">What is broken, in a few words.</param>
/// <param name="File">Makes the broken file.</param>
internal sealed record Breakage(string Clause, string What, Func<byte[]> File)
{
    public static Breakage OfObjects(string clause, string what, Action<PdfEditor> edit) => new(clause, what, () => PdfEditor.Edit(SoundFile.Bytes, edit));

    /// <summary>In the bytes of a file whose objects are each written by itself.</summary>
    public static Breakage OfText(string clause, string what, Func<string, string> edit) =>
        new(clause, what, () => PdfEditor.EditText(PdfEditor.Edit(SoundFile.Bytes, _ => { }), edit));

    public static Breakage OfPage(string clause, string what, Func<string, string> edit) => OfObjects(clause, what, editor => editor.EditContent(0, edit));

    public static Breakage OfPacket(string clause, string what, Func<string, string> edit) => OfObjects(clause, what, editor => editor.EditPacket(edit));

    public static Breakage OfEntry(string clause, Func<PdfEditor, CosDictionary> dictionary, string key, CosObject? value) =>
        OfObjects(clause, value is null ? $"{key} is missing" : $"{key} is another", editor =>
        {
            if (value is null)
                Assert.True(dictionary(editor).Entries.Remove(key));
            else
                dictionary(editor).Entries[key] = value;
        });

    public override string ToString() => $"{Clause}: {What}";
}
