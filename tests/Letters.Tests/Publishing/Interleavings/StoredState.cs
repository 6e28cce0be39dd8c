using System.Globalization;
using System.Text;
using Letters.Publishing;

namespace Letters.Tests.Publishing.Interleavings;

/// <summary>All that storage holds, for one letter, in memory; shared by all processes.</summary>
internal sealed class StoredState
{
    private static readonly DateTimeOffset Beginning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, (UploadedFile File, byte[] Content)> _files = new(StringComparer.Ordinal);
    private int _writes;

    public CurrentRevision? Pointer { get; private set; }

    public Dictionary<(int Number, ContentHash Id), Revision> Rows { get; } = [];

    public Dictionary<ContentHash, Letter> Texts { get; } = [];

    public HashSet<ContentHash> Renditions { get; } = [];

    public HashSet<ContentHash> Sources { get; } = [];

    public Dictionary<ContentHash, UploadReport> Reports { get; } = [];

    public Upload? Upload => _files.Count == 0 ? null : new Upload("a-letter", _files.Values.Select(file => file.File).ToSequence());

    public IReadOnlyList<(string Name, byte[] Content)> Files => [.. _files.Select(file => (file.Key["a-letter/".Length..], file.Value.Content))];

    public void Put(string name, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        _files[$"a-letter/{name}"] = (new UploadedFile($"a-letter/{name}", NextVersion(), content.Length, Beginning.AddSeconds(_writes)), content);
    }

    public void Remove(string name) => _files.Remove($"a-letter/{name}");

    public byte[]? Read(UploadedFile file) => _files.TryGetValue(file.Name, out var found) && found.File.Version == file.Version ? found.Content : null;

    public bool TryPoint(Revision revision, ContentHash? upload, CurrentRevision? replaced)
    {
        if (Pointer?.Version != replaced?.Version) return false;
        Pointer = new CurrentRevision(revision, NextVersion()) { Upload = upload, PointedAt = Beginning };
        return true;
    }

    private string NextVersion() => (++_writes).ToString(CultureInfo.InvariantCulture);
}
