using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Http;

/// <summary>
/// The keys that open functions, from the settings <c>FunctionKeys:{Function}</c>, <c>FunctionKeys:default</c> (every function with
/// <see cref="AuthorizationLevel.Function"/>) and <c>FunctionKeys:_master</c> (all). When none is set, every function is open, as under
/// <c>func start</c>.
/// </summary>
internal sealed class FunctionKeys
{
    private const string Section = "FunctionKeys";
    private const string AnyFunction = "default";
    private const string Master = "_master";

    private readonly Dictionary<string, byte[]> _keys;

    public FunctionKeys(IConfiguration configuration) =>
        _keys = configuration.GetSection(Section).GetChildren()
            .Where(setting => !string.IsNullOrEmpty(setting.Value))
            .ToDictionary(setting => setting.Key, setting => Encoding.UTF8.GetBytes(setting.Value!), StringComparer.OrdinalIgnoreCase);

    public bool AreSet => _keys.Count > 0;

    public bool Admit(HttpRequest request, string function, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous || !AreSet)
            return true;

        var given = KeyOf(request);
        return level == AuthorizationLevel.Function
            ? Is(given, function) | Is(given, AnyFunction) | Is(given, Master)
            : Is(given, Master);
    }

    /// <summary>Whether a request may use what is the host's own and not a function.</summary>
    /// <param name="key">The name of the system key: "blobs_extension".</param>
    public bool AdmitSystem(HttpRequest request, string key)
    {
        if (!AreSet)
            return true;

        var given = KeyOf(request);
        return Is(given, key) | Is(given, Master);
    }

    private static byte[] KeyOf(HttpRequest request) =>
        Encoding.UTF8.GetBytes(request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault() ?? "");

    private bool Is(byte[] given, string name) =>
        _keys.TryGetValue(name, out var key) && CryptographicOperations.FixedTimeEquals(given, key);
}
