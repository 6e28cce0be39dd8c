using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;
using LocalFunctions.Emulator;

namespace LetterFunctions.Tests.EndToEnd;

public class KilledProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Milliseconds after the upload; the blob is noticed up to 50 ms later, and publishing takes some 200 ms more.</summary>
    [Theory]
    [InlineData(60)]
    [InlineData(130)]
    [InlineData(250)]
    public async Task After_kill_9_in_the_middle_of_publishing_a_restart_serves_the_last_upload_whole(int delay)
    {
        await using var azurite = await Azurite.StartAsync();
        var content = new BlobContainerClient(azurite.ConnectionString, "content");
        using (var program = await StartAsync(azurite.ConnectionString))
        {
            await UploadAsync(content, "one", signatories: 1);
            await program.LineAsync("Published a-letter as revision 1");
            await UploadAsync(content, "two", signatories: 1_500);
            await Task.Delay(delay);
            program.Kill();
        }

        using var restarted = await StartAsync(azurite.ConnectionString);
        await restarted.LineAsync("revision 2");
        using var http = new HttpClient { BaseAddress = restarted.Address };
        var letter = await http.GetFromJsonAsync<JsonElement>("/letters/a-letter/json");
        var last = await http.GetFromJsonAsync<JsonElement>("/letters/a-letter/signatories?cursor=" + Convert.ToBase64String("2.1001"u8).TrimEnd('='));
        Assert.Equal("The word is two.", letter.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal((1_500, 100), (letter.GetProperty("signatoryCount").GetInt32(), last.GetProperty("signatories").GetArrayLength()));
        foreach (var rendition in letter.GetProperty("renditions").EnumerateArray())
        {
            var bytes = await http.GetByteArrayAsync(rendition.GetProperty("href").GetString());
            Assert.Equal(rendition.GetProperty("length").GetInt32(), bytes.Length);
        }

        Assert.Contains("The word is one.", await http.GetStringAsync("/letters/a-letter/revisions/1/txt"), StringComparison.Ordinal);
    }

    private static async Task UploadAsync(BlobContainerClient content, string word, int signatories)
    {
        var names = string.Join("\n\n", Enumerable.Range(1, signatories).Select(position => $"Signatory {position}"));
        await content.GetBlobClient("a-letter/letter.txt").UploadAsync(BinaryData.FromString($"A title\n\nDear Minister:\n\nThe word is {word}.\n\nSincerely,\n\n{names}"), overwrite: true);
    }

    private static async Task<Running> StartAsync(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet",
            [typeof(LetterApplication).Assembly.Location, "--urls=http://127.0.0.1:0", $"--AzureWebJobsStorage={connectionString}", "--LocalFunctions:PollingInterval=00:00:00.050"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var running = new Running(Process.Start(start)!);
        var line = await running.LineAsync("Listening on ");
        running.Address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0].TrimEnd('.'));
        return running;
    }

    private sealed class Running(Process process) : IDisposable
    {
        public Uri Address { get; set; } = new("http://localhost");

        /// <summary>Reads on to the next line of output that has these words.</summary>
        public async Task<string> LineAsync(string words)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Contains(words, StringComparison.Ordinal)) return line;
            }

            throw new InvalidOperationException($"The program ended without a line with “{words}”.");
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            if (!process.HasExited) Kill();
            process.Dispose();
        }
    }
}
