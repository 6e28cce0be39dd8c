using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Letters.Azure.Tests.Crashes;
using Microsoft.Extensions.Time.Testing;

namespace Letters.Azure.Tests;

public class StorageBudgetTests
{
    private static readonly StorageBudget Budget = new() { Retries = 4, FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2), Whole = TimeSpan.FromSeconds(60) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_is_tried_again_as_often_as_the_budget_says() => Assert.Equal(5, await CountAsync(retryAfter: "0", eachTakes: TimeSpan.FromSeconds(1)));

    [Fact]
    public async Task No_try_begins_when_the_budget_is_used_up() => Assert.Equal(3, await CountAsync(retryAfter: "0", eachTakes: TimeSpan.FromSeconds(25)));

    [Fact]
    public async Task What_storage_asks_to_wait_for_is_not_waited_for_beyond_the_budget() => Assert.Equal(1, await CountAsync(retryAfter: "600", eachTakes: TimeSpan.Zero));

    /// <returns>How many tries an operation takes that is throttled each time.</returns>
    private static async Task<int> CountAsync(string retryAfter, TimeSpan eachTakes)
    {
        var clock = new FakeTimeProvider();
        var transport = new Throttling(retryAfter, () => clock.Advance(eachTakes));
        var options = Budget.ApplyTo(new TableClientOptions { Transport = transport }, clock);
        var table = new TableServiceClient("UseDevelopmentStorage=true", options).GetTableClient("Table");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("a", "b", cancellationToken: Cancellation));
        Assert.Equal(503, failure.Status);
        return transport.Requests;
    }

    private sealed class Throttling(string retryAfter, Action passTime) : HttpPipelineTransport
    {
        public int Requests { get; private set; }

        public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException();

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            Requests++;
            passTime();
            message.Response = new FaultResponse(503, message.Request.ClientRequestId, retryAfter);
            return ValueTask.CompletedTask;
        }
    }
}
