namespace Letters.Checking;

/// <summary>A heading announces something; with nothing below it, something was lost or forgotten.</summary>
internal static class EmptySectionCheck
{
    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        var body = subject.Letter.Body;
        for (var at = 0; at < body.Count; at++)
        {
            var heading = body[at];
            if (heading.Type != BlockType.Heading) continue;
            if (at + 1 < body.Count && (body[at + 1].Type != BlockType.Heading || body[at + 1].Level > heading.Level)) continue;
            yield return subject.InText(heading.Text).Locate(
                new("empty-section", DiagnosticSeverity.Warning, $"Nothing stands below the heading “{heading.Text}”.")
                {
                    Suggestion = "Add the text that belongs there, or delete the heading.",
                },
                0,
                heading.Text.Text.Length);
        }
    }
}
