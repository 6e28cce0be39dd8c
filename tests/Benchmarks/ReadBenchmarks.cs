using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Benchmarks;

/// <summary>
/// Reads of the real letter, cached, beside Kestrel with the same bytes; loader and servers share the machine and the process. The app's
/// share of the bare throughput is 1 divided by the ratio. Run with <c>dotnet run -c Release --project tests/Benchmarks -- --filter *ReadBenchmarks*</c>.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReadBenchmarks
{
    private const int Requests = 4_000;

    private PublishedApp? _app;
    private Loader? _bareJson;
    private Loader? _json;
    private Loader? _bareHtml;
    private Loader? _html;
    private Loader? _bareUnchanged;
    private Loader? _unchanged;

    [GlobalSetup]
    public async Task SetUp()
    {
        _app = await PublishedApp.StartAsync();
        using var http = new HttpClient { BaseAddress = _app.Address };
        (_bareJson, _json, _bareUnchanged, _unchanged) = await LoadersAsync(http, "json");
        (_bareHtml, _html, var bare, var own) = await LoadersAsync(http, "html");
        bare.Dispose();
        own.Dispose();
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        foreach (var loader in new[] { _bareJson, _json, _bareHtml, _html, _bareUnchanged, _unchanged }) loader?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    [BenchmarkCategory("JSON"), Benchmark(OperationsPerInvoke = Requests, Baseline = true, Description = "Kestrel")]
    public Task<long> Bare_json() => _bareJson!.RunAsync(Requests);

    [BenchmarkCategory("JSON"), Benchmark(OperationsPerInvoke = Requests, Description = "The app")]
    public Task<long> Json() => _json!.RunAsync(Requests);

    [BenchmarkCategory("HTML"), Benchmark(OperationsPerInvoke = Requests, Baseline = true, Description = "Kestrel")]
    public Task<long> Bare_html() => _bareHtml!.RunAsync(Requests);

    [BenchmarkCategory("HTML"), Benchmark(OperationsPerInvoke = Requests, Description = "The app")]
    public Task<long> Html() => _html!.RunAsync(Requests);

    [BenchmarkCategory("304"), Benchmark(OperationsPerInvoke = Requests, Baseline = true, Description = "Kestrel")]
    public Task<long> Bare_unchanged() => _bareUnchanged!.RunAsync(Requests);

    [BenchmarkCategory("304"), Benchmark(OperationsPerInvoke = Requests, Description = "The app")]
    public Task<long> Unchanged() => _unchanged!.RunAsync(Requests);

    private async Task<(Loader Bare, Loader Own, Loader BareUnchanged, Loader OwnUnchanged)> LoadersAsync(HttpClient http, string format)
    {
        var path = $"/letters/{PublishedApp.Slug}/{format}";
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        var (content, tag) = (await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag!.ToString());
        var bare = await _app!.ServeBareAsync(content, response.Content.Headers.ContentType!.ToString(), tag);
        var condition = $"If-None-Match: {tag}\r\n";
        return (new Loader(bare, path, "", "200"), new Loader(_app.Address, path, "", "200"), new Loader(bare, path, condition, "304"), new Loader(_app.Address, path, condition, "304"));
    }
}
