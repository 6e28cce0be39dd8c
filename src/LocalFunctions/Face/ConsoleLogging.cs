using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LocalFunctions.Face;

/// <summary>What the console shows: everything the app says, and of the libraries only what went wrong.</summary>
internal static class ConsoleLogging
{
    public static void AddFilters(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);

        // The Azure libraries warn of every 404 and 412, which are answers here.
        logging.AddFilter("Azure", LogLevel.Error);
        logging.AddConfiguration(configuration.GetSection("Logging"));
    }

    public static void AddPlainConsole(ILoggingBuilder logging) =>
        logging
            .AddConsole(options => options.FormatterName = PlainConsoleFormatter.FormatterName)
            .AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
}
