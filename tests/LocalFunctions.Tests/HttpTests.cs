using System.Net;
using System.Text;

namespace LocalFunctions.Tests;

public class HttpTests
{
    private static readonly string[] FromTheRoot = ["AzureFunctionsJobHost:extensions:http:routePrefix="];

    [Fact]
    public async Task Runs_the_alphabetically_first_function_whose_route_matches()
    {
        await using var app = await RunningApp.StartAsync(["GetLetter", "GetRendition"], FromTheRoot);

        Assert.Equal("GetLetter abc.pdf GET", await app.GetAsync("/letters/abc.pdf"));
    }

    [Fact]
    public async Task Lets_a_catch_all_that_sorts_first_take_every_request()
    {
        await using var app = await RunningApp.StartAsync(["AnyPage", "GetLetter"], FromTheRoot);

        Assert.Equal("AnyPage letters/abc GET", await app.GetAsync("/letters/abc"));
    }

    [Fact]
    public async Task Passes_what_a_route_does_not_take_to_the_next_one()
    {
        await using var app = await RunningApp.StartAsync(["GetByNumber", "GetLetter", "GetRendition", "PutLetter"], FromTheRoot);

        Assert.Equal("GetByNumber 12 GET", await app.GetAsync("/letters/12"));
        Assert.Equal("GetLetter abc GET", await app.GetAsync("/letters/abc"));
        Assert.Equal("404", await app.GetAsync("/letters/"));
    }

    [Fact]
    public async Task Binds_the_parts_of_a_route_by_name()
    {
        await using var app = await RunningApp.StartAsync(["GetRendition"], FromTheRoot);

        Assert.Equal("GetRendition abc pdf GET", await app.GetAsync("/letters/abc.pdf"));
        Assert.Equal("404", await app.GetAsync("/letters/abc"));
    }

    [Fact]
    public async Task Serves_under_api_unless_host_json_says_otherwise()
    {
        await using var app = await RunningApp.StartAsync(["GetLetter"]);
        Assert.Equal("GetLetter abc GET", await app.GetAsync("/api/letters/abc"));
        Assert.Equal("404", await app.GetAsync("/letters/abc"));

        await using var prefixed = await RunningApp.StartAsync(["GetLetter"], ["AzureFunctionsJobHost:extensions:http:routePrefix=v1/open"]);
        Assert.Equal("GetLetter abc GET", await prefixed.GetAsync("/v1/open/letters/abc"));
        Assert.Equal("404", await prefixed.GetAsync("/api/letters/abc"));
    }

    [Fact]
    public async Task Uses_the_name_of_a_function_without_a_route()
    {
        await using var app = await RunningApp.StartAsync(["Ping"]);

        Assert.Equal("Ping GET", await app.GetAsync("/api/ping"));
        using var response = await app.Http.PostAsync(new Uri("/api/Ping", UriKind.Relative), content: null);
        Assert.Equal("Ping POST", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Passes_a_method_that_a_function_does_not_answer_to_the_next_one()
    {
        await using var app = await RunningApp.StartAsync(["GetLetter", "PutLetter"], FromTheRoot);
        using var content = new StringContent("Dear Minister", Encoding.UTF8);

        using var response = await app.Http.PutAsync(new Uri("/letters/abc", UriKind.Relative), content);

        Assert.Equal("PutLetter abc Dear Minister", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Answers_404_to_a_method_that_no_function_answers()
    {
        await using var app = await RunningApp.StartAsync(["GetLetter", "PutLetter"], FromTheRoot);

        using var response = await app.Http.DeleteAsync(new Uri("/letters/abc", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Makes_the_class_of_a_function_for_each_request()
    {
        await using var app = await RunningApp.StartAsync(["Who"]);

        Assert.NotEqual(await app.GetAsync("/api/who"), await app.GetAsync("/api/who"));
    }

    [Fact]
    public async Task Hides_a_fault_behind_an_empty_500()
    {
        await using var app = await RunningApp.StartAsync(["Fail"]);

        using var response = await app.Http.GetAsync(new Uri("/api/fail", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Answers_204_when_a_function_returns_nothing()
    {
        await using var app = await RunningApp.StartAsync(["SayNothing"]);

        using var response = await app.Http.GetAsync(new Uri("/api/saynothing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task Tells_the_app_its_host_name()
    {
        await using var app = await RunningApp.StartAsync(["Where"]);

        Assert.Equal(app.Http.BaseAddress!.GetLeftPart(UriPartial.Authority), await app.GetAsync("/api/where"));
    }

    [Theory]
    [InlineData("1", "404")]
    [InlineData("true", "404")]
    [InlineData("False", "Ping GET")]
    public async Task Leaves_out_a_disabled_function(string disabled, string answer)
    {
        await using var app = await RunningApp.StartAsync(["Ping", "Who"], [$"AzureWebJobs.Ping.Disabled={disabled}"]);

        Assert.Equal(answer, await app.GetAsync("/api/ping"));
    }

    [Fact]
    public async Task Refuses_a_function_that_does_not_return_a_result()
    {
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => RunningApp.StartAsync(["ReturnText"]));

        Assert.Equal("The function ReturnText returns String: HTTP functions return IResult, or nothing.", refusal.Message);
    }

    [Fact]
    public async Task Refuses_a_route_that_is_the_real_hosts_own()
    {
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => RunningApp.StartAsync(["TakeHostRoute"]));

        Assert.Contains("admin/letters", refusal.Message, StringComparison.Ordinal);
    }
}
