using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule, in UTC.</summary>
/// <param name="schedule">An NCRONTAB expression of six fields (seconds first) or five, or the name of a setting that holds one: <c>%Schedule%</c>.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; private set; } = schedule;

    /// <summary>Whether the function is told its last and next time.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function runs when the host starts, too.</summary>
    public bool RunOnStartup { get; set; }
}
