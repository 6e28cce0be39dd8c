using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace LocalFunctions.Functions;

/// <summary>A method marked as a function, and the parameter that says what starts it.</summary>
internal sealed record FunctionDeclaration(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger)
{
    /// <exception cref="LocalRunException">A parameter is of a type that this trigger has no value for.</exception>
    public void RequireParameters(Func<ParameterInfo, bool> hasValue)
    {
        var unknown = Method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType != typeof(CancellationToken) && !hasValue(parameter));
        if (unknown is not null)
        {
            throw new LocalRunException(
                $"The function {Name} has a parameter \"{unknown.Name}\" of type {unknown.ParameterType.Name}, for which its trigger has no value.");
        }
    }
}
