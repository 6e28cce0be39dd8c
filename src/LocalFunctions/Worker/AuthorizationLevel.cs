namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a request to an HTTP function must carry.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A user's token; the host never grants it by a function key.</summary>
    User = 1,

    /// <summary>The function's key, a key of all functions, or the master key.</summary>
    Function = 2,

    /// <summary>A key of an extension, or the master key.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
