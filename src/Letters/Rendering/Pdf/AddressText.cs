namespace Letters.Rendering.Pdf;

/// <summary>Words that end in an address which is a link.</summary>
internal static class AddressText
{
    private const string MailScheme = "mailto:";

    public static Passage After(string words, string address)
    {
        var shown = address.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase) ? address[MailScheme.Length..] : address;
        return new Passage(words + shown) { Marks = [new Mark(words.Length, shown.Length, MarkType.Link, address)] };
    }
}
