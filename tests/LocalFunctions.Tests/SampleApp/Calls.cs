using System.Threading.Channels;

namespace SampleApp;

/// <summary>Tells a test what a function was called with, and lets the test say what the function then does.</summary>
public sealed class Calls
{
    private readonly Channel<string> _made = Channel.CreateUnbounded<string>();

    /// <summary>What every triggered function does with what it got; by default nothing.</summary>
    public Func<string, CancellationToken, Task> Behaviour { get; set; } = (_, _) => Task.CompletedTask;

    public Task MakeAsync(string what, CancellationToken cancellation)
    {
        _made.Writer.TryWrite(what);
        return Behaviour(what, cancellation);
    }

    /// <summary>The next call that no test has looked at.</summary>
    public async Task<string> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _made.Reader.ReadAsync(patience.Token);
    }

    public async Task<IReadOnlyList<string>> NextAsync(int count)
    {
        var calls = new List<string>();
        while (calls.Count < count)
            calls.Add(await NextAsync());
        return calls;
    }

    /// <summary>The calls that were made and that no test has looked at.</summary>
    public IReadOnlyList<string> Others()
    {
        var calls = new List<string>();
        while (_made.Reader.TryRead(out var call))
            calls.Add(call);
        return calls;
    }
}
