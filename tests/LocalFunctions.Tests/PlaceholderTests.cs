namespace LocalFunctions.Tests;

public class PlaceholderTests
{
    [Fact]
    public void Passes() => Assert.Equal(2, 1 + 1);
}
