namespace LocalFunctions.Emulator;

/// <summary>How to start Azurite. By default it is for tests: ports that nobody else uses, and everything in memory.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder that keeps its data and its log; null to keep everything in memory.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The folder whose <c>node_modules</c> holds Azurite; by default that of the repository this program lies in.</summary>
    public string? RepositoryRoot { get; init; }

    /// <summary>The ports of blobs, queues and tables; 0 for one that is free.</summary>
    public AzuritePorts Ports { get; init; } = new(0, 0, 0);

    /// <summary>Told, in a sentence, what takes a while.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>The command that runs Node.js.</summary>
    internal string Node { get; init; } = "node";
}
