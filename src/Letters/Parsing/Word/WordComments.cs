using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>The comments in the margin of a Word file. None is published; each is reported where it stands.</summary>
internal sealed class WordComments(Comments? comments)
{
    private readonly Dictionary<string, Comment> _waiting = (comments?.Elements<Comment>() ?? [])
        .Where(comment => comment.Id?.Value is not null)
        .GroupBy(comment => comment.Id!.Value!, StringComparer.Ordinal)
        .ToDictionary(comment => comment.Key, comment => comment.First(), StringComparer.Ordinal);

    public void Report(CommentReference reference, WordFile file, int paragraph)
    {
        if (reference.Id?.Value is { } id && _waiting.Remove(id, out var comment)) file.Diagnostics.Add(Dropped(comment) with { Line = paragraph });
    }

    /// <summary>Comments that nothing in the text refers to.</summary>
    public void ReportTheRest(WordFile file)
    {
        foreach (var comment in _waiting.Values) file.Diagnostics.Add(Dropped(comment));
        _waiting.Clear();
    }

    private static Diagnostic Dropped(Comment comment)
    {
        var words = string.Join(' ', comment.Elements<Paragraph>().Select(paragraph => paragraph.InnerText)).Trim();
        var author = string.IsNullOrWhiteSpace(comment.Author?.Value) ? "somebody" : comment.Author.Value.Trim();
        return new("comments-dropped", DiagnosticSeverity.Warning, $"A comment by {author} is not published: “{words}”")
        {
            Excerpt = words,
            Suggestion = "Delete the comments in Word (Review, Delete, Delete All Comments) when they are settled.",
        };
    }
}
