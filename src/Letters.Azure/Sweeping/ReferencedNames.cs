using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Letters.Azure.Sweeping;

/// <summary>
/// What revisions refer to, by the first eight bytes of a hash of its name: a million names take some 30 MB. Two names may be taken for
/// one, which can only make the sweep leave something that it might have removed.
/// </summary>
internal sealed class ReferencedNames
{
    private readonly HashSet<ulong> _names = [];

    public void Add(string name) => _names.Add(Shorten(name));

    public bool Contains(string name) => _names.Contains(Shorten(name));

    private static ulong Shorten(string name) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
