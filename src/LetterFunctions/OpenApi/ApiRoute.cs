using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.OpenApi;

/// <summary>A function that answers HTTP requests, as its attributes declare it.</summary>
/// <param name="Methods">In upper case.</param>
internal sealed record ApiRoute(string Function, MethodInfo Run, string Template, IReadOnlyList<string> Methods, AuthorizationLevel Level)
{
    private readonly TemplateMatcher _matcher = new(TemplateParser.Parse(Template), []);

    /// <summary>All of the app, in the order of their templates.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } = [.. typeof(ApiRoute).Assembly.GetTypes().SelectMany(Find).OrderBy(route => route.Template, StringComparer.Ordinal).ThenBy(route => route.Function, StringComparer.Ordinal)];

    /// <summary>Why it is not described; null where it is.</summary>
    public string? WhyUndescribed => Run.GetCustomAttribute<UndescribedAttribute>()?.Reason;

    public bool Matches(PathString path) => _matcher.TryMatch(path, []);

    private static IEnumerable<ApiRoute> Find(Type type)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is not { } function) continue;
            var trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null);
            if (trigger is { Route: { } template, Methods: { } methods }) yield return new ApiRoute(function.Name, method, template, [.. methods.Select(name => name.ToUpperInvariant())], trigger.AuthLevel);
        }
    }
}
