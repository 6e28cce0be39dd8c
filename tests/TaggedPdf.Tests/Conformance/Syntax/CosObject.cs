using System.Text;

namespace TaggedPdf.Tests.Conformance.Syntax;

/// <summary>An object of a PDF file as it is written (ISO 32000-1, 7.3). Arrays and dictionaries may be edited.</summary>
internal abstract class CosObject;

internal sealed class CosNull : CosObject
{
    public static CosNull Value { get; } = new();
}

internal sealed class CosBoolean(bool value) : CosObject
{
    public bool Value => value;
}

internal sealed class CosNumber(double value, bool isInteger) : CosObject
{
    public CosNumber(int value)
        : this(value, isInteger: true)
    {
    }

    public double Value => value;

    public bool IsInteger => isInteger;
}

internal sealed class CosName(string value) : CosObject
{
    /// <summary>The name without its escapes, a character a byte.</summary>
    public string Value => value;
}

internal sealed class CosString(byte[] bytes) : CosObject
{
    public CosString(string text)
        : this(Encoding.Latin1.GetBytes(text))
    {
    }

    public byte[] Bytes => bytes;

    /// <summary>As a text string (ISO 32000-1, 7.9.2.2).</summary>
    public string Text => bytes is [0xFE, 0xFF, ..]
        ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : Encoding.Latin1.GetString(bytes);
}

internal sealed class CosArray(List<CosObject> items) : CosObject
{
    public List<CosObject> Items => items;
}

internal sealed class CosDictionary(Dictionary<string, CosObject> entries) : CosObject
{
    public Dictionary<string, CosObject> Entries => entries;
}

/// <summary>A stream; its bytes are encoded as its dictionary says.</summary>
internal sealed class CosStream(CosDictionary dictionary, byte[] encoded) : CosObject
{
    public CosDictionary Dictionary => dictionary;

    public byte[] Encoded { get; set; } = encoded;
}

/// <summary>The number of an indirect object.</summary>
internal sealed class CosReference(int number) : CosObject
{
    public int Number => number;
}

/// <summary>A keyword of the file, or an operator of a content stream.</summary>
internal sealed class CosOperator(string name) : CosObject
{
    public string Name => name;
}
