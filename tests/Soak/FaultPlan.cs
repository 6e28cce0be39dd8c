using LetterFunctions.Tests.EndToEnd;

namespace Letters.Soak;

/// <summary>What goes wrong between the apps and storage: now and then a request, and now and then all of them for seconds.</summary>
internal sealed class FaultPlan(StorageProxy proxy, Dice dice, Tally tally)
{
    private const double ChanceOfFault = 0.012;

    private bool _isOn;

    public void Begin()
    {
        _isOn = true;
        proxy.Disturb = Decide;
    }

    public void End()
    {
        _isOn = false;
        proxy.Disturb = null;
        proxy.IsAway = false;
    }

    /// <summary>Takes storage away for seconds, again and again.</summary>
    public async Task RunOutagesAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(dice.Milliseconds(20_000, 60_000), cancellationToken);
            tally.Add("faults outage");
            proxy.IsAway = true;
            await Task.Delay(dice.Milliseconds(500, 5_000), cancellationToken);
            proxy.IsAway = false;
        }
    }

    private StorageFault? Decide()
    {
        if (!_isOn || !dice.Falls(ChanceOfFault)) return null;
        var fault = dice.Pick((StorageFault.Unreachable, 3), (StorageFault.AnswerLost, 3), (StorageFault.AnswerCut, 2), (StorageFault.Busy, 3), (StorageFault.Broken, 2), (StorageFault.Slow, 2));
        tally.Add($"faults {fault}");
        return fault;
    }
}
