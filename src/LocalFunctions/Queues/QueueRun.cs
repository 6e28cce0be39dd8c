using System.Text.Json;
using LocalFunctions.Functions;

namespace LocalFunctions.Queues;

/// <summary>Runs a function for one message: as text, as bytes, or as the object that its JSON describes.</summary>
internal sealed class QueueRun
{
    private static readonly JsonSerializerOptions Lenient = new() { PropertyNameCaseInsensitive = true };

    private readonly FunctionInvoker _invoker;

    /// <exception cref="LocalRunException">There is a parameter besides the message.</exception>
    public QueueRun(FunctionDeclaration function, FunctionInvoker invoker)
    {
        function.RequireParameters(parameter => parameter == function.TriggerParameter);
        Function = function;
        _invoker = invoker;
    }

    public FunctionDeclaration Function { get; }

    /// <param name="body">The message as it is in the queue, Base64.</param>
    /// <param name="cancellation">Cancelled when the host cannot wait any longer.</param>
    /// <exception cref="FormatException">It is not Base64.</exception>
    public Task RunAsync(BinaryData body, CancellationToken cancellation)
    {
        var message = Bind(BinaryData.FromBytes(Convert.FromBase64String(body.ToString())));
        return _invoker.InvokeAsync(Function, _ => message, cancellation);
    }

    private object? Bind(BinaryData message)
    {
        var type = Function.TriggerParameter.ParameterType;
        return type == typeof(string) ? message.ToString()
            : type == typeof(BinaryData) ? message
            : type == typeof(byte[]) ? message.ToArray()
            : JsonSerializer.Deserialize(message, type, Lenient);
    }
}
