using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LetterFunctions.Tests.EndToEnd;
using LetterFunctions.Tests.OpenApi;
using Letters.Tests.Hostile;

namespace LetterFunctions.Tests.Hostile;

/// <summary>Every parameter of every operation that reads, with every hostile text: no answer has it as anything but words.</summary>
public class HostileRequestTests(LetterApp app)
{
    private const int AtOnce = 4;

    private static readonly Dictionary<string, string> Right = new(StringComparer.Ordinal)
    {
        ["slug"] = DescribedRequests.Slug,
        ["folder"] = DescribedRequests.Slug,
        ["q"] = "jane",
        ["url"] = $"http://{DescribedRequests.Host}/letters/{DescribedRequests.Slug}",
    };

    /// <summary>A request each, with {} where the text goes.</summary>
    public static TheoryData<string> Requests => [.. Templates()];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task No_answer_has_it_as_anything_but_words(string template)
    {
        await DescribedRequests.PublishAsync(app);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(HostileText.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (text, cancellationToken) =>
        {
            var path = template.Replace(DescribedRequests.Host, app.Address.Authority, StringComparison.Ordinal).Replace("{}", Escape(text), StringComparison.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Accept.ParseAdd("text/html, */*;q=0.1");
            using var response = await http.SendAsync(request, cancellationToken);
            foreach (var fault in await InertAnswer.FaultsAsync(response)) faults.Add($"{path}: {fault}");
        });
        Assert.Equal("", string.Join('\n', faults.Order(StringComparer.Ordinal).Take(10)));
    }

    private static IEnumerable<string> Templates() =>
        from path in DescribedApi.Instance.Paths
        where path.Operations.ContainsKey("get")
        let parameters = path.Operations["get"]!["parameters"]!.AsArray().Select(parameter => DescribedApi.Instance.Resolve(parameter!)).ToList()
        from parameter in parameters.Where(parameter => (string?)parameter["in"] is "path" or "query")
        select Fill(path.Template, (string)parameter["name"]!, (string?)parameter["in"] == "query", parameters);

    private static string Fill(string template, string name, bool isInQuery, IEnumerable<JsonObject> parameters)
    {
        if (!isInQuery) return DescribedRequests.Fill(template, name, "{}");
        var others = parameters.Select(parameter => (string)parameter["name"]!).Where(other => other != name && other is "q" or "url").Select(other => $"&{other}={Right[other]}");
        return $"{DescribedRequests.Fill(template)}?{name}={{}}{string.Concat(others)}";
    }

    /// <summary>A segment of full stops alone would be another path.</summary>
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace(".", "%2E", StringComparison.Ordinal);
}
