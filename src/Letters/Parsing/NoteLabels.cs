using System.Globalization;
using Letters.Parsing.Signatories;

namespace Letters.Parsing;

/// <summary>Keeps the labels of notes unique in a letter that is made of several files.</summary>
internal static class NoteLabels
{
    /// <summary>A list of signatories whose notes have no label that the letter's text uses: those that do get the next free number.</summary>
    public static SignatorySection MakeUnique(SignatorySection section, IEnumerable<Note> inText)
    {
        var inUse = inText.Select(note => note.Label).ToHashSet(StringComparer.Ordinal);
        var doubled = section.Notes.Where(note => inUse.Contains(note.Label)).ToList();
        if (doubled.Count == 0) return section;

        var taken = section.Notes.Select(note => note.Label).Concat(inUse).ToHashSet(StringComparer.Ordinal);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = 1;
        foreach (var note in doubled)
        {
            while (!taken.Add(next.ToString(CultureInfo.InvariantCulture))) next++;
            labels[note.Label] = next.ToString(CultureInfo.InvariantCulture);
        }

        return section with
        {
            Notes = section.Notes.Select(note => note with { Label = labels.GetValueOrDefault(note.Label, note.Label) }).ToSequence(),
            Signatories = section.Signatories.Select(signatory => signatory with
            {
                Name = Relabel(signatory.Name),
                Affiliations = signatory.Affiliations.Select(affiliation => new Affiliation(Relabel(affiliation.Text))).ToSequence(),
            }).ToSequence(),
        };

        Passage Relabel(Passage passage) => passage.Marks.Count == 0 ? passage : passage with
        {
            Marks = passage.Marks.Select(mark => mark is { Type: MarkType.NoteReference, Target: { } label } ? mark with { Target = labels.GetValueOrDefault(label, label) } : mark).ToSequence(),
        };
    }
}
