using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BenchmarkDotNet.Attributes;
using Letters;
using Letters.Azure;
using Letters.Publishing;
using Letters.Searching;
using LocalFunctions.Emulator;

namespace Benchmarks;

/// <summary>
/// Somebody is looked for in a list in Azurite. The time should be the same however long the list is. Run with
/// <c>dotnet run -c Release --project tests/Benchmarks -- --filter *SearchBenchmarks*</c>.
/// </summary>
public class SignatorySearchBenchmarks
{
    private readonly SignatoryQuery _somebody = Parse("chiara castellanos");
    private readonly SignatoryQuery _many = Parse("university");
    private Azurite? _azurite;
    private TableLetterStore? _letters;
    private Revision? _few;
    private Revision? _all;

    [GlobalSetup]
    public async Task SetUp()
    {
        _azurite = await Azurite.StartAsync();
        var storage = new LetterStorage(new TableServiceClient(_azurite.ConnectionString), new BlobServiceClient(_azurite.ConnectionString), new StorageNames());
        await storage.CreateAsync(CancellationToken.None);
        _letters = new TableLetterStore(storage);
        _few = await WriteAsync("few", 1_001);
        _all = await WriteAsync("all", 100_000);
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    [Benchmark(Baseline = true, Description = "Somebody among 1,001")]
    public Task<SignatoryMatches> Somebody_of_few() => _letters!.FindSignatoriesAsync(_few!, _somebody, 1, 3, CancellationToken.None);

    [Benchmark(Description = "Somebody among 100,000")]
    public Task<SignatoryMatches> Somebody_of_all() => _letters!.FindSignatoriesAsync(_all!, _somebody, 1, 3, CancellationToken.None);

    [Benchmark(Description = "A hundred of many among 1,001")]
    public Task<SignatoryMatches> Many_of_few() => _letters!.FindSignatoriesAsync(_few!, _many, 1, 100, CancellationToken.None);

    [Benchmark(Description = "A hundred of many among 100,000")]
    public Task<SignatoryMatches> Many_of_all() => _letters!.FindSignatoriesAsync(_all!, _many, 1, 100, CancellationToken.None);

    private async Task<Revision> WriteAsync(string slug, int signatories)
    {
        var letter = SampleLetter.WithSignatories(signatories) with { Slug = Slug.Parse(slug) };
        var revision = new Revision
        {
            Slug = letter.Slug,
            Number = 1,
            Id = CanonicalLetter.HashOf(letter),
            PublishedAt = DateTimeOffset.UnixEpoch,
            Language = letter.Language,
            Title = letter.Title.Text,
            SignatoryCount = letter.SignatoryCount,
            SignatoryList = CanonicalLetter.HashOf(letter.Signatories),
            SignatoryListLength = letter.Signatories.Count,
            Renditions = [],
            Sources = [],
        };
        var started = TimeProvider.System.GetTimestamp();
        var written = await _letters!.WriteAsync(new RevisionContent(revision, letter, []), CancellationToken.None);
        Console.WriteLine($"// {signatories} signatories written and indexed in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:N1} s");
        return written;
    }

    private static SignatoryQuery Parse(string text) => SignatoryQuery.TryParse(text, null, null, out var query, out _) && query is not null ? query : throw new InvalidOperationException(text);
}
