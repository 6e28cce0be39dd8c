using System.Runtime.CompilerServices;
using System.Text;

namespace Letters.Tests;

/// <summary>
/// Compares with a file beside the test, <c>Class.Method.verified.ext</c>; where they differ, writes what was made to
/// <c>.received.ext</c>.
/// </summary>
internal static class Golden
{
    public static void Verify(ReadOnlySpan<byte> made, string extension, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{method}");
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        File.Delete(received);
        if (File.Exists(verified) && made.SequenceEqual(File.ReadAllBytes(verified))) return;

        File.WriteAllBytes(received, made);
        Assert.True(File.Exists(verified), $"{verified} is missing: look at {received} and rename it.");
        Assert.Equal(File.ReadAllText(verified, Encoding.UTF8), Encoding.UTF8.GetString(made));
        Assert.Fail($"{received} differs from {verified} in bytes that are no text.");
    }
}
