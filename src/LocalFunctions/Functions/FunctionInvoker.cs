using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace LocalFunctions.Functions;

/// <summary>Makes a function's class in a scope of its own, calls the method and waits for it.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes)
{
    /// <param name="function">What to call.</param>
    /// <param name="valueOf">The value of each parameter that is not a cancellation token.</param>
    /// <param name="cancellation">Cancelled when the host cannot wait for the function any longer.</param>
    public async Task InvokeAsync(FunctionDeclaration function, Func<ParameterInfo, object?> valueOf, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var method = function.Method;
        var instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, method.DeclaringType!);
        var arguments = method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellation : valueOf(parameter))
            .ToArray();

        switch (method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null))
        {
            case Task task:
                await task;
                break;
            case ValueTask task:
                await task;
                break;
        }
    }
}
