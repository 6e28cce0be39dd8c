using System.Text.RegularExpressions;
using Letters.Rendering.Html;

namespace Letters.Rendering.Packages;

/// <summary>A line of what is stated about a letter.</summary>
/// <param name="Label">In the language of the labels; null where the words say it themselves.</param>
/// <param name="IsOfLabels">Whether the words are in the language of the labels, and not in the letter's.</param>
internal sealed record ImprintLine(string? Label, Passage Words, bool IsOfLabels = false);

/// <summary>What a file of its own tells about the letter below its words, so that who has nothing but the file knows where it is from.</summary>
internal static partial class LetterImprint
{
    public static IReadOnlyList<ImprintLine> Of(Letter letter, RenderingContext context, Labels labels)
    {
        var metadata = letter.Metadata;
        var lines = new List<ImprintLine>();
        if (letter.TranslatedFrom is { } original) lines.Add(new(null, new(labels.TranslatedFrom(LanguageName.Of(original))), IsOfLabels: true));
        if (metadata.Status is { } status) lines.Add(new(null, new(status == LetterStatus.Open ? labels.OpenForSignatures : labels.ClosedForSignatures), IsOfLabels: true));
        if ((metadata.Publisher ?? metadata.PublisherUrl) is { } publisher) lines.Add(new(labels.PublishedBy, Linked(publisher, metadata.PublisherUrl)));
        if (metadata.Contact is { } contact) lines.Add(new(labels.Contact, WithMailAddress(contact)));
        if (metadata.License is { } license) lines.Add(new(labels.License, Linked(LicenseName.Of(license), LicenseName.AddressOf(license))));
        if (metadata.ChangeNote is { } note) lines.Add(new(labels.Changes, new(note)));
        lines.Add(new(null, Linked(labels.Revision(context.Id.Short), AddressOf(letter, context)), IsOfLabels: true));
        return lines;
    }

    /// <summary>Where this revision is served for ever; null where the app does not know where it is reached.</summary>
    public static string? AddressOf(Letter letter, RenderingContext context) =>
        context.Origin is { } origin ? new Uri(origin, $"{new LetterPaths(letter.Slug).Revisions}/{context.Id.Short}").AbsoluteUri : null;

    private static Passage Linked(string words, string? address) =>
        LinkAddress.IsAllowed(address) ? new Passage(words) { Marks = [new Mark(0, words.Length, MarkType.Link, address)] } : new Passage(words);

    private static Passage WithMailAddress(string words) => MailAddress().Match(words) is { Success: true } match
        ? new Passage(words) { Marks = [new Mark(match.Index, match.Length, MarkType.Link, $"mailto:{match.Value}")] }
        : new Passage(words);

    [GeneratedRegex("""[^\s@<>()\[\]"',:;?&%]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MailAddress();
}
