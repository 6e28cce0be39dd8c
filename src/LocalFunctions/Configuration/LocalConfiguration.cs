using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Configuration;

/// <summary>Puts the sources of settings in their order; each wins over those before it.</summary>
internal static class LocalConfiguration
{
    /// <summary>Where host.json appears among the settings, as on the real host, so that a setting can override it.</summary>
    public const string HostJsonSection = "AzureFunctionsJobHost";

    public static void AddSources(ConfigurationManager configuration, string folder, string[] args)
    {
        configuration.AddInMemoryCollection([new("urls", ListenAddress.Default)]);
        configuration.AddInMemoryCollection(HostJsonFile.Read(folder));
        configuration.AddInMemoryCollection(LocalSettingsFile.Read(folder));
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args);
    }
}
