using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace LocalFunctions.Queues;

/// <summary>Keeps a message hidden from other readers while a function runs on it, however long that takes.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(10);

    private readonly QueueClient _queue;
    private readonly string _messageId;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message)
    {
        _queue = queue;
        _messageId = message.MessageId;
        _receipt = message.PopReceipt;
        _renewing = RenewAsync();
    }

    public async Task DeleteAsync()
    {
        await EndAsync();
        await _queue.DeleteMessageAsync(_messageId, _receipt);
    }

    /// <summary>Lets the message be read again at once.</summary>
    public async Task ReleaseAsync()
    {
        await EndAsync();
        await _queue.UpdateMessageAsync(_messageId, _receipt, visibilityTimeout: TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ended.Dispose();
    }

    private async Task EndAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Duration / 2, _ended.Token);
                var renewed = await _queue.UpdateMessageAsync(_messageId, _receipt, visibilityTimeout: Duration);
                _receipt = renewed.Value.PopReceipt;
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or RequestFailedException or AggregateException)
        {
            // Ended, or lost: then deleting or releasing the message fails and says so.
            return;
        }
    }
}
