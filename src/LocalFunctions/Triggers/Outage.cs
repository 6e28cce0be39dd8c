using Microsoft.Extensions.Logging;

namespace LocalFunctions.Triggers;

/// <summary>Says once that storage cannot be reached, and once that it can be again, however often it is tried in between.</summary>
internal sealed partial class Outage(string what, ILogger logger)
{
    private bool _isOn;

    public void Begin(Exception problem)
    {
        if (_isOn)
            return;

        _isOn = true;
        Log.Began(logger, what, (problem.InnerException ?? problem).Message.Split('\n')[0].Trim());
    }

    public void End()
    {
        if (!_isOn)
            return;

        _isOn = false;
        Log.Ended(logger, what);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{What} cannot be reached, trying on: {Problem}")]
        public static partial void Began(ILogger logger, string what, string problem);

        [LoggerMessage(LogLevel.Information, "{What} can be reached again.")]
        public static partial void Ended(ILogger logger, string what);
    }
}
