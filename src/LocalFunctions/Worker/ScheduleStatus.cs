namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a timer stands in its schedule, in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The occurrence before this one; <see cref="DateTime.MinValue"/> when there was none.</summary>
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
