using System.IO.Compression;
using System.Reflection;
using LetterFunctions.Http;
using Scalar.AspNetCore;

namespace LetterFunctions.Documentation;

/// <summary>Scalar's script, as its package carries it.</summary>
internal static class ApiReferenceScript
{
    private const string Resource = "ScalarStaticAssets.scalar.js";
    private const string MediaType = "text/javascript; charset=utf-8";

    private static readonly Lazy<Representation> LazyCompressed = new(() => Representation.OfBytes(MediaType, Read()));
    private static readonly Lazy<Representation> LazyPlain = new(() => Representation.OfBytes(MediaType, Decompress(Read())));

    /// <summary>With the content coding gzip.</summary>
    public static Representation Compressed => LazyCompressed.Value;

    public static Representation Plain => LazyPlain.Value;

    private static byte[] Read()
    {
        var package = typeof(ScalarOptions).GetTypeInfo().Assembly;
        using var resource = package.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{package.GetName().Name} has no {Resource}.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Decompress(byte[] compressed)
    {
        using var content = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        gzip.CopyTo(content);
        return content.ToArray();
    }
}
