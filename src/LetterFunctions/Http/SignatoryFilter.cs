using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>What a query string looks for among signatories, as the links to the other pages repeat it.</summary>
internal static class SignatoryFilter
{
    private static readonly string[] Names = ["q", "kind", "group"];

    /// <returns>Parameters, each with an ampersand behind it; empty where nothing is looked for.</returns>
    public static string Write(IQueryCollection query) =>
        string.Concat(Names.Where(name => !string.IsNullOrWhiteSpace(query[name])).Select(name => $"{name}={Uri.EscapeDataString(query[name].ToString())}&"));
}
