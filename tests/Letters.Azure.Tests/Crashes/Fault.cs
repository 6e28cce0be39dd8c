namespace Letters.Azure.Tests.Crashes;

/// <summary>What can go wrong with one operation of storage.</summary>
public enum Fault
{
    /// <summary>The process is gone before the operation is sent.</summary>
    GoneBefore,

    /// <summary>The process is gone after the operation took effect and before its answer came.</summary>
    GoneAfter,

    /// <summary>500, and nothing happened.</summary>
    ServerError,

    /// <summary>500, although the operation took effect.</summary>
    ServerErrorAfter,

    /// <summary>503 with Retry-After.</summary>
    Throttled,

    /// <summary>412, although nothing stands against the operation.</summary>
    PreconditionFailed,

    /// <summary>The operation takes too long, and has no effect.</summary>
    Timeout,

    /// <summary>The connection is reset before the operation has an effect.</summary>
    Reset,

    /// <summary>The connection is reset after it took effect: the client tries again, and meets its own write.</summary>
    ResetAfter,
}
