using NCrontab;

namespace LocalFunctions.Timers;

/// <summary>When a timer function runs: an NCRONTAB expression of six fields, seconds first, or five.</summary>
internal sealed class TimerSchedule
{
    private const int FieldsWithSeconds = 6;

    private readonly CrontabSchedule _schedule;

    private TimerSchedule(CrontabSchedule schedule) => _schedule = schedule;

    /// <exception cref="LocalRunException">It is not such an expression.</exception>
    public static TimerSchedule Parse(string function, string expression)
    {
        var fields = expression.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields == FieldsWithSeconds };
        return CrontabSchedule.TryParse(expression, options) is { } schedule
            ? new(schedule)
            : throw new LocalRunException($"The schedule \"{expression}\" of {function} is not an NCRONTAB expression such as \"0 */5 * * * *\".");
    }

    /// <param name="time">In UTC.</param>
    public DateTime After(DateTime time) => DateTime.SpecifyKind(_schedule.GetNextOccurrence(time), DateTimeKind.Utc);
}
