namespace Letters.Rendering.Pdf;

/// <summary>A signatory's name and offices, set in a column and never parted; or a part of one that is taller than a page.</summary>
/// <param name="Paragraphs">The name, then each affiliation.</param>
/// <param name="FirstLine">The block's first line, counted through all paragraphs.</param>
/// <param name="Height">In points.</param>
internal sealed record SignatoryBlock(Paragraph[] Paragraphs, int FirstLine, int LineCount, double Height)
{
    public bool BeginsSignatory => FirstLine == 0;

    /// <summary>Composes a signatory for a column; as more than one block only if no page could hold it.</summary>
    public static void Compose(Signatory signatory, Typography typography, ParagraphComposer composer, double width, List<SignatoryBlock> blocks)
    {
        var paragraphs = new Paragraph[1 + signatory.Affiliations.Count];
        paragraphs[0] = composer.Compose(signatory.Name.Text, typography.Name, width);
        for (var index = 1; index < paragraphs.Length; index++)
            paragraphs[index] = composer.Compose(signatory.Affiliations[index - 1].Text.Text, typography.Office, width);

        var (first, count, height) = (0, 0, 0.0);
        foreach (var paragraph in paragraphs)
        {
            for (var line = 0; line < paragraph.LineCount; line++)
            {
                if (height + paragraph.Style.Leading > PageSequence.FullHeight)
                {
                    blocks.Add(new SignatoryBlock(paragraphs, first, count, height));
                    (first, count, height) = (first + count, 0, 0);
                }

                count++;
                height += paragraph.Style.Leading;
            }
        }

        blocks.Add(new SignatoryBlock(paragraphs, first, count, height));
    }
}
