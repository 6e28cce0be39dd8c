using LocalFunctions.Configuration;
using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_the_values_of_local_settings_json()
    {
        _folder.Write("local.settings.json", """
            {
              // As Core Tools write it.
              "IsEncrypted": false,
              "Values": { "AzureWebJobsStorage": "UseDevelopmentStorage=true", "Letters__PageSize": "50" },
              "ConnectionStrings": { "Archive": "somewhere" },
              "Host": { "LocalHttpPort": 7072, "CORS": "*" },
            }
            """);

        var configuration = Read();

        Assert.Equal("UseDevelopmentStorage=true", configuration["AzureWebJobsStorage"]);
        Assert.Equal("50", configuration["Letters:PageSize"]);
        Assert.Equal("somewhere", configuration.GetConnectionString("Archive"));
        Assert.Equal("http://localhost:7072", configuration["urls"]);
    }

    [Fact]
    public void Lets_the_environment_win_over_the_file_and_the_command_line_over_both()
    {
        var name = $"LOCAL_FUNCTIONS_{Guid.NewGuid():n}";
        _folder.Write("local.settings.json", $$"""{ "Values": { "{{name}}": "file", "Only": "file" } }""");
        Environment.SetEnvironmentVariable(name, "environment");
        try
        {
            Assert.Equal("file", Read()["Only"]);
            Assert.Equal("environment", Read()[name]);
            Assert.Equal("command line", Read($"--{name}=command line")[name]);
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    [Fact]
    public void Listens_where_Core_Tools_do_unless_told_otherwise()
    {
        Assert.Equal("http://localhost:7071", Read()["urls"]);
        Assert.Equal("http://localhost:8080", Read("--urls", "http://localhost:8080")["urls"]);
    }

    [Fact]
    public void Reads_host_json()
    {
        _folder.Write("host.json", """{ "extensions": { "http": { "routePrefix": "" } } }""");

        Assert.Equal("", Read()["AzureFunctionsJobHost:extensions:http:routePrefix"]);
    }

    [Theory]
    [InlineData("local.settings.json", "{ \"Values\": ")]
    [InlineData("local.settings.json", "{ \"Values\": { \"A\": { \"B\": 1 } } }")]
    [InlineData("host.json", "{ nonsense")]
    public void Names_the_file_that_it_cannot_read(string file, string content)
    {
        var path = _folder.Write(file, content);

        var refusal = Assert.Throws<LocalRunException>(() => Read());

        Assert.StartsWith($"{path} is not valid JSON", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:7071")]
    [InlineData("http://*:7071")]
    [InlineData("http://example.org")]
    [InlineData("http://192.168.1.20:7071")]
    public void Refuses_to_listen_beyond_this_machine(string urls)
    {
        var refusal = Assert.Throws<LocalRunException>(() => ListenAddress.Parse(urls));

        Assert.Contains(urls, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("http://localhost:7071", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:7071", "http://localhost:7071")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:0")]
    [InlineData("http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("http://[::1]:8080;http://localhost:7071", "http://[::1]:8080 http://localhost:7071")]
    public void Listens_on_this_machines_own_addresses(string urls, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', ListenAddress.Parse(urls)));

    private ConfigurationManager Read(params string[] args)
    {
        var configuration = new ConfigurationManager();
        LocalConfiguration.AddSources(configuration, _folder.Path, args);
        return configuration;
    }
}
