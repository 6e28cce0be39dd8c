using System.Globalization;
using System.Text;

namespace Letters.Rendering.Html;

/// <summary>What a theme changes of the style sheet. On paper colours stay those of print.</summary>
internal static class ThemeCss
{
    private const string Sans = "\"Source Sans 3\",\"Source Sans Pro\",\"Segoe UI\",Roboto,\"Helvetica Neue\",\"Noto Sans\",Arial,sans-serif";

    public static string Of(Theme theme)
    {
        var css = new StringBuilder();
        var dark = theme.DarkAccent ?? theme.Accent?.LightenedFor(ThemeColors.DarkPaper);
        if (theme.Accent is { } accent) css.Append(CultureInfo.InvariantCulture, $" @media screen {{ :root {{ --accent: {accent}; }} }}");
        if (dark is { } lightened) css.Append(CultureInfo.InvariantCulture, $" @media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {lightened}; }} }}");
        if (theme.Typeface == TypefaceFamily.Sans) css.Append(CultureInfo.InvariantCulture, $" body {{ font-family: {Sans}; }}");
        return css.ToString();
    }
}
