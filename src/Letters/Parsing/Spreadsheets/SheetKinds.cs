using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Parsing.Signatories;

namespace Letters.Parsing.Spreadsheets;

/// <summary>Whether a row is of a person, of an organisation, or of those who are only counted.</summary>
internal static partial class SheetKinds
{
    private static readonly FrozenDictionary<string, SignatoryKind> Known = new (SignatoryKind Kind, string[] Names)[]
    {
        (SignatoryKind.Person, ["person", "persons", "people", "individual", "individuals", "natural person", "human", "persona", "individuo", "personne", "individu", "einzelperson", "privatperson", "pessoa", "persoon", "osoba", "p", "персона", "лицо", "физическое лицо", "особа", "ατομο", "άτομο", "kişi", "个人", "個人", "개인"]),
        (SignatoryKind.Organisation, ["organisation", "organization", "organisations", "organizations", "org", "institution", "company", "association", "ngo", "group", "entity", "organización", "organizacion", "institución", "entidad", "association", "einrichtung", "verein", "organizzazione", "organização", "organisatie", "organizacja", "o", "организация", "організація", "οργανισμός", "οργάνωση", "kurum", "kuruluş", "机构", "団体", "단체"]),
        (SignatoryKind.Others, ["others", "other", "otros", "autres", "weitere", "andere", "altri", "outros", "inni", "другие", "інші", "άλλοι", "diğerleri"]),
    }.SelectMany(known => known.Names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, known.Kind))).DistinctBy(known => known.name).ToFrozenDictionary(known => known.name, known => known.Kind, StringComparer.OrdinalIgnoreCase);

    /// <param name="stated">What the list says; null where it says nothing.</param>
    /// <param name="group">A group called "Organizations" is one of organisations.</param>
    /// <param name="header">Of the list.</param>
    /// <param name="name">Null where the row has none.</param>
    /// <param name="diagnostics">To tell of a kind that is not known.</param>
    /// <returns>The kind, and of others how many the name counts.</returns>
    public static (SignatoryKind Kind, int? Count) Read(Passage? stated, Passage? group, SignatoryHeader header, Passage? name, DiagnosticList diagnostics)
    {
        var others = name is null ? null : CountedOthers.Parse(name.Text);
        if (stated is not null)
        {
            if (Known.TryGetValue(stated.Text.TrimEnd('.'), out var kind)) return (kind, kind == SignatoryKind.Others && name is not null ? others ?? NumberIn(name.Text) : null);
            diagnostics.Add(new("unknown-kind", DiagnosticSeverity.Warning, $"“{stated.Text}” is no kind of signatory; the name was looked at instead.")
            {
                Line = stated.Lines.First,
                Column = stated.Column,
                Excerpt = stated.Text,
                Suggestion = "Write “person”, “organisation” or “others”, or leave the field empty.",
            });
        }

        if (others is not null) return (SignatoryKind.Others, others);
        if (group is not null && Known.TryGetValue(group.Text.TrimEnd(':'), out var ofGroup) && ofGroup != SignatoryKind.Others) return (ofGroup, null);
        if (header.IsOfOrganisations || name is null) return (SignatoryKind.Organisation, null);
        return (NameEvidence.Of(name.Text).IsOrganisation ? SignatoryKind.Organisation : SignatoryKind.Person, null);
    }

    /// <summary>The first whole number in the words, "1,234" and "1 234" included.</summary>
    public static int? NumberIn(string text) =>
        Number().Match(text) is { Success: true } match && int.TryParse(string.Concat(match.Value.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\d{1,3}([,. \u00A0\u202F]\d{3})+|\d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
