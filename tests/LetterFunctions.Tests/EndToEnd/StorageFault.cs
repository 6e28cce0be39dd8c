namespace LetterFunctions.Tests.EndToEnd;

/// <summary>What goes wrong with a request to storage.</summary>
internal enum StorageFault
{
    /// <summary>It never gets there.</summary>
    Unreachable,

    /// <summary>It is done, and nobody is told.</summary>
    AnswerLost,

    /// <summary>The answer ends in the middle.</summary>
    AnswerCut,

    /// <summary>503 ServerBusy, nothing done.</summary>
    Busy,

    /// <summary>500 InternalError, nothing done.</summary>
    Broken,

    /// <summary>It is done, seconds later.</summary>
    Slow,
}
