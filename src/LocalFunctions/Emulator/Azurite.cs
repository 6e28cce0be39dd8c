using LocalFunctions.Configuration;

namespace LocalFunctions.Emulator;

/// <summary>
/// The storage emulator, run as a child process on this machine's loopback address. It ends with this object, and with this
/// process however that ends.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    private readonly AzuriteProcess _process;

    private Azurite(AzuriteProcess process, AzuritePorts ports)
    {
        _process = process;
        Ports = ports;
    }

    /// <summary>The ports it listens on.</summary>
    public AzuritePorts Ports { get; }

    public string ConnectionString => Ports.ConnectionString;

    /// <summary>Starts Azurite and waits until its three services answer.</summary>
    /// <exception cref="LocalRunException">Node.js or npm is missing, or Azurite does not start.</exception>
    public static async Task<Azurite> StartAsync(AzuriteOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new AzuriteOptions();
        var root = options.RepositoryRoot ?? RepositoryRoot.Above(AppContext.BaseDirectory)
            ?? throw new LocalRunException(
                "Azurite is installed with the repository's npm packages, and this program does not lie in the repository: "
                + "start Azurite yourself, or set AzureWebJobsStorage to a storage account.");
        var script = await NpmPackages.RequireAsync(root, "azurite/dist/src/azurite.js", options.Progress, cancellation);
        options.Progress?.Invoke("Starting Azurite, the storage emulator …");
        var process = AzuriteProcess.Start(script, options);
        try
        {
            return new(process, await process.WaitUntilListeningAsync(cancellation));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
