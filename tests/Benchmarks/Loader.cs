using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>Asks a server for the same thing again and again, on as many connections as readers, and does as little else as it can.</summary>
internal sealed class Loader : IDisposable
{
    private const int Connections = 16;

    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] ContentLength = "Content-Length: "u8.ToArray();

    private readonly List<Socket> _connections = [];
    private readonly byte[] _request;
    private readonly string _expected;

    /// <param name="status">Of every answer: "200", "304".</param>
    public Loader(Uri address, string path, string headers, string status)
    {
        _expected = $"HTTP/1.1 {status} ";
        _request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}\r\n");
        for (var number = 0; number < Connections; number++)
        {
            var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            connection.Connect(address.Host, address.Port);
            _connections.Add(connection);
        }
    }

    /// <returns>How many bytes came.</returns>
    public async Task<long> RunAsync(int requests) => (await Task.WhenAll(_connections.Select(connection => Task.Run(() => RunAsync(connection, requests / Connections))))).Sum();

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private async Task<long> RunAsync(Socket connection, int requests)
    {
        var (buffer, sum) = (new byte[65_536], 0L);
        for (var request = 0; request < requests; request++)
        {
            await connection.SendAsync(_request);
            sum += await ReadAsync(connection, buffer);
        }

        return sum;
    }

    private async Task<long> ReadAsync(Socket connection, byte[] buffer)
    {
        var (read, end) = (0, -1);
        while (end < 0)
        {
            read += await ReceiveAsync(connection, buffer.AsMemory(read));
            end = buffer.AsSpan(0, read).IndexOf(EndOfHeaders);
        }

        if (!Encoding.ASCII.GetString(buffer, 0, _expected.Length).Equals(_expected, StringComparison.Ordinal)) throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, end));
        long length = end + EndOfHeaders.Length + LengthOfBody(buffer.AsSpan(0, end));
        for (long total = read; total < length;) total += await ReceiveAsync(connection, buffer);
        return length;
    }

    private static async Task<int> ReceiveAsync(Socket connection, Memory<byte> buffer) =>
        await connection.ReceiveAsync(buffer) is > 0 and var read ? read : throw new InvalidOperationException("The server closed the connection.");

    /// <summary>An answer of 304 has none, whatever it says of its length.</summary>
    private long LengthOfBody(ReadOnlySpan<byte> headers)
    {
        if (_expected.Contains("304", StringComparison.Ordinal)) return 0;
        var value = headers[(headers.IndexOf(ContentLength) + ContentLength.Length)..];
        return System.Buffers.Text.Utf8Parser.TryParse(value, out long length, out _) ? length : throw new InvalidOperationException("The answer has no Content-Length.");
    }
}
