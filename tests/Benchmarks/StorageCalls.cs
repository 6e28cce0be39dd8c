using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace Benchmarks;

/// <summary>Counts the requests that the clients of storage in this process send, by the events that they write.</summary>
internal sealed class StorageCalls : EventListener
{
    /// <summary>Of the event source "Azure-Core".</summary>
    private const int RequestEvent = 1;

    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);

    /// <summary>Requests that read tables.</summary>
    public int Queries => _calls.GetValueOrDefault("GET");

    /// <summary>What was counted since the last time: "1,203 requests (1,100 POST, 103 PUT)".</summary>
    public string Take()
    {
        var calls = _calls.OrderByDescending(call => call.Value).ToList();
        _calls.Clear();
        return string.Create(CultureInfo.InvariantCulture, $"{calls.Sum(call => call.Value):N0} requests ({string.Join(", ", calls.Select(call => string.Create(CultureInfo.InvariantCulture, $"{call.Value:N0} {call.Key}")))})");
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Azure-Core") EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId == RequestEvent && eventData.PayloadNames?.IndexOf("method") is >= 0 and var index) _calls.AddOrUpdate((string)eventData.Payload![index]!, 1, (_, count) => count + 1);
    }
}
