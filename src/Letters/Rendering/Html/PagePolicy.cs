namespace Letters.Rendering.Html;

/// <summary>
/// What a page needs of browsers (Content Security Policy Level 3): its own style sheet and script, and where it shows a logo,
/// pictures that it has in itself.
/// </summary>
public static class PagePolicy
{
    /// <summary>The directives "style-src", "script-src" and perhaps "img-src", with semicolons between.</summary>
    public static string Of(Theme theme)
    {
        var policy = $"style-src {StyleSheet.For(theme).ContentSecurityPolicyHash}; script-src {PageScript.Instance.ContentSecurityPolicyHash}";
        return theme.Logo is null ? policy : $"{policy}; img-src data:";
    }
}
