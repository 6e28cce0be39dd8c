using System.Globalization;
using System.Text;
using CsvHelper;

namespace Letters.Rendering.Csv;

/// <summary>
/// The signatories as a table (RFC 4180) that spreadsheets open and that can be uploaded again as signatories.csv. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
/// <param name="withByteOrderMark">Whether the file begins with U+FEFF, by which Excel knows UTF-8.</param>
public sealed class CsvSignatoryRenderer(bool withByteOrderMark = true) : ILetterRenderer
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    public RenditionFormat Format => RenditionFormat.Csv;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(withByteOrderMark), leaveOpen: true);
        using var csv = CsvWriter.Create(text, Options, leaveOpen: true);
        var affiliations = letter.Signatories.Select(signatory => signatory.Affiliations.Count).DefaultIfEmpty().Max();
        var notes = PrintedNotes.Of(letter).ToDictionary(printed => printed.Note.Label, printed => printed.Note.Text.Text, StringComparer.Ordinal);
        WriteHeader(csv, affiliations);
        foreach (var signatory in letter.Signatories) Write(csv, signatory, affiliations, notes);
    }

    private static void WriteHeader(CsvWriter csv, int affiliations)
    {
        foreach (var name in new[] { "Name", "Sort name", "Kind", "Group" }) csv.WriteField(name);
        for (var number = 1; number <= affiliations; number++) csv.WriteField(number == 1 ? "Affiliation" : string.Create(CultureInfo.InvariantCulture, $"Affiliation {number}"));
        csv.WriteField("Note");
        csv.WriteField("Count");
        csv.EndRecord();
    }

    private static void Write(CsvWriter csv, Signatory signatory, int affiliations, Dictionary<string, string> notes)
    {
        csv.WriteField(signatory.Name.Text);
        csv.WriteField(SortName.Of(signatory));
        csv.WriteField(signatory.Kind.ToString().ToLowerInvariant());
        csv.WriteField(signatory.Group);
        for (var index = 0; index < affiliations; index++) csv.WriteField(index < signatory.Affiliations.Count ? signatory.Affiliations[index].Text.Text : "");
        csv.WriteField(string.Join("; ", LabelsOf(signatory).Select(label => notes.GetValueOrDefault(label, label))));
        csv.WriteField(signatory.Count);
        csv.EndRecord();
    }

    private static IEnumerable<string> LabelsOf(Signatory signatory) =>
        signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name)
            .SelectMany(passage => passage.Marks)
            .Where(mark => mark is { Type: MarkType.NoteReference, Target: not null })
            .Select(mark => mark.Target!)
            .Distinct(StringComparer.Ordinal);
}
