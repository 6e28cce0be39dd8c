using System.Text;

namespace Letters.Publishing;

/// <summary>That a letter is kept from readers, its history included, since when and why.</summary>
/// <param name="Reason">In the words of whoever withdrew it, for readers; null where none was given.</param>
/// <param name="Files">What lay in the letter's folder then, each file in the version that it had: nothing of it brings the letter back.</param>
public sealed record Withdrawal(DateTimeOffset At, string? Reason, Sequence<string> Files)
{
    /// <summary>In UTF-16 code units.</summary>
    public const int LongestReason = 1_000;

    /// <summary>A folder with more is no letter's.</summary>
    private const int MostFiles = 1_000;

    /// <param name="upload">What lies in the folder; null where nothing does.</param>
    public static Withdrawal Of(Upload? upload, DateTimeOffset at, string? reason) =>
        new(at, reason, upload is null ? [] : upload.Files.Take(MostFiles).Select(Print).ToSequence());

    /// <summary>Whether all of an upload lay there when the letter was withdrawn. Taking files away is no new upload.</summary>
    public bool Covers(Upload upload)
    {
        var known = Files.ToHashSet(StringComparer.Ordinal);
        return upload.Files.All(file => known.Contains(Print(file)));
    }

    private static string Print(UploadedFile file) => ContentHash.Of(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Version}")).Short;
}
