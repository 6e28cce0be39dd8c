using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LetterFunctions;
using Letters.Azure;
using Letters.Publishing;
using LocalFunctions.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>
/// Publishes, pages through and searches a letter with so many signatories on Azurite, through the app, and prints what that costs in operations of
/// storage, time and memory. Azurite looks at every row of a table for each query, unlike the real service, so times of searches are
/// given also as multiples of a query for a single row of the same table: these must not grow with the list. For a million it must find rows by
/// their keys: <c>NODE_OPTIONS="--max-old-space-size=12000 --require $PWD/tests/Benchmarks/indexed-azurite.cjs"</c>.
/// </summary>
internal static class AtScale
{
    private const string Slug = "sample";

    private const int MostTries = 100;

    private static readonly string[] Searches = ["chiara castellanos", "łucja", "university", "haddad123", "nobody-of-this-name"];

    /// <param name="seconds">How long one try to publish may take, as the plan of a function app has a limit; then the next try goes on.</param>
    public static async Task RunAsync(int signatories, int seconds, TextWriter output)
    {
        await using var azurite = await Azurite.StartAsync();
        using var storage = new StorageCalls();
        var host = LetterApplication.Build(
        [
            "--urls=http://127.0.0.1:0", $"--AzureWebJobsStorage={azurite.ConnectionString}", "--LocalFunctions:Assembly=LetterFunctions", "--LocalFunctions:PollingInterval=01:00:00",
            "--AzureWebJobs.ReconcileLetters.Disabled=true", "--AzureWebJobs.SweepStorage.Disabled=true", "--Logging:LogLevel:Default=Warning", "--Serving:PointerSeconds=0",
            "--Publishing:Rows=1048576", "--Publishing:LetterFileBytes=268435456", "--Publishing:TextFileBytes=268435456", $"--Publishing:TimeSeconds={seconds}", "--Storage:TrySeconds=120", "--Storage:BudgetSeconds=600", "--Serving:ReadSeconds=60",
        ]);
        await using var disposing = (IAsyncDisposable)host;
        await host.StartAsync();
        await UploadAsync(azurite, signatories);

        var started = Stopwatch.GetTimestamp();
        var (report, tries) = await PublishAsync(host.Services.GetRequiredService<LetterPublisher>());
        if (report?.Outcome != UploadOutcome.Published) throw new InvalidOperationException($"{report?.Outcome}: {string.Join("; ", report?.Diagnostics.Select(diagnostic => diagnostic.Message) ?? [])}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{signatories:N0} signatories published in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s in {tries} tries of at most {seconds} s, by {storage.Take()}; peak of the process {Peak():N0} MB."));

        using var http = new HttpClient { BaseAddress = new Uri($"http://{host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}"), Timeout = TimeSpan.FromMinutes(30) };
        await PageAsync(http, storage, signatories, output);
        var row = await TimeOfRowAsync(azurite, storage);
        output.WriteLine($"A query for one row of the same table takes {row.TotalMilliseconds:N1} ms.");
        foreach (var text in Searches) await SearchAsync(http, storage, text, row, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak of the process after all: {Peak():N0} MB."));
    }

    private static async Task<(UploadReport? Report, int Tries)> PublishAsync(LetterPublisher publisher)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return (await publisher.PublishAsync(Slug, CancellationToken.None), tries);
            }
            catch (TimeoutException) when (tries < MostTries)
            {
                // The trigger would come again.
            }
        }
    }

    private static async Task UploadAsync(Azurite azurite, int signatories)
    {
        var content = new BlobContainerClient(azurite.ConnectionString, "content");
        await content.GetBlobClient($"{Slug}/letter.en.txt").UploadAsync(BinaryData.FromString("A title\n\nDear Minister:\n\nText.\n\nSincerely,\n"));
        await content.GetBlobClient($"{Slug}/signatories.csv").UploadAsync(BinaryData.FromBytes(PublishingMemory.Sheet(signatories)));
    }

    private static async Task PageAsync(HttpClient http, StorageCalls storage, int signatories, TextWriter output)
    {
        var (pages, seen, most) = (0, 0, 0);
        var started = Stopwatch.GetTimestamp();
        storage.Take();
        for (var next = $"/letters/{Slug}/signatories?limit=1000"; next is not null;)
        {
            using var page = await ReadAsync(http, next);
            var names = page.RootElement.GetProperty("signatories");
            if (names[0].GetProperty("position").GetInt32() != seen + 1) throw new InvalidOperationException($"Page {pages + 1} does not go on where the one before ended.");
            seen += names.GetArrayLength();
            pages++;
            next = page.RootElement.GetProperty("next").GetString();
            // One of them is the look at what is current.
            most = Math.Max(most, storage.Queries - 1);
            storage.Take();
        }

        if (seen != signatories) throw new InvalidOperationException($"{seen} of {signatories} came.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"All of them paged through in {pages:N0} pages, at most {most} query a page, {Stopwatch.GetElapsedTime(started).TotalMilliseconds / pages:N0} ms a page."));
    }

    private static async Task SearchAsync(HttpClient http, StorageCalls storage, string text, TimeSpan row, TextWriter output)
    {
        storage.Take();
        var path = $"/letters/{Slug}/signatories?limit=100&q={Uri.EscapeDataString(text)}";
        using var page = await ReadAsync(http, path);
        var calls = storage.Take();
        var times = new List<TimeSpan>();
        for (var round = 0; round < 5; round++)
        {
            var started = Stopwatch.GetTimestamp();
            using var again = await ReadAsync(http, path);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        storage.Take();
        var time = times.Order().ElementAt(2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"“{text}”: {page.RootElement.GetProperty("signatories").GetArrayLength()} on the first page; {calls}; {time.TotalMilliseconds:N1} ms, {time / row:N1} × one row."));
    }

    private static async Task<TimeSpan> TimeOfRowAsync(Azurite azurite, StorageCalls storage)
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(new StorageNames().Signatories);
        var times = new List<TimeSpan>();
        for (var round = 0; round < 9; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await foreach (var _ in table.QueryAsync<TableEntity>(row => row.PartitionKey == "nothing")) throw new InvalidOperationException("There is something in the partition of nothing.");
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        storage.Take();
        return times.Order().ElementAt(4);
    }

    private static async Task<JsonDocument> ReadAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {await response.Content.ReadAsStringAsync()}");
        return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
