using System.ComponentModel.DataAnnotations;
using Letters.Azure;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Publishing;

/// <summary>Settings of how storage is used, "Storage__Retries" and so on.</summary>
public sealed partial class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>How often an operation is tried again that failed for a moment, or was throttled.</summary>
    [Range(0, 20)]
    public int Retries { get; set; } = StorageBudget.Default.Retries;

    /// <summary>How many seconds one try may take.</summary>
    [Range(0.1, 600)]
    public double TrySeconds { get; set; } = StorageBudget.Default.Try.TotalSeconds;

    /// <summary>After how many seconds no further try begins.</summary>
    [Range(0.1, 600)]
    public double BudgetSeconds { get; set; } = StorageBudget.Default.Whole.TotalSeconds;

    /// <summary>How many hours what no revision refers to is left alone before it is removed; many times as long as a publish takes.</summary>
    [Range(1, 24 * 365)]
    public double GraceHours { get; set; } = GracePeriod.Default.TotalHours;

    public StorageBudget ToBudget() => new() { Retries = Retries, Try = TimeSpan.FromSeconds(TrySeconds), Whole = TimeSpan.FromSeconds(BudgetSeconds) };

    public GracePeriod ToGracePeriod(TimeProvider clock) => new(clock, TimeSpan.FromHours(GraceHours));

    /// <summary>A wrong setting fails at start, with its name.</summary>
    [OptionsValidator]
    public sealed partial class Validator : IValidateOptions<StorageOptions>;
}
