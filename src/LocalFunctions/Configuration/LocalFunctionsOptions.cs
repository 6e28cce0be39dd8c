using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Configuration;

/// <summary>
/// The local host's own settings, section <c>LocalFunctions</c>. Tests give them on the command line of the app
/// (<c>--LocalFunctions:Assembly LetterFunctions</c>), since the app's code knows nothing of this host.
/// </summary>
internal sealed record LocalFunctionsOptions
{
    public const string Section = "LocalFunctions";

    /// <summary>Where the functions are: setting <c>Assembly</c>, a simple name; by default the program that was started.</summary>
    public required Assembly Assembly { get; init; }

    /// <summary>
    /// Whether the app is the program that was started. When an assembly is named a test hosts it: nothing is printed, nothing is
    /// uploaded that was not asked for, and problems are exceptions.
    /// </summary>
    public required bool IsProgram { get; init; }

    public required string? RepositoryRoot { get; init; }

    /// <summary>A folder whose files are uploaded as they are saved, relative to the repository; empty for none; null to decide by default.</summary>
    public string? UploadFolder { get; init; }

    /// <summary>The container they are uploaded to; by default the folder's name.</summary>
    public string? UploadContainer { get; init; }

    /// <summary>Whether what happens in containers is posted to the app as Event Grid would, for the functions that want to be told.</summary>
    public bool PostsBlobEvents { get; init; }

    /// <summary>How often containers and queues are looked at.</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How long a blob waits after its first failure; twice as long after each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <exception cref="LocalRunException">A setting has an impossible value.</exception>
    public static LocalFunctionsOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var named = section["Assembly"] is { Length: > 0 } name ? Load(name) : null;
        var options = new LocalFunctionsOptions
        {
            Assembly = named ?? Assembly.GetEntryAssembly()
                ?? throw new LocalRunException($"Set {Section}:Assembly to the assembly that holds the functions."),
            IsProgram = named is null,
            RepositoryRoot = Configuration.RepositoryRoot.Above(AppContext.BaseDirectory),
            UploadFolder = section["UploadFolder"],
            UploadContainer = section["UploadContainer"],
            PostsBlobEvents = string.Equals(section["BlobEvents"], "true", StringComparison.OrdinalIgnoreCase),
        };
        return options with
        {
            PollingInterval = Duration(section, "PollingInterval", options.PollingInterval),
            RetryDelay = Duration(section, "RetryDelay", options.RetryDelay),
        };
    }

    private static Assembly Load(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception problem) when (problem is IOException or BadImageFormatException)
        {
            throw new LocalRunException($"{Section}:Assembly names {name}, which cannot be loaded: {problem.Message}", problem);
        }
    }

    private static TimeSpan Duration(IConfiguration section, string key, TimeSpan otherwise)
    {
        if (section[key] is not { Length: > 0 } text)
            return otherwise;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero)
            return duration;
        throw new LocalRunException($"{Section}:{key} must be a positive time span such as 00:00:00.4, not \"{text}\".");
    }
}
