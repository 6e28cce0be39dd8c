using Azure.Storage.Blobs;
using LetterFunctions;
using Letters.Publishing;
using LocalFunctions.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Benchmarks;

/// <summary>The app with the real letter published, as the local run serves it, and beside it Kestrel with nothing but the same bytes.</summary>
internal sealed class PublishedApp : IAsyncDisposable
{
    public const string Slug = "protect-asylum-seekers";

    private readonly List<IAsyncDisposable> _running = [];

    public Uri Address { get; private set; } = new("http://localhost");

    public static async Task<PublishedApp> StartAsync()
    {
        var published = new PublishedApp();
        var azurite = await Azurite.StartAsync();
        published._running.Add(azurite);
        var host = LetterApplication.Build(
            ["--urls=http://127.0.0.1:0", $"--AzureWebJobsStorage={azurite.ConnectionString}", "--LocalFunctions:Assembly=LetterFunctions", "--LocalFunctions:PollingInterval=01:00:00", "--AzureWebJobs.ReconcileLetters.Disabled=true", "--Logging:LogLevel:Default=Warning"]);
        published._running.Add((IAsyncDisposable)host);
        await host.StartAsync();
        published.Address = new Uri($"http://{host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}");

        var content = new BlobContainerClient(azurite.ConnectionString, "content");
        await content.GetBlobClient($"{Slug}/letter.txt").UploadAsync(Path.Combine(RepositoryRoot(), "content", Slug, "letter.txt"), overwrite: true);
        await host.Services.GetRequiredService<LetterPublisher>().PublishAsync(Slug, CancellationToken.None);
        return published;
    }

    /// <summary>Serves an answer at every path, header by header, with nothing but Kestrel.</summary>
    public async Task<Uri> ServeBareAsync(HttpResponseMessage answer)
    {
        var content = await answer.Content.ReadAsByteArrayAsync();
        KeyValuePair<string, string>[] headers = [.. answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Server")).Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))];
        var status = (int)answer.StatusCode;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = status;
            foreach (var header in headers) context.Response.Headers[header.Key] = header.Value;
            return content.Length == 0 ? Task.CompletedTask : context.Response.Body.WriteAsync(content).AsTask();
        });
        await app.StartAsync();
        _running.Add(app);
        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        for (var index = _running.Count - 1; index >= 0; index--) await _running[index].DisposeAsync();
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LetterFunctions.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run it from the repository.");
        return folder;
    }
}
