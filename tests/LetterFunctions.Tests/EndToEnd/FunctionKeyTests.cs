using System.Net;
using LetterFunctions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>
/// That every function that asks for a key is shut without its own: 401 without a body, as the Functions host answers and the API's
/// description says, before anything else of the request is looked at. And that no other function asks for one.
/// </summary>
public class FunctionKeyTests(KeyedApp app)
{
    private const string Header = "x-functions-key";
    private const int LongKey = 6_000;

    public static TheoryData<string, string> Keyed => Of(KeyedApp.Keyed);

    public static TheoryData<string, string> Public => Of(ApiRoute.All.Where(route => route.Level == AuthorizationLevel.Anonymous && route.WhyUndescribed is null));

    [Fact]
    public void Whatever_writes_or_tells_of_uploads_asks_for_a_key()
    {
        Assert.All(ApiRoute.All.Where(route => route.WhyUndescribed is null && route.Methods.Any(method => method is not ("GET" or "HEAD"))), route => Assert.Equal((route.Function, AuthorizationLevel.Function), (route.Function, route.Level)));
        Assert.All(ApiRoute.All.Where(route => route.Template.StartsWith("uploads", StringComparison.Ordinal) || route.Template.StartsWith("archive", StringComparison.Ordinal)), route => Assert.Equal((route.Function, AuthorizationLevel.Function), (route.Function, route.Level)));
    }

    [Theory]
    [MemberData(nameof(Keyed))]
    public async Task Is_shut_without_its_key(string function, string method)
    {
        var other = KeyedApp.Keyed.First(route => route.Function != function).Function;
        foreach (var key in (string?[])[null, "", " ", "wrong", KeyedApp.KeyOf(other), KeyedApp.KeyOf(function)[..^1], KeyedApp.KeyOf(function) + "!", KeyedApp.KeyOf(function).ToUpperInvariant(), new string('a', LongKey)])
        {
            await AssertShutAsync(function, method, header: key, code: null);
            await AssertShutAsync(function, method, header: null, code: key);
        }

        // As on the Functions host, a header goes before the query.
        await AssertShutAsync(function, method, header: "wrong", code: KeyedApp.KeyOf(function));
    }

    [Theory]
    [MemberData(nameof(Keyed))]
    public async Task Opens_with_its_key(string function, string method)
    {
        using var byHeader = await SendAsync(function, method, header: KeyedApp.KeyOf(function), code: null);
        Assert.NotEqual(HttpStatusCode.Unauthorized, byHeader.StatusCode);
        using var byQuery = await SendAsync(function, method, header: null, code: KeyedApp.KeyOf(function));
        Assert.NotEqual(HttpStatusCode.Unauthorized, byQuery.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Public))]
    public async Task Is_open_to_all(string function, string method)
    {
        foreach (var key in (string?[])[null, "wrong"])
        {
            using var response = await SendAsync(function, method, header: key, code: key);
            Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private async Task AssertShutAsync(string function, string method, string? header, string? code)
    {
        using var response = await SendAsync(function, method, header, code);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private async Task<HttpResponseMessage> SendAsync(string function, string method, string? header, string? code)
    {
        var http = await app.StartAsync();
        var path = DescribedRequests.Fill($"/{ApiRoute.All.First(route => route.Function == function).Template}");
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), code is null ? path : $"{path}?code={Uri.EscapeDataString(code)}");
        if (header is not null) request.Headers.TryAddWithoutValidation(Header, header);
        if (method is "PUT" or "POST") request.Content = new StringContent("Not a letter");
        return await http.SendAsync(request);
    }

    private static TheoryData<string, string> Of(IEnumerable<ApiRoute> routes) => new(routes.SelectMany(route => route.Methods.Select(method => (route.Function, method))));
}
