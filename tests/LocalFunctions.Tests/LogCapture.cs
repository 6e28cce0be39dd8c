using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Tests;

/// <summary>Keeps what is logged, for a test to wait for and count.</summary>
internal sealed class LogCapture : ILoggerProvider, ILogger
{
    private readonly Channel<string> _unread = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Reads on to the next message that has these words.</summary>
    public async Task<string> LineWithAsync(string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var line = await _unread.Reader.ReadAsync(patience.Token);
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel}: {formatter(state, exception)}";
        _lines.Enqueue(line);
        _unread.Writer.TryWrite(line);
    }

    public void Dispose() => _unread.Writer.TryComplete();
}
