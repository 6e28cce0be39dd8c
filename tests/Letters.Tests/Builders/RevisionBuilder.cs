namespace Letters.Tests.Builders;

/// <summary>Revisions as a store would give them.</summary>
public static class RevisionBuilder
{
    public static Revision Of(Letter letter) => new()
    {
        Slug = letter.Slug,
        Number = 1,
        Id = CanonicalLetter.HashOf(letter),
        PublishedAt = new DateTimeOffset(2018, 11, 30, 21, 5, 7, TimeSpan.FromHours(-5)),
        Language = letter.Language,
        Title = letter.Title.Text,
        SignatoryCount = letter.SignatoryCount,
        SignatoryListLength = letter.Signatories.Count,
        SignatoryList = CanonicalLetter.HashOf(letter.Signatories),
        Renditions = [],
        Sources = [],
    };
}
