using LocalFunctions.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Http;

/// <summary>What a request goes through: its key is checked, its parameters are bound, the function runs, its faults are hidden.</summary>
/// <param name="descriptors">Of the services.</param>
internal sealed partial class HttpFunctionPipeline(IServiceProvider services, IServiceCollection descriptors, FunctionKeys keys, ILogger logger)
{
    private readonly IFunctionsWorkerMiddleware[] _middleware = [.. services.GetServices<IFunctionsWorkerMiddleware>().Reverse()];

    public RequestDelegate For(FunctionDeclaration function, HttpTriggerAttribute trigger, RoutePattern route)
    {
        var run = Through(Bind(function, route));
        return context => keys.Admit(context.Request, function.Name, trigger.AuthLevel) ? RunAsync(run, function, context) : Refuse(context.Response);
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private RequestDelegate Bind(FunctionDeclaration function, RoutePattern route)
    {
        RequireResult(function);
        var options = new RequestDelegateFactoryOptions
        {
            ServiceProvider = services,
            RouteParameterNames = route.Parameters.Select(parameter => parameter.Name),
        };
        if (function.Method.IsStatic)
            return RequestDelegateFactory.Create(function.Method, targetFactory: null, options).RequestDelegate;

        var type = function.Method.DeclaringType!;
        var make = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);
        Func<HttpContext, object> target = IsMadeOfSingletons(type) ? _ => make(services, null) : context => make(context.RequestServices, null);
        return RequestDelegateFactory.Create(function.Method, target, options).RequestDelegate;
    }

    /// <summary>Whether nothing that a function's class is made of belongs to one call, which then needs no scope.</summary>
    private bool IsMadeOfSingletons(Type type) => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).All(parameter => IsSingleton(parameter.ParameterType));

    private bool IsSingleton(Type service)
    {
        var definition = service.IsConstructedGenericType ? service.GetGenericTypeDefinition() : service;
        var found = descriptors.Where(descriptor => descriptor.ServiceType == service || descriptor.ServiceType == definition).ToList();
        return found.Count > 0 && found.TrueForAll(descriptor => descriptor is { IsKeyedService: false, Lifetime: ServiceLifetime.Singleton });
    }

    /// <summary>Minimal APIs would make JSON of anything else, where the real host does not.</summary>
    private static void RequireResult(FunctionDeclaration function)
    {
        var type = function.Method.ReturnType;
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
            type = type.GetGenericArguments()[0];
        if (type != typeof(void) && type != typeof(Task) && type != typeof(ValueTask) && !type.IsAssignableTo(typeof(IResult)))
            throw new LocalRunException($"The function {function.Name} returns {type.Name}: HTTP functions return IResult, or nothing.");
    }

    /// <summary>The function inside of the middleware of the app.</summary>
    private FunctionExecutionDelegate Through(RequestDelegate run)
    {
        FunctionExecutionDelegate rest = call => run(call.GetHttpContext()!);
        foreach (var middleware in _middleware)
        {
            var inner = rest;
            rest = call => middleware.Invoke(call, inner);
        }

        return rest;
    }

    private async Task RunAsync(FunctionExecutionDelegate run, FunctionDeclaration function, HttpContext context)
    {
        var response = context.Response;
        try
        {
            await run(new HttpFunctionContext(context));

            // The real host answers so when a function writes nothing.
            if (!response.HasStarted && response.StatusCode == StatusCodes.Status200OK && !HttpMethods.IsHead(context.Request.Method))
            {
                response.StatusCode = StatusCodes.Status204NoContent;
                response.ContentLength = null;
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.Abandoned(logger, function.Name);
        }
        catch (Exception fault)
        {
            Log.Failed(logger, fault, function.Name, context.Request.Method, context.Request.Path);
            if (response.HasStarted)
            {
                // Half an answer must not look like a whole one.
                context.Abort();
                return;
            }

            response.Clear();
            response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "{Function} was abandoned by its caller.")]
        public static partial void Abandoned(ILogger logger, string function);

        [LoggerMessage(LogLevel.Error, "{Function} failed on {Method} {Path}")]
        public static partial void Failed(ILogger logger, Exception fault, string function, string method, string path);
    }
}
