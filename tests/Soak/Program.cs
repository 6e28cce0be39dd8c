using System.Globalization;
using System.Runtime.InteropServices;
using Letters.Soak;

// "MINUTES [SEED]": several apps on one storage, in which much goes wrong, authors and readers; 1 where a promise was broken.
if (args is not [{ } given, ..] || !double.TryParse(given, CultureInfo.InvariantCulture, out var minutes) || minutes <= 0)
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Soak -- MINUTES [SEED]");
    return 2;
}

var seed = args is [_, { } text] ? int.Parse(text, CultureInfo.InvariantCulture) : Random.Shared.Next(1, 1_000_000);
using var ending = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
await using var soak = new SoakRun(TimeSpan.FromMinutes(minutes), seed);
return await soak.RunAsync(ending.Token) ? 0 : 1;

// The first time the run ends as at its time limit, with all that it says; the second time at once.
void End(PosixSignalContext signal)
{
    signal.Cancel = !ending.IsCancellationRequested;
    ending.Cancel();
}
