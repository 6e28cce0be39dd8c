using System.Globalization;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>
/// The names of a letter as work, expression and manifestation, after the Akoma Ntoso Naming Convention 1.0, 4.4 to 4.6. Letters
/// have no country: it is "zz", which ISO 3166-1 leaves to its users and CLDR takes for an unknown region.
/// </summary>
/// <param name="Work">The letter whatever its language and revision.</param>
/// <param name="Expression">The revision in a language.</param>
internal sealed record LetterIris(string Work, string Expression)
{
    public const string Country = "zz";

    /// <summary>Stands for the date of a letter that states none, since the schema demands one.</summary>
    public static DateOnly NoDate => DateOnly.MinValue;

    public string Manifestation => $"{Expression}.akn";

    public static LetterIris Of(Letter letter, LanguageTag language, ContentHash id)
    {
        var date = letter.Metadata.Date is { } day ? day.ToString("O", CultureInfo.InvariantCulture) : "undated";
        var work = $"/akn/{Country}/doc/openLetter/{date}/{letter.Slug}";
        return new LetterIris(work, $"{work}/{language}@{id.Short}");
    }

    /// <summary>The main part of what an IRI names.</summary>
    public static string MainOf(string iri) => $"{iri}/!main";
}
