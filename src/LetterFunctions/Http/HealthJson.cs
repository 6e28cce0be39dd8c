namespace LetterFunctions.Http;

/// <summary>What is said of an app that can serve letters.</summary>
internal static class HealthJson
{
    public static byte[] Healthy { get; } = Json.Write(json => json.WriteString("status", "healthy"));
}
