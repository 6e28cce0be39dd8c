using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text;
using Letters.Rendering.Html;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LetterFunctions.Documentation;

/// <summary>The Markdown files of docs/ that are for readers and authors, as pages: "diagnostics/no-title" for docs/diagnostics/no-title.md.</summary>
internal static class DocumentationPages
{
    private const string Prefix = "docs/";
    private const string FolderPage = "README";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();
    private static readonly ConcurrentDictionary<string, byte[]> Pages = new(StringComparer.Ordinal);

    /// <summary>The resource of each page by its path. Where the app was built, folders may have been parted by backslashes.</summary>
    private static readonly Dictionary<string, string> Resources = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => PathOf(name.Replace('\\', '/')), StringComparer.Ordinal);

    /// <summary>The paths of all pages; that of a folder is the folder's.</summary>
    public static IReadOnlyCollection<string> Paths => Resources.Keys;

    /// <returns>The page in UTF-8; null where there is none.</returns>
    public static byte[]? Find(string path) => Resources.ContainsKey(path) ? Pages.GetOrAdd(path, Render) : null;

    private static byte[] Render(string path)
    {
        var document = Markdig.Markdown.Parse(Read(path), Markdown);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Follow(Resources[path], link);
        var title = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline?.FirstChild?.ToString() ?? path;
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <style>{StyleSheet.Instance.Css}</style>
            </head>
            <body>
            <header class="bar"><nav aria-label="Documentation"><a href="/letters">Open letters</a> <a href="/docs">Documentation</a></nav></header>
            <main class="documentation">
            {document.ToHtml(Markdown)}</main>
            </body>
            </html>

            """);
    }

    private static string Read(string path)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resources[path])!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string PathOf(string resource)
    {
        var path = resource[Prefix.Length..^".md".Length];
        return path == FolderPage ? "" : path.EndsWith($"/{FolderPage}", StringComparison.Ordinal) ? path[..^(FolderPage.Length + 1)] : path;
    }

    /// <summary>Links between files lead to their pages, from wherever the page is read; of a link to a file that is no page the words stay.</summary>
    /// <param name="resource">That has the link.</param>
    private static void Follow(string resource, LinkInline link)
    {
        if (link.Url is not { Length: > 0 } url || url.Contains("://", StringComparison.Ordinal) || url[0] is '/' or '#') return;
        var target = new Uri(new Uri($"file:///{resource.Replace('\\', '/')}"), url);
        var path = target.AbsolutePath.TrimStart('/');
        if (path.StartsWith(Prefix, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)) link.Url = $"/docs/{PathOf(path)}".TrimEnd('/') + target.Fragment;
        else LeaveWords(link);
    }

    private static void LeaveWords(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}
