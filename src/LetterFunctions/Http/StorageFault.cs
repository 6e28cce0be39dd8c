using Azure;
using Letters.Azure;

namespace LetterFunctions.Http;

/// <summary>Which faults say that storage is away or overloaded, so that the same may succeed in a while.</summary>
internal static class StorageFault
{
    /// <param name="status">Of an answer; 0 where there was none.</param>
    public static bool IsOutage(int status) => status is 0 or 408 or 429 or >= 500;

    /// <summary>
    /// The clients of storage throw an AggregateException where every try failed, and one of cancellation where a try took too long. What a later
    /// version of the app wrote, an instance of that version serves.
    /// </summary>
    public static bool IsOutage(Exception fault) => fault switch
    {
        NewerSchemaException => true,
        RequestFailedException failed => IsOutage(failed.Status),
        AggregateException many => many.InnerExceptions.Any(IsOutage),
        OperationCanceledException => true,
        _ => false,
    };
}
