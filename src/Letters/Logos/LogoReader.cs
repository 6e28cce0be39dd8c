using System.Globalization;
using Letters.Parsing;

namespace Letters.Logos;

/// <summary>A logo's file to the logo. One that cannot be shown as it is, everywhere and to everyone, is left out with a warning.</summary>
internal static class LogoReader
{
    /// <param name="extension">".svg" or ".png".</param>
    /// <param name="text">What the logo says.</param>
    public static Logo? Read(string extension, ReadOnlyMemory<byte> content, string? text, DiagnosticList diagnostics)
    {
        var logo = new Logo(Logo.MediaTypeOf(extension)!, Convert.ToBase64String(content.Span), text ?? "");
        if (Fault(logo, content.Length) is not var (reason, suggestion)) return logo;
        diagnostics.Add(LeftOut(reason, suggestion));
        return null;
    }

    /// <summary>What the text says there is and the folder does not have.</summary>
    public static Diagnostic Missing(Passage text) => LeftOut("there is no file logo.svg or logo.png beside the letter", "Upload one, or take the words of the logo out of the theme.") with
    {
        Line = text.Lines.First,
        Column = text.Column,
        Excerpt = text.Text,
    };

    private static (string Reason, string Suggestion)? Fault(Logo logo, int length)
    {
        if (length > Logo.Largest)
            return (string.Create(CultureInfo.InvariantCulture, $"it has {length:N0} bytes, and may have {Logo.Largest:N0}"), "Save it smaller: a logo is shown at most 64 pixels high.");
        if (logo.Text.Length == 0)
            return ("nothing states what it says to readers who do not see it", "State it in front matter or letter.yaml, “theme:” and below it “logo: Example Trust”, or state a publisher.");
        return LogoCheck.FindFault(logo) is { } fault ? (fault, "Save it again as PNG, or as “plain SVG” with text as paths and pictures traced.") : null;
    }

    private static Diagnostic LeftOut(string reason, string suggestion) =>
        new("logo-left-out", DiagnosticSeverity.Warning, $"The logo is left out: {reason}.") { Suggestion = suggestion };
}
