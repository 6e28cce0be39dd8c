using System.Globalization;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>The metadata: what the letter is (FRBR), its keywords, who is referred to, and the notes that have no place in the text.</summary>
internal static class LetterMeta
{
    public const string SignatoryRole = "signatory";

    private const string Source = "#letterFunctions";
    private const string Signatories = "signatories";
    private const string Publisher = "publisher";
    private const string Keywords = "keywords";
    private const string DublinCore = "http://purl.org/dc/terms/";

    public static void Write(AknWriter akn, MarkedWords words, Letter letter, RenderingContext context) => akn.Block("meta", [], () =>
    {
        WriteIdentification(akn, letter, context);
        WriteKeywords(akn, letter.Metadata);
        WriteReferences(akn, letter);
        WriteNotes(akn, words);
        WriteRights(akn, letter.Metadata);
    });

    private static void WriteIdentification(AknWriter akn, Letter letter, RenderingContext context)
    {
        var iris = LetterIris.Of(letter, letter.Language, context.Id);
        akn.Block("identification", [("source", Source)], () =>
        {
            akn.Block("FRBRWork", [], () =>
            {
                WriteCore(akn, letter, LetterIris.MainOf(iris.Work), iris.Work, letter.Metadata.CanonicalUrl is { } address ? ("canonical", address) : null);
                akn.Block("FRBRcountry", ("value", LetterIris.Country));
                akn.Block("FRBRname", ("value", letter.Slug.ToString()));
            });
            akn.Block("FRBRExpression", [], () =>
            {
                WriteCore(akn, letter, LetterIris.MainOf(iris.Expression), iris.Expression, ("sha256", context.Id.ToString()));
                akn.Block("FRBRversionNumber", ("value", context.Id.Short));
                akn.Block("FRBRlanguage", ("language", letter.Language.ToString()));
                WriteTranslation(akn, letter, context);
            });
            akn.Block("FRBRManifestation", [], () =>
            {
                WriteCore(akn, letter, $"{LetterIris.MainOf(iris.Expression)}.akn", iris.Manifestation, ("url", AddressOf(letter, context)));
                akn.Block("FRBRformat", ("value", RenditionFormat.AkomaNtoso.MediaType));
            });
        });
    }

    private static void WriteCore(AknWriter akn, Letter letter, string main, string iri, (string Name, string Value)? alias)
    {
        akn.Block("FRBRthis", ("value", main));
        akn.Block("FRBRuri", ("value", iri));
        if (alias is { } other) akn.Block("FRBRalias", ("value", other.Value), ("name", other.Name));
        var date = letter.Metadata.Date ?? LetterIris.NoDate;
        akn.Block("FRBRdate", ("date", date.ToString("O", CultureInfo.InvariantCulture)), ("name", letter.Metadata.Date is null ? "unknown" : "letter"));
        akn.Block("FRBRauthor", ("href", $"#{Signatories}"), ("as", $"#{SignatoryRole}"));
    }

    /// <summary>Where this file is served for ever; root-relative where it is not known where the app is reached.</summary>
    private static string AddressOf(Letter letter, RenderingContext context)
    {
        var path = $"{LetterPaths.Of(letter).Revision(context.Id)}/{RenditionFormat.AkomaNtoso.Name}";
        return context.Origin is { } origin ? origin.GetLeftPart(UriPartial.Authority) + path : path;
    }

    private static void WriteTranslation(AknWriter akn, Letter letter, RenderingContext context)
    {
        if (letter.TranslatedFrom is not { } original) return;
        var source = letter.Translations.FirstOrDefault(each => each.TranslatedFrom is null) ?? letter;
        akn.Block("FRBRtranslation", ("href", LetterIris.Of(source, original, context.Id).Expression), ("fromLanguage", original.ToString()), ("by", $"#{Signatories}"));
    }

    private static void WriteKeywords(AknWriter akn, LetterMetadata metadata)
    {
        if (metadata.Keywords.Count == 0) return;
        akn.Block("classification", [("source", Source)], () =>
        {
            foreach (var keyword in metadata.Keywords) akn.Block("keyword", ("value", keyword), ("showAs", keyword), ("dictionary", $"#{Keywords}"));
        });
    }

    private static void WriteReferences(AknWriter akn, Letter letter) => akn.Block("references", [("source", Source)], () =>
    {
        Reference("TLCObject", Source[1..], "object/letterFunctions", "LetterFunctions");
        Reference("TLCRole", SignatoryRole, "role/signatory", "Signatory");
        Reference("TLCOrganization", Signatories, $"organization/{letter.Slug}.signatories", "Signatories");
        if (letter.Metadata.Keywords.Count > 0) Reference("TLCConcept", Keywords, "concept/keywords", "Keywords");
        if (letter.Metadata.Publisher is { } publisher) akn.Block("TLCOrganization", ("eId", Publisher), ("href", letter.Metadata.PublisherUrl ?? $"/akn/ontology/organization/{letter.Slug}.publisher"), ("showAs", publisher));
        foreach (var signatory in letter.Signatories)
        {
            if (signatory.Kind == SignatoryKind.Others) continue;
            var kind = signatory.Kind == SignatoryKind.Organisation ? "organization" : "person";
            // People of one name may be two: each is this letter's own.
            var id = string.Create(CultureInfo.InvariantCulture, $"{kind}/{letter.Slug}.{signatory.Position}");
            Reference(kind == "person" ? "TLCPerson" : "TLCOrganization", LetterConclusions.ReferenceOf(signatory), id, signatory.Name.Text.Replace('\n', ' '));
        }

        void Reference(string element, string id, string path, string showAs) =>
            akn.Block(element, ("eId", id), ("href", $"/akn/ontology/{path}"), ("showAs", showAs));
    });

    private static void WriteNotes(AknWriter akn, MarkedWords words)
    {
        if (words.Notes.WithoutPlace is not { Count: > 0 } notes) return;
        akn.Block("notes", [("source", Source)], () =>
        {
            foreach (var note in notes) words.WriteNote(note);
        });
    }

    private static void WriteRights(AknWriter akn, LetterMetadata metadata)
    {
        if (metadata is { Publisher: null, License: null, Place: null }) return;
        akn.Block("proprietary", [("source", Source)], () =>
        {
            if (metadata.Publisher is { } publisher) akn.Foreign("dcterms", "publisher", DublinCore, publisher);
            if (metadata.License is { } license) akn.Foreign("dcterms", "rights", DublinCore, license);
            if (metadata.Place is { } place) akn.Foreign("dcterms", "spatial", DublinCore, place);
        });
    }
}
