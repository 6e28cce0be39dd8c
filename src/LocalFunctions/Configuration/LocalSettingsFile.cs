using System.Text.Json;

namespace LocalFunctions.Configuration;

/// <summary>
/// Reads <c>local.settings.json</c> as <c>func start</c> does: its <c>Values</c> are settings, <c>ConnectionStrings</c> are connection
/// strings, and <c>Host.LocalHttpPort</c> is the port when <c>--urls</c> does not say otherwise.
/// </summary>
internal static class LocalSettingsFile
{
    public const string Name = "local.settings.json";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <returns>Settings by configuration key; empty when there is no such file.</returns>
    /// <exception cref="LocalRunException">The file is not JSON, or its values are not simple.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(path))
            return settings;

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            var root = document.RootElement;
            foreach (var (key, value) in Section(root, "Values"))
                settings[key.Replace("__", ":", StringComparison.Ordinal)] = value;
            foreach (var (key, value) in Section(root, "ConnectionStrings"))
                settings[$"ConnectionStrings:{key}"] = value;
            foreach (var (key, value) in Section(root, "Host").Where(pair => pair.Key == "LocalHttpPort"))
                settings["urls"] = $"http://localhost:{value}";
            return settings;
        }
        catch (JsonException problem)
        {
            throw new LocalRunException($"{path} is not valid JSON: {problem.Message}", problem);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Section(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out var section) || section.ValueKind != JsonValueKind.Object)
            yield break;

        foreach (var property in section.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                throw new JsonException($"\"{name}.{property.Name}\" must be a string, a number or a boolean.");
            yield return new(property.Name, property.Value.ValueKind == JsonValueKind.Null ? null : property.Value.ToString());
        }
    }
}
