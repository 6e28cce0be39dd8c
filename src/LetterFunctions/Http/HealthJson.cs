using System.Text.Json;

namespace LetterFunctions.Http;

/// <summary>What is said of the state of the app.</summary>
internal static class HealthJson
{
    /// <summary>Of an app that answers, whatever the state of what it depends on.</summary>
    public static byte[] Alive { get; } = Json.Write(json => json.WriteString("status", "alive"));

    /// <param name="isDegraded">Whether readers are served from memory at the moment.</param>
    /// <param name="dependencies">All of them healthy.</param>
    public static byte[] Write(bool isDegraded, IEnumerable<DependencyHealth> dependencies) => Json.Write(json =>
    {
        json.WriteString("status", isDegraded ? "degraded" : "healthy");
        json.WriteDependencies(dependencies);
    });

    public static void WriteDependencies(this Utf8JsonWriter json, IEnumerable<DependencyHealth> dependencies) => json.WriteArray("dependencies", dependencies, dependency =>
    {
        json.WriteStartObject();
        json.WriteString("name", dependency.Name);
        json.WriteString("status", dependency.IsHealthy ? "healthy" : "unavailable");
        json.WriteNumber("milliseconds", (long)dependency.Took.TotalMilliseconds);
        json.WriteEndObject();
    });
}
