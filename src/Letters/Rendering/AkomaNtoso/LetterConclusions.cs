using System.Globalization;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>What stands after the body: closing, signatures and postscript.</summary>
internal static class LetterConclusions
{
    public static void Write(AknWriter akn, MarkedWords words, Letter letter)
    {
        if (letter is { Closing: null, Signatories.Count: 0, Postscript.Count: 0 }) return;
        akn.Block("conclusions", [LetterOpening.LanguageOf(letter)], () =>
        {
            if (letter.Closing is { } closing) LetterOpening.WriteFormula(akn, words, "closing", closing);
            for (var at = 0; at < letter.Signatories.Count;) at = WriteGroup(akn, words, letter, at);
            if (letter.Postscript.Count > 0) LetterOpening.WriteContainer(akn, words, "postscript", letter.Postscript);
        });
    }

    /// <returns>The index of the first signatory after the group.</returns>
    private static int WriteGroup(AknWriter akn, MarkedWords words, Letter letter, int start)
    {
        var (signatories, at) = (letter.Signatories, start);
        var id = string.Create(CultureInfo.InvariantCulture, $"blockContainer_{start + 1}");
        // Signatories sign one letter: their words in a translation are still those of the original.
        akn.Block("blockContainer", [("class", "signatories"), ("eId", id), ("xml:lang", letter.TranslatedFrom?.ToString())], () =>
        {
            if (signatories[start].Group is { } group) akn.Block("heading", [], () => words.Write(new Passage(group)));
            for (; at < signatories.Count && signatories[at].Group == signatories[start].Group; at++) WriteSignature(akn, words, signatories[at]);
        });
        return at;
    }

    private static void WriteSignature(AknWriter akn, MarkedWords words, Signatory signatory) =>
        akn.Block("p", [], () => akn.Inline("signature", [("eId", IdOf("signature", signatory))], () =>
        {
            WriteName(akn, words, signatory);
            foreach (var affiliation in signatory.Affiliations)
            {
                akn.Inline("eol");
                akn.Inline("inline", [("name", "affiliation")], () => words.Write(affiliation.Text));
            }
        }));

    private static void WriteName(AknWriter akn, MarkedWords words, Signatory signatory)
    {
        switch (signatory.Kind)
        {
            case SignatoryKind.Person:
                akn.Inline("person", [("refersTo", $"#{ReferenceOf(signatory)}"), ("as", $"#{LetterMeta.SignatoryRole}")], () => words.Write(signatory.Name));
                break;
            case SignatoryKind.Organisation:
                akn.Inline("organization", [("refersTo", $"#{ReferenceOf(signatory)}")], () => words.Write(signatory.Name));
                break;
            default:
                akn.Inline("inline", [("name", "others")], () => words.Write(signatory.Name));
                break;
        }
    }

    /// <summary>The eId of the signatory among the references.</summary>
    public static string ReferenceOf(Signatory signatory) => IdOf(signatory.Kind == SignatoryKind.Organisation ? "organization" : "person", signatory);

    private static string IdOf(string kind, Signatory signatory) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{signatory.Position}");
}
