using Microsoft.AspNetCore.Connections;

namespace LocalFunctions;

/// <summary>
/// Something on this machine keeps the app from running. The message is one sentence for the person at the
/// console that says what to do; it is shown without a stack trace.
/// </summary>
public sealed class LocalRunException : Exception
{
    public LocalRunException(string sentence)
        : base(sentence)
    {
    }

    public LocalRunException(string sentence, Exception inner)
        : base(sentence, inner)
    {
    }

    /// <summary>The sentence that explains a failed start, or null when it is a fault in the code.</summary>
    internal static LocalRunException? Explaining(Exception failure) => failure switch
    {
        LocalRunException sentence => sentence,
        IOException { InnerException: AddressInUseException } => new LocalRunException(
            "The address to listen on is in use: stop the program that uses it, or choose another with --urls http://localhost:<port>.", failure),
        _ => null,
    };
}
