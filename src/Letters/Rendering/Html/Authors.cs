namespace Letters.Rendering.Html;

/// <summary>Those whom a page names to machines as the letter's authors: who signs first.</summary>
internal static class Authors
{
    /// <summary>Reference managers and search engines make no use of more, and each is said three times.</summary>
    public const int Most = 100;

    /// <summary>In the order of the letter; those who are only counted have no names.</summary>
    public static IEnumerable<Signatory> Of(Letter letter) => letter.Signatories.Where(signatory => signatory.Kind != SignatoryKind.Others).Take(Most);
}
