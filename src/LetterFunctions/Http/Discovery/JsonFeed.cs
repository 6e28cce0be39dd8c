using Letters;

namespace LetterFunctions.Http.Discovery;

/// <summary>The letters as a JSON Feed (version 1.1), the last published first.</summary>
internal static class JsonFeed
{
    public const string MediaType = "application/feed+json";

    /// <param name="origin">Of the app, "https://letters.example".</param>
    public static byte[] Write(IReadOnlyList<Revision> letters, string origin) => Json.Write(json =>
    {
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", FeedEntries.Title);
        json.WriteString("home_page_url", $"{origin}/letters");
        json.WriteString("feed_url", $"{origin}/feed/json");
        json.WriteArray("items", FeedEntries.Of(letters), letter =>
        {
            var page = $"{origin}/letters/{letter.Slug}";
            json.WriteStartObject();
            json.WriteString("id", page);
            json.WriteString("url", page);
            json.WriteString("title", FeedEntries.TitleOf(letter));
            json.WriteString("language", letter.Language.ToString());
            json.WriteString("content_text", FeedEntries.SummaryOf(letter));
            json.WriteTime("date_modified", letter.PublishedAt);
            json.WriteArray("attachments", letter.Renditions.Where(rendition => rendition.Language is null && rendition.Format.Name == "pdf"), rendition =>
            {
                json.WriteStartObject();
                json.WriteString("url", $"{page}/{rendition.Format.Name}");
                json.WriteString("mime_type", rendition.Format.MediaType);
                json.WriteNumber("size_in_bytes", rendition.Length);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
    });
}
