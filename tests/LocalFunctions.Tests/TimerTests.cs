using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LocalFunctions.Tests;

public class TimerTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 11, 58, 30, TimeSpan.Zero));

    [Fact]
    public async Task Runs_at_the_times_of_its_schedule()
    {
        await using var app = await StartAsync("OnTimer", "Schedule=0 */5 * * * *");

        _clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Empty(app.Calls.Others());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("last 0001-01-01T00:00:00, next 2026-03-01T12:05:00", await app.Calls.NextAsync());
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("last 2026-03-01T12:00:00, next 2026-03-01T12:10:00", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Understands_five_fields_as_minutes()
    {
        await using var app = await StartAsync("OnTimer", "Schedule=30 * * * *");

        _clock.Advance(TimeSpan.FromMinutes(31.5));

        Assert.Equal("last 0001-01-01T00:00:00, next 2026-03-01T13:30:00", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Skips_what_was_due_while_it_could_not_run()
    {
        await using var app = await StartAsync("OnTimer", "Schedule=0 */5 * * * *");

        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("last 0001-01-01T00:00:00, next 2026-03-01T14:00:00", await app.Calls.NextAsync());
        _clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal("last 2026-03-01T12:00:00, next 2026-03-01T14:05:00", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Runs_again_after_a_failure()
    {
        await using var app = await StartAsync("OnTimer", "Schedule=0 */5 * * * *");
        app.Calls.Behaviour = (_, _) => throw new InvalidOperationException("once");
        _clock.Advance(TimeSpan.FromSeconds(90));
        await app.Calls.NextAsync();

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("last 2026-03-01T12:00:00, next 2026-03-01T12:10:00", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Runs_on_startup_when_asked_to()
    {
        await using var app = await StartAsync("OnStart", "Schedule=unused");

        Assert.Equal("last 0001-01-01T00:00:00, next 2027-01-01T00:00:00", await app.Calls.NextAsync());
    }

    [Fact]
    public async Task Refuses_what_is_not_a_schedule()
    {
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync("OnTimer", "Schedule=every now and then"));

        Assert.Equal("The schedule \"every now and then\" of OnTimer is not an NCRONTAB expression such as \"0 */5 * * * *\".", refusal.Message);
    }

    [Fact]
    public async Task Names_the_setting_that_is_missing()
    {
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => StartAsync("OnTimer", "Other=1"));

        Assert.Equal("\"%Schedule%\" refers to the setting Schedule, which is not set.", refusal.Message);
    }

    private Task<RunningApp> StartAsync(string function, string setting) =>
        RunningApp.StartAsync([function], [setting], services => services.AddSingleton<TimeProvider>(_clock));
}
