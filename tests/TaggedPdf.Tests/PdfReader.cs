using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace TaggedPdf.Tests;

/// <summary>Follows the objects of a file that was written, with PdfPig as the parser.</summary>
internal sealed class PdfReader : IDisposable
{
    public PdfReader(byte[] bytes) => Document = UglyToad.PdfPig.PdfDocument.Open(bytes);

    public UglyToad.PdfPig.PdfDocument Document { get; }

    public DictionaryToken Catalog => Document.Structure.Catalog.CatalogDictionary;

    public T Get<T>(DictionaryToken dictionary, string key)
        where T : class, IToken =>
        Find<T>(dictionary, key) ?? throw new InvalidOperationException($"There is no /{key} of type {typeof(T).Name}.");

    public T? Find<T>(DictionaryToken dictionary, string key)
        where T : class, IToken =>
        dictionary.TryGet(NameToken.Create(key), out var token) ? Resolve(token) as T : null;

    public T Resolve<T>(IToken token)
        where T : class, IToken => (T)Resolve(token);

    /// <summary>The bytes of a stream whose filter is FlateDecode.</summary>
    public byte[] Decode(StreamToken stream)
    {
        Assert.Equal("FlateDecode", Text(stream.StreamDictionary, "Filter"));
        using var zlib = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
        using var decoded = new MemoryStream();
        zlib.CopyTo(decoded);
        return decoded.ToArray();
    }

    public string Text(DictionaryToken dictionary, string key) => Resolve(dictionary.Data[key]) switch
    {
        StringToken text => text.Data,
        NameToken name => name.Data,
        var other => throw new InvalidOperationException($"/{key} is a {other.GetType().Name}."),
    };

    public int Number(DictionaryToken dictionary, string key) => Get<NumericToken>(dictionary, key).Int;

    /// <summary>The composite fonts of a page.</summary>
    public IEnumerable<DictionaryToken> Fonts(int page = 1)
    {
        var resources = Get<DictionaryToken>(Document.GetPage(page).Dictionary, "Resources");
        return Get<DictionaryToken>(resources, "Font").Data.Values.Select(Resolve<DictionaryToken>);
    }

    public void Dispose() => Document.Dispose();

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? Resolve(reference.Data) : token;

    private IToken Resolve(IndirectReference reference) => Document.Structure.GetObject(reference).Data;
}
