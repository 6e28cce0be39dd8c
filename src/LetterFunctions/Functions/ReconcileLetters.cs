using LetterFunctions.Publishing;
using Letters.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// Publishes, every five minutes, uploads that no trigger has told of, and renders again what an older template rendered. What fails is
/// in the log and fails this run when all others have had their turn.
/// </summary>
public sealed class ReconcileLetters(LetterReconciler reconciler, PublishingLog log)
{
    [Function(nameof(ReconcileLetters))]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var report in reconciler.ReconcileAsync(cancellationToken)) log.Write(report);
        }
        finally
        {
            await foreach (var revision in reconciler.RenderAgainAsync(cancellationToken)) log.Write(revision);
        }
    }
}
