using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LocalFunctions.Triggers;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Queues;

/// <summary>
/// Runs a function for each message of a queue, side by side. A message that failed five times moves to the queue
/// <c>{name}-poison</c>.
/// </summary>
internal sealed partial class QueueListener(QueueRun run, string queueName, QueueServiceClient queues, TimeSpan interval, ILogger logger)
    : ITriggerListener
{
    private const int MaxTries = 5;
    private const int BatchSize = 8;

    private readonly QueueClient _queue = queues.GetQueueClient(queueName);
    private readonly QueueClient _poison = queues.GetQueueClient($"{queueName}-poison");
    private readonly Outage _outage = new($"The queue {queueName}", logger);
    private readonly List<Task> _runs = [];

    public Task PrepareAsync(CancellationToken cancellation) => _queue.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task ListenAsync(CancellationToken stopping, CancellationToken abort)
    {
        // One for all waits: each of its own would be kept until the host stops.
        var stop = Pause.ForAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);
        while (!stopping.IsCancellationRequested)
        {
            _runs.RemoveAll(task => task.IsCompleted);
            var room = BatchSize - _runs.Count;
            var messages = room > 0 ? await ReceiveAsync(room, stopping) : [];
            _runs.AddRange(messages.Select(message => TryAsync(message, abort)));

            if (room == 0)
                await Task.WhenAny([.. _runs, stop]);
            else if (messages.Length == 0)
                await Pause.ForAsync(interval, TimeProvider.System, stopping);
        }

        await Task.WhenAll(_runs);
    }

    private async Task<QueueMessage[]> ReceiveAsync(int room, CancellationToken stopping)
    {
        try
        {
            // Not cancelled once under way: a message taken and then forgotten would stay hidden for minutes.
            var messages = await _queue.ReceiveMessagesAsync(room, MessageLease.Duration, CancellationToken.None);
            _outage.End();
            return messages.Value;
        }
        catch (Exception problem) when (problem is RequestFailedException or AggregateException or IOException or OperationCanceledException)
        {
            _outage.Begin(problem);
            await Pause.ForAsync(interval, TimeProvider.System, stopping);
            return [];
        }
    }

    private async Task TryAsync(QueueMessage message, CancellationToken abort)
    {
        await using var lease = new MessageLease(_queue, message);
        try
        {
            try
            {
                await run.RunAsync(message.Body, abort);
                await lease.DeleteAsync();
            }
            catch (Exception) when (abort.IsCancellationRequested)
            {
                Log.Aborted(logger, run.Function.Name);
                await lease.ReleaseAsync();
            }
            catch (Exception fault) when (message.DequeueCount < MaxTries)
            {
                Log.Failed(logger, fault, run.Function.Name, queueName, message.DequeueCount, MaxTries);
                await lease.ReleaseAsync();
            }
            catch (Exception fault)
            {
                Log.GaveUp(logger, fault, run.Function.Name, queueName, MaxTries, _poison.Name);
                await _poison.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
                await _poison.SendMessageAsync(message.Body, cancellationToken: CancellationToken.None);
                await lease.DeleteAsync();
            }
        }
        catch (Exception problem) when (problem is RequestFailedException or AggregateException or IOException or OperationCanceledException)
        {
            // The message appears again when its lease ends.
            _outage.Begin(problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Function} failed on a message of {Queue}, try {Try} of {Tries}.")]
        public static partial void Failed(ILogger logger, Exception fault, string function, string queue, long @try, int tries);

        [LoggerMessage(LogLevel.Error, "{Function} failed on a message of {Queue} {Tries} times; it is now in {Poison}.")]
        public static partial void GaveUp(ILogger logger, Exception fault, string function, string queue, int tries, string poison);

        [LoggerMessage(LogLevel.Warning, "{Function} was stopped while it ran; its message is back in the queue.")]
        public static partial void Aborted(ILogger logger, string function);
    }
}
