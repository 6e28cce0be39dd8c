using System.Text.Json.Nodes;
using LetterFunctions.Http;
using LetterFunctions.Http.Discovery;
using LetterFunctions.OpenApi.Shapes;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;

namespace LetterFunctions.OpenApi;

/// <summary>Answers for the description, written by what writes the real ones, so that they cannot fall behind.</summary>
internal static class ExampleAnswers
{
    private const string Origin = "https://letters.example";

    private static readonly PageLinks NoLinks = new(null, null);

    private static readonly DependencyHealth[] Healthy = [.. new[] { "tables", "content", "sources", "renditions" }.Select(name => new DependencyHealth(name, true, TimeSpan.FromMilliseconds(7)))];

    private static readonly Dictionary<Type, Func<ExampleLetter, byte[]>> Writers = new()
    {
        [typeof(LetterShape)] = letter => LetterJson.Write(letter.Current, letter.Letter),
        [typeof(LetterListShape)] = letter => LettersJson.Write([new CurrentRevision(letter.Current, "1")], NoLinks),
        [typeof(SignatoryPageShape)] = letter => SignatoriesJson.Write(letter.Current, letter.Letter.Signatories, NoLinks),
        [typeof(RevisionListShape)] = letter => RevisionsJson.Write([letter.Current, letter.First]),
        [typeof(ManifestShape)] = letter => letter.Current.Manifest.ToArray(),
        [typeof(ComparisonShape)] = letter => ComparisonJson.Write(letter.First, letter.Current, letter.Comparison),
        [typeof(UploadListShape)] = letter => UploadsJson.Write(ExampleLetter.Slug.ToString(), [letter.Report]),
        [typeof(AcceptedUploadShape)] = _ => UploadsJson.WriteAccepted(ExampleLetter.Slug),
        [typeof(ValidationShape)] = letter => ValidationJson.Write(letter.Parsed, new LetterPreview([], RenderingSettings.Default, new PublishingLimits()), preview: null),
        [typeof(HealthShape)] = _ => HealthJson.Write(isDegraded: false, Healthy),
        [typeof(LivenessShape)] = _ => HealthJson.Alive,
        [typeof(FoundSignatoriesShape)] = letter => FoundSignatoriesJson.Write("jane", [new SignatoryOfLetter(letter.Current, letter.Letter.Signatories[0])], NoLinks),
        [typeof(PublicationListShape)] = letter => PublicationsJson.Write([Publication.Of(letter.Current) with { Title = letter.Current.Title }], NoLinks),
        [typeof(WithdrawalShape)] = letter => WithdrawalJson.Write(ExampleLetter.Slug, letter.Withdrawal),
        [typeof(CurrentRevisionShape)] = letter => RevisionsJson.WriteOne(letter.Current),
        [typeof(RebuiltShape)] = letter => RevisionsJson.WriteRebuilt([letter.Current], next: null),
        [typeof(RecoveredShape)] = letter => RecoveredJson.Write([letter.Recovered], next: null),
        [typeof(EmbeddingShape)] = letter => OEmbed.Write(letter.Current, Origin, (600, 400)),
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
        ProblemKind.Withdrawn => Problems.Withdrawn(ExampleLetter.Slug, ExampleLetter.Instance.Withdrawal),
        ProblemKind.Unpublishable => Problems.Unpublishable(ExampleLetter.Unpublishable.Diagnostics),
        _ => Problems.Of(kind, $"{kind.Title()}."),
    });
}
