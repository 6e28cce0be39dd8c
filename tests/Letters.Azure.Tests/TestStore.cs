using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Rendering.Text;
using Microsoft.Extensions.Time.Testing;

namespace Letters.Azure.Tests;

/// <summary>A store of its own in Azurite, and publishers on it that can be made to crash.</summary>
public sealed class TestStore
{
    private readonly string _connectionString;
    private readonly StorageNames _names = new($"t{Guid.NewGuid():n}"[..20]);

    private TestStore(string connectionString)
    {
        _connectionString = connectionString;
        Storage = NewStorage((StorageFaults?)null);
        Letters = new TableLetterStore(Storage);
        Content = new BlobContentContainer(Storage);
        Uploads = new BlobServiceClient(connectionString).GetBlobContainerClient(_names.Content);
        Renditions = new BlobServiceClient(connectionString).GetBlobContainerClient(_names.Renditions);
        Sources = new BlobServiceClient(connectionString).GetBlobContainerClient(_names.Sources);
        Revisions = new TableServiceClient(connectionString).GetTableClient(_names.Revisions);
    }

    public static Slug Slug { get; } = Slug.Parse("a-letter");

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-11-24T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    public LetterStorage Storage { get; }

    public TableLetterStore Letters { get; }

    public BlobContentContainer Content { get; }

    public BlobContainerClient Uploads { get; }

    /// <summary>The container beneath, for tests that damage it.</summary>
    public BlobContainerClient Renditions { get; }

    public BlobContainerClient Sources { get; }

    /// <summary>The table beneath, for tests that look at rows.</summary>
    public TableClient Revisions { get; }

    public string ConnectionString => _connectionString;

    public StorageNames Names => _names;

    public static async Task<TestStore> CreateAsync(AzuriteFixture azurite)
    {
        var store = new TestStore(azurite.ConnectionString);
        await store.Storage.CreateAsync(TestContext.Current.CancellationToken);
        return store;
    }

    /// <summary>A letter with something to tell it from another by, and as many signatories as wanted.</summary>
    public static string LetterText(string word, int signatories = 2) =>
        $"A title\n\nDear Minister:\n\nThe word is {word}.\n\nSincerely,\n\n" + string.Join("\n\n", Enumerable.Range(1, signatories).Select(position => $"Signatory {position}\nOffice {position}"));

    public Task UploadAsync(string text, string blobName = "a-letter/letter.txt") => UploadAsync(Encoding.UTF8.GetBytes(text), blobName);

    public Task UploadAsync(byte[] content, string blobName = "a-letter/letter.txt") =>
        Uploads.GetBlobClient(blobName).UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions(), TestContext.Current.CancellationToken);

    public LetterPublisher NewPublisher(StorageFaults? faults = null, IContentContainer? content = null, Template? template = null)
    {
        var storage = NewStorage(faults);
        ILetterRenderer[] renderers = [new HtmlLetterRenderer(), new TextLetterRenderer()];
        return new LetterPublisher(content ?? new BlobContentContainer(storage), new TableLetterStore(storage), renderers, template ?? Template.Current, RenderingSettings.Default, new PublishingLimits(), Clock);
    }

    /// <summary>The same store with clients of its own.</summary>
    public TableLetterStore NewStore(StorageFaults faults) => new(NewStorage(faults));

    /// <summary>Storage as a publisher has it whose requests go another way.</summary>
    public LetterStorage NewStorage(HttpPipelineTransport transport, GracePeriod? grace = null)
    {
        var budget = new StorageBudget
        {
            Retries = 3,
            FirstDelay = TimeSpan.FromMilliseconds(1),
            LongestDelay = TimeSpan.FromMilliseconds(5),
            // The emulator on a busy machine is no storage that is away.
            Try = TimeSpan.FromMinutes(3),
            Whole = TimeSpan.FromMinutes(10),
        };
        var tables = budget.ApplyTo(new TableClientOptions { Transport = transport }, TimeProvider.System);
        var blobs = budget.ApplyTo(new BlobClientOptions { Transport = transport }, TimeProvider.System);
        return new LetterStorage(new TableServiceClient(_connectionString, tables), new BlobServiceClient(_connectionString, blobs), _names, grace ?? new GracePeriod(Clock, GracePeriod.Default));
    }

    public LetterPublisher NewPublisher(LetterStorage storage, IContentContainer? content = null, IReadOnlyList<ILetterRenderer>? renderers = null, PublishingLimits? limits = null) =>
        new(content ?? new BlobContentContainer(storage), new TableLetterStore(storage), renderers ?? [new HtmlLetterRenderer(), new TextLetterRenderer()], Template.Current, RenderingSettings.Default, limits ?? new PublishingLimits(), Clock);

    public async Task<UploadReport> PublishAsync(string folder = "a-letter") =>
        await NewPublisher().PublishAsync(folder, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("Nothing was uploaded.");

    public async Task<Revision> CurrentAsync() =>
        (await Letters.FindCurrentAsync(Slug, TestContext.Current.CancellationToken))?.Revision ?? throw new InvalidOperationException("Nothing is published.");

    public async Task<string> ReadRenditionAsync(Revision revision, RenditionFormat format)
    {
        using var content = new MemoryStream();
        var rendition = revision.FindRendition(format)!;
        await Letters.CopyRenditionAsync(revision, rendition, content, TestContext.Current.CancellationToken);
        Assert.Equal((rendition.Length, rendition.Sha256), (content.Length, ContentHash.Of(content.ToArray())));
        return Encoding.UTF8.GetString(content.ToArray());
    }

    /// <summary>Fails unless text, signatories and renditions of the revision are all there and of one letter with the word.</summary>
    public async Task AssertWholeAsync(Revision revision, string word, int signatories = 2)
    {
        var text = await Letters.ReadTextAsync(revision, TestContext.Current.CancellationToken);
        var signed = await Letters.ReadSignatoriesAsync(revision, 1, signatories + 1, TestContext.Current.CancellationToken);
        Assert.Equal($"The word is {word}.", Assert.Single(text.Body).Text.Text);
        Assert.Equal(signatories, signed.Count);
        Assert.Equal(revision.Id, CanonicalLetter.HashOf(text with { Signatories = signed.ToSequence() }));
        foreach (var rendition in revision.Renditions)
        {
            Assert.Contains($"The word is {word}.", await ReadRenditionAsync(revision, rendition.Format), StringComparison.Ordinal);
        }
    }

    private LetterStorage NewStorage(StorageFaults? faults)
    {
        var tables = new TableClientOptions { Retry = { MaxRetries = faults is null ? 3 : 0 } };
        var blobs = new BlobClientOptions { Retry = { MaxRetries = faults is null ? 3 : 0 } };
        if (faults is not null)
        {
            tables.AddPolicy(faults, global::Azure.Core.HttpPipelinePosition.PerCall);
            blobs.AddPolicy(faults, global::Azure.Core.HttpPipelinePosition.PerCall);
        }

        return new LetterStorage(new TableServiceClient(_connectionString, tables), new BlobServiceClient(_connectionString, blobs), _names, new GracePeriod(Clock, GracePeriod.Default));
    }
}
