using System.Collections.Concurrent;
using System.Globalization;
using Azure.Data.Tables;
using Letters.Searching;

namespace Letters.Azure.Tests.Crashes;

/// <summary>A reader of one letter who looks after every operation of a publisher, and reads all of what is new: everything of a revision must be there, and of that revision.</summary>
public sealed class WholeRevisions(TestStore store, Slug slug)
{
    private readonly ConcurrentDictionary<ContentHash, bool> _seen = [];

    public async Task LookAsync()
    {
        if (await store.Letters.FindCurrentAsync(slug, TestContext.Current.CancellationToken) is { } current && _seen.TryAdd(current.Revision.Hash, true)) await ReadAsync(current.Revision);
    }

    /// <summary>Fails unless text, signatories, renditions and sources of the revision are those that its row names.</summary>
    public async Task ReadAsync(Revision revision)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var letter = await store.Letters.ReadAsync(revision, cancellation);
        Assert.Equal(revision.Id, CanonicalLetter.HashOf(letter));
        Assert.Equal(revision.SignatoryList, CanonicalLetter.HashOf(letter.Signatories));
        Assert.Equal(revision.SignatoryListLength, letter.Signatories.Count);
        foreach (var rendition in revision.Renditions)
        {
            using var content = new MemoryStream();
            await store.Letters.CopyRenditionAsync(revision, rendition, content, cancellation);
            Assert.Equal(rendition.Sha256, ContentHash.Of(content.ToArray()));
        }

        foreach (var source in revision.Sources)
        {
            var content = await store.Sources.GetBlobClient($"{slug}/{source.Sha256}/{source.Name}").DownloadContentAsync(cancellation);
            Assert.Equal(source.Sha256, ContentHash.Of(content.Value.Content.ToArray()));
        }

        if (letter.Signatories.Count == 0) return;
        Assert.True(SignatoryQuery.TryParse(letter.Signatories[^1].Name.Text, null, null, out var query, out _));
        Assert.Contains(slug, await store.Letters.FindLettersSignedByAsync(query!, cancellation));
        var found = await store.Letters.FindSignatoriesAsync(revision, query!, 1, 10, cancellation);
        Assert.Contains(letter.Signatories.Count, found.Signatories.Select(signatory => signatory.Position));
    }

    /// <summary>The history as readers see it: numbers without a gap, each revision naming the hash of the one before, all of them whole.</summary>
    public async Task<IReadOnlyList<Revision>> ReadHistoryAsync()
    {
        var revisions = await store.Letters.ListRevisionsAsync(slug, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, revisions.Count).Reverse(), revisions.Select(revision => revision.Number));
        foreach (var (newer, older) in revisions.Zip(revisions.Skip(1))) Assert.Equal(newer.Previous, ContentHash.Of(older.Manifest.Span));
        foreach (var revision in revisions) await ReadAsync(revision);

        // Of the current one readers see the pointer; who goes on from there needs its row.
        var row = await store.Revisions.GetEntityAsync<TableEntity>($"{slug}", string.Create(CultureInfo.InvariantCulture, $"{revisions[0].Number:D8}-{revisions[0].Id}"), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal($"{revisions[0].Hash}", row.Value.GetString("Hash"));
        return revisions;
    }
}
