using LocalFunctions.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LocalFunctions;

/// <summary>
/// Checks the addresses to listen on before anything starts, and tells the app where it is: the setting <c>WEBSITE_HOSTNAME</c>
/// is host and port, as under Core Tools and on Azure.
/// </summary>
internal sealed class ListenAddresses(IReadOnlyList<ListenAddress> addresses, IServer server, IConfiguration configuration) : IHostedLifecycleService
{
    public const string HostName = "WEBSITE_HOSTNAME";

    /// <summary>The addresses with the ports that were bound, once the host has started.</summary>
    public IReadOnlyList<string> Bound =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.ToList() is { Count: > 0 } bound
            ? bound
            : addresses.Select(address => address.ToString()).ToList();

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
            address.RequireFree();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        configuration[HostName] = new Uri(Bound[0]).Authority;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
