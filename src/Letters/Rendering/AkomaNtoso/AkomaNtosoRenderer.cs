namespace Letters.Rendering.AkomaNtoso;

/// <summary>
/// A letter as Akoma Ntoso (OASIS LegalDocML, Akoma Ntoso Version 1.0), the XML of parliaments and archives of law: a doc named
/// openLetter. Addressees and salutation are its preamble, who signs its conclusions; notes stand where they are first referred to.
/// </summary>
public sealed class AkomaNtosoRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.AkomaNtoso;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        using var akn = new AknWriter(output);
        var words = new MarkedWords(akn, new LetterNotes(letter));
        akn.Inline("akomaNtoso", [], () => akn.Block("doc", [("name", "openLetter")], () =>
        {
            LetterMeta.Write(akn, words, letter, context);
            LetterOpening.WritePreface(akn, words, letter);
            LetterOpening.WritePreamble(akn, words, letter);
            akn.Block("mainBody", [("xml:lang", letter.Language.ToString())], () => new LetterSections(akn, words).Write(letter.Body));
            LetterConclusions.Write(akn, words, letter);
        }));
    }
}
