namespace Letters.Soak;

/// <summary>A letter as an author uploaded it, and what readers must see of it.</summary>
/// <param name="Id">Of the revision that shows it.</param>
/// <param name="Text">The SHA-256 of its rendition as text.</param>
internal sealed record KnownState(ContentHash Id, ContentHash Text, string Title, string FirstWords, int Signatories, string FirstName, string LastName);
