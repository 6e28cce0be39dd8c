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
        paragraphs[0] = composer.Compose(
            signatory.Name, signatory.Kind == SignatoryKind.Others ? typography.Others : typography.Name, width, LastLine.Balanced);
        for (var index = 1; index < paragraphs.Length; index++)
            paragraphs[index] = composer.Compose(signatory.Affiliations[index - 1].Text, typography.Office, width, LastLine.Balanced);

        var (first, count, height) = (0, 0, 0.0);
        for (var index = 0; index < paragraphs.Length; index++)
        {
            for (var line = 0; line < paragraphs[index].LineCount; line++)
            {
                var leading = paragraphs[index].Style.Leading;
                var space = line == 0 && count > 0 ? SpaceBefore(index) : 0;
                if (height + space + leading > typography.Page.FullHeight)
                {
                    blocks.Add(new SignatoryBlock(paragraphs, first, count, height));
                    (first, count, height, space) = (first + count, 0, 0, 0);
                }

                count++;
                height += space + leading;
            }
        }

        blocks.Add(new SignatoryBlock(paragraphs, first, count, height));
    }

    /// <summary>The space above a paragraph: an affiliation after the first stands off, so that it is not read as a turned-over line.</summary>
    public static double SpaceBefore(int paragraph) => paragraph > 1 ? Typography.BetweenAffiliations : 0;
}
