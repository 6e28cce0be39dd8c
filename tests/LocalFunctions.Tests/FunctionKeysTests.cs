namespace LocalFunctions.Tests;

public class FunctionKeysTests
{
    private static readonly string[] Functions = ["Ping", "Secret", "Rule"];
    private static readonly string[] Keys = ["FunctionKeys:Secret=own", "FunctionKeys:default=any", "FunctionKeys:_master=all"];

    [Fact]
    public async Task Opens_every_function_when_no_key_is_set()
    {
        await using var app = await RunningApp.StartAsync(Functions);

        Assert.Equal("Secret GET", await app.GetAsync("/api/secret"));
        Assert.Equal("Rule GET", await app.GetAsync("/api/rule"));
    }

    [Theory]
    [InlineData("", "401", "401")]
    [InlineData("wrong", "401", "401")]
    [InlineData("own", "Secret GET", "401")]
    [InlineData("any", "Secret GET", "401")]
    [InlineData("all", "Secret GET", "Rule GET")]
    public async Task Asks_for_the_key_that_the_level_demands(string key, string secret, string rule)
    {
        await using var app = await RunningApp.StartAsync(Functions, Keys);

        Assert.Equal(secret, await app.GetAsync($"/api/secret?code={key}"));
        Assert.Equal(rule, await app.GetAsync($"/api/rule?code={key}"));
        Assert.Equal("Ping GET", await app.GetAsync($"/api/ping?code={key}"));
    }

    [Fact]
    public async Task Takes_the_key_from_the_header_too()
    {
        await using var app = await RunningApp.StartAsync(Functions, Keys);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", "own");

        Assert.Equal("Secret GET", await app.GetAsync("/api/secret"));
    }
}
