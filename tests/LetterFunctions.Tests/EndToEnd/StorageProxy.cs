using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>Stands between an app and storage: counts what the app asks for, can be away, and can do to a request what networks and services do.</summary>
internal sealed partial class StorageProxy : IAsyncDisposable
{
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(2);

    private readonly List<WebApplication> _listeners = [];
    private readonly HttpClient _storage = new(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None, UseCookies = false });
    private readonly ConcurrentQueue<string> _requests = [];
    private bool _isListed;
    private long _count;

    /// <summary>As the one it was started with, by way of the proxy.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Whether storage does not answer.</summary>
    public bool IsAway { get; set; }

    /// <summary>How long storage takes to answer, beside what it takes itself.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Asked of each request what goes wrong with it; null for nothing.</summary>
    public Func<StorageFault?>? Disturb { get; set; }

    /// <summary>How many requests there were.</summary>
    public long Count => Interlocked.Read(ref _count);

    public static async Task<StorageProxy> StartAsync(string connectionString)
    {
        var proxy = new StorageProxy();
        foreach (Match endpoint in Endpoint().Matches(connectionString))
        {
            var address = new Uri(endpoint.Value);
            var own = await proxy.ListenAsync(address.GetLeftPart(UriPartial.Authority));
            connectionString = connectionString.Replace(endpoint.Value, own + address.AbsolutePath, StringComparison.Ordinal);
        }

        proxy.ConnectionString = connectionString;
        return proxy;
    }

    /// <summary>What the app asked for meanwhile, method and path.</summary>
    public async Task<IReadOnlyList<string>> RequestsAsync(Func<Task> meanwhile)
    {
        _requests.Clear();
        _isListed = true;
        await meanwhile();
        _isListed = false;
        return [.. _requests];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listeners) await listener.DisposeAsync();
        _storage.Dispose();
    }

    private async Task<string> ListenAsync(string target)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => ForwardAsync(context, target));
        await app.StartAsync();
        _listeners.Add(app);
        return app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    private async Task ForwardAsync(HttpContext context, string target)
    {
        var rawTarget = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Interlocked.Increment(ref _count);
        if (_isListed) _requests.Enqueue($"{context.Request.Method} {rawTarget}");
        var fault = IsAway ? StorageFault.Unreachable : Disturb?.Invoke();
        if (fault is StorageFault.Unreachable)
        {
            context.Abort();
            return;
        }

        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, context.RequestAborted);
        if (fault is StorageFault.Busy or StorageFault.Broken)
        {
            (context.Response.StatusCode, context.Response.Headers["x-ms-error-code"]) = fault is StorageFault.Busy ? (503, "ServerBusy") : (500, "InternalError");
            return;
        }

        if (fault is StorageFault.Slow) await Task.Delay(SlowAnswer, context.RequestAborted);

        using var request = new HttpRequestMessage(HttpMethod.Parse(context.Request.Method), target + rawTarget);
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0) request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not "Host" and not "Transfer-Encoding"))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values)) request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        using var response = await _storage.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        if (fault is StorageFault.AnswerLost)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not "Transfer-Encoding")) context.Response.Headers[name] = values.ToArray();
        if (fault is StorageFault.AnswerCut)
        {
            await CutAsync(context, response);
            return;
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>Sends half of a body that is long enough to have one.</summary>
    private static async Task CutAsync(HttpContext context, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    [GeneratedRegex(@"(?<==)http://[^;]+")]
    private static partial Regex Endpoint();
}
