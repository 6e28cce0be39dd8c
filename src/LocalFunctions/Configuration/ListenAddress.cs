using System.Net;
using System.Net.Sockets;

namespace LocalFunctions.Configuration;

/// <summary>An address to listen on, as given by <c>--urls</c>: plain HTTP, on this machine only.</summary>
internal sealed record ListenAddress
{
    public const string Default = "http://localhost:7071";

    private ListenAddress(Uri url) => Url = url;

    public Uri Url { get; }

    /// <summary>Whether the system chooses the port.</summary>
    public bool IsDynamic => Url.Port == 0;

    /// <exception cref="LocalRunException">An address is not one of this machine's own, or is in use.</exception>
    public static IReadOnlyList<ListenAddress> Parse(string urls)
    {
        var addresses = urls
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(ParseOne)
            .ToList();
        return addresses.Count > 0 ? addresses : [ParseOne(Default)];
    }

    /// <summary>Fails now, with a sentence, rather than after everything else was started.</summary>
    public void RequireFree()
    {
        if (IsDynamic)
            return;

        foreach (var ip in Addresses())
        {
            try
            {
                using var listener = new TcpListener(ip, Url.Port);
                if (!OperatingSystem.IsWindows())
                    listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                listener.Start();
            }
            catch (SocketException problem) when (problem.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new LocalRunException(
                    $"Port {Url.Port} is in use: stop the program that uses it, or choose another port with --urls http://localhost:{Url.Port + 1}.",
                    problem);
            }
            catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
            {
                // "localhost" without IPv6: Kestrel does with the other address.
                continue;
            }
            catch (SocketException problem) when (problem.SocketErrorCode == SocketError.AccessDenied)
            {
                throw new LocalRunException(
                    $"This user may not listen on port {Url.Port}: choose another with --urls {Default}.", problem);
            }
        }
    }

    public override string ToString() => Url.GetLeftPart(UriPartial.Authority);

    private static ListenAddress ParseOne(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/")
            throw new LocalRunException($"--urls must look like {Default}, not \"{text}\".");
        if (!url.IsLoopback)
            throw new LocalRunException($"The local run only listens on this machine: use {Default} or http://127.0.0.1:<port> instead of \"{text}\".");

        // Kestrel cannot bind both loopback addresses of "localhost" to one port that the system chooses.
        return url is { Port: 0, Host: "localhost" } ? new(new Uri("http://127.0.0.1:0")) : new(url);
    }

    private IEnumerable<IPAddress> Addresses() =>
        IPAddress.TryParse(Url.DnsSafeHost, out var ip) ? [ip]
        : Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : [IPAddress.Loopback];
}
