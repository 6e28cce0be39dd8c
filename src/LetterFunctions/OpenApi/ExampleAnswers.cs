using System.Text.Json.Nodes;
using LetterFunctions.Http;
using LetterFunctions.Http.Discovery;
using LetterFunctions.OpenApi.Shapes;
using Letters.Publishing;
using Letters.Rendering;

namespace LetterFunctions.OpenApi;

/// <summary>Answers for the description, written by what writes the real ones, so that they cannot fall behind.</summary>
internal static class ExampleAnswers
{
    private const string Origin = "https://letters.example";

    private static readonly Dictionary<Type, Func<ExampleLetter, byte[]>> Writers = new()
    {
        [typeof(LetterShape)] = letter => LetterJson.Write(letter.Current, letter.Letter),
        [typeof(LetterListShape)] = letter => LettersJson.Write([letter.Current]),
        [typeof(SignatoryPageShape)] = letter => SignatoriesJson.Write(letter.Current, letter.Letter.Signatories, next: null),
        [typeof(RevisionListShape)] = letter => RevisionsJson.Write([letter.Current, letter.First]),
        [typeof(ManifestShape)] = letter => letter.Current.Manifest.ToArray(),
        [typeof(ComparisonShape)] = letter => ComparisonJson.Write(letter.First, letter.Current, letter.Comparison),
        [typeof(UploadListShape)] = letter => UploadsJson.Write(ExampleLetter.Slug.ToString(), [letter.Report]),
        [typeof(AcceptedUploadShape)] = _ => UploadsJson.WriteAccepted(ExampleLetter.Slug),
        [typeof(ValidationShape)] = letter => ValidationJson.Write(letter.Parsed, new LetterPreview([], RenderingSettings.Default, new PublishingLimits()), preview: null),
        [typeof(HealthShape)] = _ => HealthJson.Healthy,
        [typeof(JsonFeedShape)] = letter => JsonFeed.Write([letter.Current], Origin),
    };

    /// <summary>The shapes that have an example, besides problems.</summary>
    public static IReadOnlyCollection<Type> Shapes => Writers.Keys;

    public static JsonNode Of(Type shape) => JsonNode.Parse(Writers[shape](ExampleLetter.Instance))!;

    public static JsonNode Of(ProblemKind kind) => JsonNode.Parse(ProblemOf(kind).Write())!;

    private static Problem ProblemOf(ProblemKind kind) => (Problem)(kind switch
    {
        ProblemKind.NoSuchLetter => Problems.NoLetter("no-such-letter"),
        ProblemKind.NoSuchRevision => Problems.NoRevision(ExampleLetter.Slug.ToString(), "7"),
        ProblemKind.NoSuchTranslation => Problems.NoLanguage(ExampleLetter.Instance.Current, "fr"),
        ProblemKind.NoSuchFormat => Problems.NoFormat("docm", RepresentationFormat.OfLetters),
        ProblemKind.NotAcceptable => Problems.NotAcceptable([RepresentationFormat.Html, RepresentationFormat.Json]),
        ProblemKind.ContentTooLarge => Problems.TooLarge(new PublishingLimits()),
        ProblemKind.Unpublishable => Problems.Unpublishable(ExampleLetter.Unpublishable.Diagnostics),
        _ => Problems.Of(kind, $"{kind.Title()}."),
    });
}
