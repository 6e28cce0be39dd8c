namespace Letters.Parsing.OfficePackages;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum FileKind
{
    Other,
    Zip,

    /// <summary>Word and Excel before 2007.</summary>
    OldOffice,

    /// <summary>A Word file or spreadsheet that opens with a password: a package inside the old kind of file.</summary>
    EncryptedOffice,
    Pdf,
    RichText,
    Html,
}

internal static class FileKinds
{
    /// <summary>"EncryptedPackage" as the directory of a compound file names its streams: in UTF-16 ([MS-OFFCRYPTO] 2.3.4.4).</summary>
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    public static FileKind Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK"u8) && content.Length > 3 && content[2] is 3 or 5 or 7) return FileKind.Zip;
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return content.IndexOf(EncryptedPackage) >= 0 ? FileKind.EncryptedOffice : FileKind.OldOffice;
        }

        if (content.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (content.StartsWith("{\\rtf"u8)) return FileKind.RichText;
        return content.StartsWith("<!DOCTYPE html"u8) || content.StartsWith("<html"u8) ? FileKind.Html : FileKind.Other;
    }

    /// <summary>For messages: "This is …".</summary>
    public static string Describe(this FileKind kind) => kind switch
    {
        FileKind.Zip => "a zip archive",
        FileKind.OldOffice => "a file of the format that Office had before 2007",
        FileKind.EncryptedOffice => "a file that opens with a password",
        FileKind.Pdf => "a PDF",
        FileKind.RichText => "a rich-text (RTF) file",
        FileKind.Html => "a web page",
        _ => "a file of another kind",
    };
}
