using System.Net;
using System.Net.Sockets;

namespace LocalFunctions.Tests;

/// <summary>The sample app as a program of its own, seen from the console.</summary>
public class ProgramTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Prints_where_its_functions_are_and_that_it_listens()
    {
        await using var program = Start("--urls=http://127.0.0.1:0", "--AzureFunctionsJobHost:functions:0=GetLetter", "--AzureFunctionsJobHost:functions:1=Secret");

        Assert.Matches("GetLetter +GET http://127.0.0.1:[0-9]+/api/letters/{slug}$", await program.LineWithAsync("GetLetter"));
        Assert.EndsWith("No FunctionKeys are set, so functions that need a key are open.", await program.LineWithAsync("FunctionKeys"), StringComparison.Ordinal);
        var last = await program.LineWithAsync("Listening");

        Assert.Matches(@"^\d\d:\d\d:\d\d Listening on http://127.0.0.1:\d+\. Press Ctrl\+C to stop\.$", last);
        using var http = new HttpClient();
        var answer = await http.GetStringAsync(new Uri($"{last.Split(' ')[3].TrimEnd('.')}/api/letters/abc"));
        Assert.Equal("GetLetter abc GET", answer);
    }

    [Fact]
    public async Task Stops_with_exit_code_0_on_Ctrl_C()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A signal cannot be sent to one process there.");
        await using var program = Start("--urls=http://127.0.0.1:0", "--AzureFunctionsJobHost:functions:0=Ping");
        await program.LineWithAsync("Listening");

        await program.InterruptAsync();

        Assert.Equal(0, await program.ExitCodeAsync());
        Assert.Empty(program.Errors);
    }

    [Fact]
    public async Task Says_in_one_sentence_that_the_port_is_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var program = Start($"--urls=http://localhost:{port}", "--AzureFunctionsJobHost:functions:0=Ping");

        Assert.Equal(1, await program.ExitCodeAsync());
        Assert.Equal(
            [$"Port {port} is in use: stop the program that uses it, or choose another port with --urls http://localhost:{port + 1}."],
            program.Errors);
        Assert.Empty(program.Output);
    }

    [Theory]
    [InlineData("--urls=http://0.0.0.0:7071", "The local run only listens on this machine: use http://localhost:7071 or http://127.0.0.1:<port> instead of \"http://0.0.0.0:7071\".")]
    [InlineData("--AzureFunctionsJobHost:functions:0=TakeHostRoute", "The route \"admin/letters\" of TakeHostRoute is the Functions host's own: routes must not begin with admin or runtime.")]
    public async Task Says_in_one_sentence_what_keeps_it_from_starting(string argument, string sentence)
    {
        await using var program = Start("--urls=http://127.0.0.1:0", argument);

        Assert.Equal(1, await program.ExitCodeAsync());
        Assert.Equal([sentence], program.Errors);
        Assert.Empty(program.Output);
    }

    private SampleProgram Start(params string[] args) => SampleProgram.Start([$"--AzureWebJobsStorage={azurite.ConnectionString}", .. args]);
}
