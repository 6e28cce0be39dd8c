using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Configuration;

/// <summary>Reads host.json into settings under <c>AzureFunctionsJobHost</c>.</summary>
internal static class HostJsonFile
{
    public const string Name = "host.json";

    /// <exception cref="LocalRunException">The file is not JSON.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: true, reloadOnChange: false)
                .Build()
                .AsEnumerable()
                .Where(setting => setting.Value is not null)
                .Select(setting => KeyValuePair.Create($"{LocalConfiguration.HostJsonSection}:{setting.Key}", setting.Value))
                .ToList();
        }
        catch (InvalidDataException problem)
        {
            throw new LocalRunException($"{path} is not valid JSON: {problem.InnerException?.Message ?? problem.Message}", problem);
        }
    }
}
