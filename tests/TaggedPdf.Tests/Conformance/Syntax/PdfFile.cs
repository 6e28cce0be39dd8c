namespace TaggedPdf.Tests.Conformance.Syntax;

/// <summary>All objects of a PDF file, and what is irregular in the way they are written.</summary>
internal sealed class PdfFile
{
    private List<(int Object, CosDictionary Dictionary)>? _dictionaries;

    public PdfFile(byte[] bytes, SortedDictionary<int, CosObject> objects, CosDictionary trailer, List<Irregularity> irregularities)
    {
        Bytes = bytes;
        Objects = objects;
        Trailer = trailer;
        Irregularities = irregularities;
    }

    public byte[] Bytes { get; }

    /// <summary>By number. All generations are 0.</summary>
    public SortedDictionary<int, CosObject> Objects { get; }

    public CosDictionary Trailer { get; }

    public List<Irregularity> Irregularities { get; }

    public CosDictionary Catalog => Find<CosDictionary>(Trailer, "Root") ?? throw new FormatException("There is no catalog.");

    /// <summary>Follows a reference; what it leads to may be missing.</summary>
    public CosObject? Resolve(CosObject? value)
    {
        for (var steps = 0; value is CosReference reference; steps++)
            value = steps < 10 ? Objects.GetValueOrDefault(reference.Number) : null;
        return value is CosNull ? null : value;
    }

    public T? Resolve<T>(CosObject? value)
        where T : CosObject => Resolve(value) as T;

    /// <summary>The value of an entry, if there is one of that type.</summary>
    public T? Find<T>(CosDictionary? dictionary, string key)
        where T : CosObject => dictionary is not null && dictionary.Entries.TryGetValue(key, out var value) ? Resolve<T>(value) : null;

    public string? Name(CosDictionary? dictionary, string key) => Find<CosName>(dictionary, key)?.Value;

    public string? Text(CosDictionary? dictionary, string key) => Find<CosString>(dictionary, key)?.Text;

    public int? Integer(CosDictionary? dictionary, string key) => Find<CosNumber>(dictionary, key) is { IsInteger: true } number ? (int)number.Value : null;

    /// <summary>The members of an array, or the value itself if it is none.</summary>
    public IReadOnlyList<CosObject> Many(CosDictionary? dictionary, string key) => Resolve(dictionary?.Entries.GetValueOrDefault(key)) switch
    {
        null => [],
        CosArray array => array.Items,
        _ => [dictionary!.Entries[key]],
    };

    public byte[] Decode(CosStream stream) => CosFilters.Decode(stream, Resolve);

    /// <summary>The dictionaries of the file, those of streams and those in other objects among them, each with the number of its object.</summary>
    public IReadOnlyList<(int Object, CosDictionary Dictionary)> Dictionaries() =>
        _dictionaries ??= [.. Values().Where(value => value.Value is CosDictionary).Select(value => (value.Object, (CosDictionary)value.Value))];

    /// <summary>Every value in the file, each with the number of the object it is in; 0 is the trailer.</summary>
    public IEnumerable<(int Object, CosObject Value)> Values()
    {
        var pending = new Stack<(int Object, CosObject Value)>(Objects.Select(item => (item.Key, item.Value)).Append((0, Trailer)));
        while (pending.TryPop(out var current))
        {
            yield return current;
            IEnumerable<CosObject> parts = current.Value switch
            {
                CosStream stream => [stream.Dictionary],
                CosDictionary dictionary => dictionary.Entries.Values,
                CosArray array => array.Items,
                _ => [],
            };
            foreach (var part in parts)
                pending.Push((current.Object, part));
        }
    }
}

/// <summary>Something that may be read and must not be written so.</summary>
/// <param name="Object">The number of an object; 0 if it is about the file.</param>
internal sealed record Irregularity(string Clause, int Object, string Words);
