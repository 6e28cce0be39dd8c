using System.IO.Compression;

namespace TaggedPdf.Tests.Conformance.Syntax;

/// <summary>Undoes the filters of streams (ISO 32000-1, 7.4), as far as this project's files use any.</summary>
internal static class CosFilters
{
    /// <exception cref="FormatException">There is a filter that is not FlateDecode, or the data is damaged.</exception>
    public static byte[] Decode(CosStream stream, Func<CosObject?, CosObject?> resolve)
    {
        var filters = Many(resolve(stream.Dictionary.Entries.GetValueOrDefault("Filter")));
        var parameters = Many(resolve(stream.Dictionary.Entries.GetValueOrDefault("DecodeParms")));
        var data = stream.Encoded;
        for (var index = 0; index < filters.Count; index++)
        {
            if (resolve(filters[index]) is not CosName { Value: "FlateDecode" })
                throw new FormatException("A stream has a filter that this reader does not know.");
            data = Unpredict(Inflate(data), index < parameters.Count ? resolve(parameters[index]) as CosDictionary : null);
        }

        return data;
    }

    public static byte[] Deflate(byte[] data)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(data);
        return compressed.ToArray();
    }

    private static List<CosObject> Many(CosObject? value) => value switch
    {
        null or CosNull => [],
        CosArray array => array.Items,
        _ => [value],
    };

    private static byte[] Inflate(byte[] data)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            using var inflated = new MemoryStream();
            zlib.CopyTo(inflated);
            return inflated.ToArray();
        }
        catch (InvalidDataException damage)
        {
            throw new FormatException("A compressed stream is damaged.", damage);
        }
    }

    /// <summary>Undoes the PNG filters None and Up (ISO 32000-1, 7.4.4.4).</summary>
    private static byte[] Unpredict(byte[] data, CosDictionary? parameters)
    {
        if (parameters?.Entries.GetValueOrDefault("Predictor") is not CosNumber { Value: >= 10 })
            return data;

        var columns = parameters.Entries.GetValueOrDefault("Columns") is CosNumber number ? (int)number.Value : 1;
        var rows = data.Length / (columns + 1);
        var result = new byte[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            var kind = data[row * (columns + 1)];
            if (kind is not (0 or 2))
                throw new FormatException($"A row is predicted in the way {kind}, which this reader does not know.");
            for (var column = 0; column < columns; column++)
            {
                var above = kind == 2 && row > 0 ? result[((row - 1) * columns) + column] : 0;
                result[(row * columns) + column] = (byte)(data[(row * (columns + 1)) + 1 + column] + above);
            }
        }

        return result;
    }
}
