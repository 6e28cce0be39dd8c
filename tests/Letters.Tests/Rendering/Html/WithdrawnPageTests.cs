using Letters.Publishing;
using Letters.Rendering.Html;

namespace Letters.Tests.Rendering.Html;

public class WithdrawnPageTests
{
    [Fact]
    public void Says_when_and_why()
    {
        using var output = new MemoryStream();
        WithdrawnPage.Write(Slug.Parse("a-letter"), new Withdrawal(new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.FromHours(-5)), "Two names were not agreed.\nWe are sorry.", []), output);
        Golden.Verify(output.ToArray(), "html");
    }
}
