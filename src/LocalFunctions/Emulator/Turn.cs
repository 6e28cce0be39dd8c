namespace LocalFunctions.Emulator;

/// <summary>Lets one process after the other do something in a folder: test projects and runs of the app start side by side.</summary>
internal static class Turn
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <returns>Dispose it to end the turn; it ends with the process, too.</returns>
    public static async Task<IAsyncDisposable> WaitAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "turn.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException)
            {
                await Task.Delay(Interval, cancellation);
            }
        }
    }
}
