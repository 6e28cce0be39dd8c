using System.Reflection;
using LocalFunctions.Configuration;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Functions;

/// <summary>The functions of the app that are to run, in alphabetical order of their names.</summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<FunctionDeclaration> functions) => Functions = functions;

    public IReadOnlyList<FunctionDeclaration> Functions { get; }

    public IEnumerable<(FunctionDeclaration Function, TTrigger Trigger)> TriggeredBy<TTrigger>()
        where TTrigger : TriggerBindingAttribute =>
        Functions.Where(function => function.Trigger is TTrigger).Select(function => (function, (TTrigger)function.Trigger));

    /// <summary>
    /// Leaves out what the settings leave out: <c>AzureWebJobs.{Name}.Disabled</c>, and all but those that host.json's
    /// <c>functions</c> lists, when it does.
    /// </summary>
    /// <exception cref="LocalRunException">A function has no trigger, or two have one name.</exception>
    public static FunctionCatalog Of(Assembly assembly, IConfiguration configuration)
    {
        var listed = configuration.GetSection($"{LocalConfiguration.HostJsonSection}:functions").GetChildren()
            .Select(setting => setting.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var functions = assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(candidate => candidate.Function is not null)
            .Select(candidate => Declare(candidate.Method, candidate.Function!.Name))
            .Where(function => listed.Count == 0 || listed.Contains(function.Name))
            .Where(function => !IsDisabled(function.Name, configuration))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();

        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new(functions)
            : throw new LocalRunException($"Two functions are named {twice.Key}: names of functions are unique, whatever their case.");
    }

    private static FunctionDeclaration Declare(MethodInfo method, string name)
    {
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<TriggerBindingAttribute>() is { } trigger)
                return new(name, method, parameter, trigger);
        }

        throw new LocalRunException($"The function {name} has no parameter with a trigger attribute.");
    }

    private static bool IsDisabled(string name, IConfiguration configuration) =>
        configuration[$"AzureWebJobs.{name}.Disabled"] is { } value
        && (value == "1" || (bool.TryParse(value, out var disabled) && disabled));
}
