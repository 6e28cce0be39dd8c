namespace Letters.Rendering.Text;

/// <summary>
/// The signatories as plain text: a block each of the name and an affiliation a line, headings of groups alone on a line and
/// with a colon, note signs in square brackets behind what they belong to. The parser reads it as the same list.
/// </summary>
internal static class SignatoryLines
{
    public static void Write(TextWriter text, Sequence<Signatory> signatories)
    {
        string? group = null;
        foreach (var signatory in signatories)
        {
            if (signatory.Group is { } heading && heading != group) WriteBlock(text, $"{heading}:");
            group = signatory.Group;
            WriteBlock(text, MarkedText.Of(signatory.Name));
            foreach (var affiliation in signatory.Affiliations) text.WriteLine(MarkedText.Of(affiliation.Text));
        }
    }

    private static void WriteBlock(TextWriter text, string line)
    {
        text.WriteLine();
        text.WriteLine(line);
    }
}
