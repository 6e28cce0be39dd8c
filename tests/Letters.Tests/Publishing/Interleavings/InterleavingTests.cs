using FsCheck.Xunit;

namespace Letters.Tests.Publishing.Interleavings;

/// <summary>
/// Publishers whose storage operations are put in any order: uploads come, are repeated and go back, triggers fire too late, too
/// often or not at all, processes die. A run that fails is shrunk to the fewest happenings that make it fail.
/// </summary>
public class InterleavingTests
{
    [Property(MaxTest = 600, EndSize = 160)]
    public void What_was_uploaded_last_is_served_in_any_order_of_operations((byte What, byte Which)[] happenings, int seed) => InOneThread(() =>
    {
        var world = new PublishingWorld();
        world.Happen(0, 0);
        foreach (var (what, which) in happenings) world.Happen(what, which);
        world.Settle(seed);
        world.CheckSettled();
    });

    /// <summary>Nothing is posted elsewhere: a process goes on inside of the call that gives it its turn.</summary>
    private static void InOneThread(Action action)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }
}
