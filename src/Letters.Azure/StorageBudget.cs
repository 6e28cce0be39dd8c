using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Letters.Azure;

/// <summary>How much patience there is with storage that is slow, throttles or fails for a moment.</summary>
public sealed record StorageBudget
{
    public static StorageBudget Default { get; } = new();

    /// <summary>How often an operation is tried again.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>How long one try may take.</summary>
    public TimeSpan Try { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After so long no new try begins: an operation takes no longer than this and one try.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Before the first repetition; it doubles from one to the next, and varies at random.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(0.4);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Makes a client keep to the budget. Where storage says how long to wait, that is waited, if the budget allows it.</summary>
    public T ApplyTo<T>(T options, TimeProvider clock)
        where T : ClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Retry.NetworkTimeout = Try;
        options.RetryPolicy = new BudgetedRetryPolicy(this, clock);
        return options;
    }

    private sealed class BudgetedRetryPolicy(StorageBudget budget, TimeProvider clock)
        : RetryPolicy(budget.Retries, DelayStrategy.CreateExponentialDelayStrategy(budget.FirstDelay, budget.LongestDelay))
    {
        protected override void OnSendingRequest(HttpMessage message) => Begin(message);

        protected override ValueTask OnSendingRequestAsync(HttpMessage message)
        {
            Begin(message);
            return ValueTask.CompletedTask;
        }

        protected override bool ShouldRetry(HttpMessage message, Exception? exception) => IsWithinBudget(message) && base.ShouldRetry(message, exception);

        protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
            IsWithinBudget(message) && await base.ShouldRetryAsync(message, exception);

        private void Begin(HttpMessage message)
        {
            if (!message.TryGetProperty(typeof(BudgetedRetryPolicy), out _)) message.SetProperty(typeof(BudgetedRetryPolicy), clock.GetTimestamp());
        }

        private bool IsWithinBudget(HttpMessage message) =>
            message.TryGetProperty(typeof(BudgetedRetryPolicy), out var started) && clock.GetElapsedTime((long)started!) + WaitAskedFor(message) < budget.Whole;

        private static TimeSpan WaitAskedFor(HttpMessage message) =>
            message.HasResponse && message.Response.Headers.TryGetValue("Retry-After", out var value) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : TimeSpan.Zero;
    }
}
