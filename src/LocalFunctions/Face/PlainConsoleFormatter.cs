using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LocalFunctions.Face;

/// <summary>One line a message, for a person: the time, the level when it matters, the words.</summary>
internal sealed class PlainConsoleFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    private const string PlatformHost = "Microsoft.Extensions.Hosting.Internal.Host";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (IsToldElsewhere(logEntry.Exception, logEntry.Category))
            return;

        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.WriteLine($"{DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {Level(logEntry.LogLevel)}{message}");
        if (logEntry.Exception is not null)
            textWriter.WriteLine(Indented(logEntry.Exception, logEntry.LogLevel));
    }

    /// <summary>The platform's host logs why it did not start: a sentence of ours that is printed anyway, or that Ctrl+C was pressed.</summary>
    private static bool IsToldElsewhere(Exception? failure, string category) =>
        category == PlatformHost && failure is not null
        && (failure is OperationCanceledException || LocalRunException.Explaining(failure) is not null);

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Information => "",
        LogLevel.Warning => "warning: ",
        LogLevel.Error or LogLevel.Critical => "error: ",
        _ => "debug: ",
    };

    /// <summary>A warning will be tried again: its stack trace comes with the error, if it comes to that.</summary>
    private static string Indented(Exception fault, LogLevel level)
    {
        var text = level < LogLevel.Error ? $"{fault.GetType().Name}: {fault.Message}" : fault.ToString();
        return "         " + text.ReplaceLineEndings($"{Environment.NewLine}         ");
    }
}
