using System.Globalization;

namespace Letters.Rendering.Word;

/// <summary>The addresses that a part leads to, each with the id by which the part names it.</summary>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Address, string Id)> _all = [];

    /// <summary>In the order in which the part first leads there.</summary>
    public IReadOnlyList<(string Address, string Id)> All => _all;

    public string IdOf(string address)
    {
        if (_ids.TryGetValue(address, out var known)) return known;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdLink{_all.Count + 1}");
        _ids[address] = id;
        _all.Add((address, id));
        return id;
    }
}
