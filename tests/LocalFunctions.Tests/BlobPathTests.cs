using LocalFunctions.Blobs;

namespace LocalFunctions.Tests;

public class BlobPathTests
{
    [Theory]
    [InlineData("content/{a}/{a}", "twice")]
    [InlineData("content/{a}{A}", "twice")]
    [InlineData("content/{1a}", "digit")]
    [InlineData("content/{1}", "digit")]
    public void Refuses_a_path_whose_tokens_have_no_names_of_their_own(string path, string reason) =>
        Assert.Contains(reason, Assert.Throws<LocalRunException>(() => BlobPath.Parse(path)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("content/{a}", "b/c.txt", "b/c.txt")]
    [InlineData("content/{a}/{b}", "b/c/d.txt", "b/c")]
    [InlineData("content/x{a}.txt", "x.txt", "")]
    [InlineData("content/{a}", "line\nfeed", "line\nfeed")]
    public void The_first_token_takes_as_much_as_it_can(string path, string blobName, string first) =>
        Assert.Equal(first, BlobPath.Parse(path).Match(blobName)!["a"]);
}
