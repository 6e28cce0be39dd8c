using Letters.Publishing;

namespace Letters.Azure.Recording;

/// <summary>What changed the pointer of a letter: all that its row and those of its revision say and the sources do not.</summary>
/// <param name="Event">What happened.</param>
/// <param name="At">When, as the publication log has it.</param>
/// <param name="Revision">The revision that was current from then on.</param>
/// <param name="Hash">The revision's <see cref="Revision.Hash"/>, to tell whether the record is whole.</param>
internal sealed record LetterChange(PublicationEvent Event, DateTimeOffset At, Revision Revision, ContentHash Hash)
{
    public int Schema { get; init; } = StoredSchema.Current;

    /// <summary>As in <see cref="CurrentRevision.Upload"/>, at that time.</summary>
    public ContentHash? Upload { get; init; }

    /// <summary>Null where readers see the revision.</summary>
    public Withdrawal? Withdrawal { get; init; }

    public static LetterChange Published(Revision revision, ContentHash? upload) =>
        new(PublicationEvent.Published, revision.PublishedAt, revision, revision.Hash) { Upload = upload };

    /// <param name="withdrawal">Null where the letter is brought back.</param>
    public static LetterChange Withdrawn(CurrentRevision current, Withdrawal? withdrawal, DateTimeOffset at) =>
        new(withdrawal is null ? PublicationEvent.Restored : PublicationEvent.Withdrawn, at, current.Revision, current.Revision.Hash) { Upload = current.Upload, Withdrawal = withdrawal };

    public Publication ToPublication() => Event == PublicationEvent.Published ? Publication.Of(Revision) : Publication.Of(Revision, At, Withdrawal);
}
