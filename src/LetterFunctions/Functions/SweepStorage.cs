using LetterFunctions.Publishing;
using Letters.Azure.Sweeping;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Removes every night what publishers left in storage that died or were too slow, and that nothing refers to (docs/reliability.md).</summary>
public sealed class SweepStorage(StorageSweep sweep, PublishingLog log)
{
    [Function(nameof(SweepStorage))]
    public async Task RunAsync([TimerTrigger("0 20 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) => log.Write(await sweep.SweepAsync(cancellationToken));
}
