using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>Signatories numbered by their positions in the letter, a list for each group.</summary>
internal static class SignatoryRoll
{
    public static void Write(HtmlWriter html, SignatorySelection selection, Labels labels)
    {
        var signatories = selection.Signatories;
        var (inLetter, isRightToLeft) = (InLetter(selection.Revision, labels), TextDirection.IsRightToLeft(selection.Revision.Language));
        for (var index = 0; index < signatories.Count;)
        {
            var group = signatories[index].Group;
            if (group is not null) html.Line($"<h2 {inLetter}>{group}</h2>");
            html.Line($"""<ol start="{InDigits(signatories[index].Position)}" {inLetter}>""");
            for (var next = signatories[index].Position; index < signatories.Count && signatories[index].Group == group; next = signatories[index++].Position + 1)
                WriteSignatory(html, signatories[index], isNext: signatories[index].Position == next, isRightToLeft);
            html.Line($"</ol>");
        }
    }

    /// <summary>For the letter's own words on a page whose words are otherwise those of labels.</summary>
    public static LanguageAttributes InLetter(Revision revision, Labels labels) =>
        new(revision.Language, TextDirection.IsRightToLeft(revision.Language) != TextDirection.IsRightToLeft(labels.Language));

    /// <param name="isNext">Whether a browser gives the right number by itself.</param>
    private static void WriteSignatory(HtmlWriter html, Signatory signatory, bool isNext, bool isRightToLeft)
    {
        if (isNext) html.Write($"<li>");
        else html.Write($"""<li value="{InDigits(signatory.Position)}">""");
        html.Line($"""<p class="name"{DirectionOf(signatory.Name, isRightToLeft)}>{signatory.Name}</p>""");
        foreach (var affiliation in signatory.Affiliations) html.Line($"<p{DirectionOf(affiliation.Text, isRightToLeft)}>{affiliation.Text}</p>");
        html.Line($"</li>");
    }

    /// <summary>Said where no letter of the words runs the way of the list.</summary>
    private static DirectionAttribute DirectionOf(Passage words, bool isRightToLeft) =>
        TextDirection.IsRightToLeft(words.Text) is { } own && own != isRightToLeft ? new(own) : default;

    private static string InDigits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
