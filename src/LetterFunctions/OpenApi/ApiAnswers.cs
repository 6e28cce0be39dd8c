using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using LetterFunctions.Http;
using LetterFunctions.OpenApi.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.OpenApi;

/// <summary>Describes the answers of operations: what they serve, what else they say, and their problems.</summary>
/// <param name="schemas">Of what they are made.</param>
internal sealed class ApiAnswers(ShapeSchemas schemas)
{
    private static readonly string[] OfServed = ["Cache-Control", "ETag", "Repr-Digest", "X-Content-Type-Options", "Age?", "Warning?"];
    private static readonly string[] OfParts = ["Content-Range", "ETag"];
    private static readonly string[] OfUnchanged = ["Cache-Control", "ETag", "Age?", "Warning?"];
    private static readonly string[] OfLetters = ["Content-Language", "Content-Disposition?", "Last-Modified?"];
    private static readonly string[] OfNegotiated = ["Vary"];
    private static readonly string[] OfNegotiatedLetter = ["Vary", "Content-Location"];
    private static readonly string[] OfPerhapsNegotiated = ["Vary?", "Content-Location?"];
    private static readonly string[] OfProblems = ["X-Content-Type-Options"];
    private static readonly string[] None = [];

    private readonly HashSet<string> _headers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode> _examples = new(StringComparer.Ordinal);

    /// <summary>Every header that was referred to, as <see cref="ApiHeaders"/> takes it.</summary>
    public IEnumerable<string> Headers => _headers;

    /// <summary>Every example that was referred to.</summary>
    public JsonObject Examples => new(_examples.Select(example => KeyValuePair.Create<string, JsonNode?>(example.Key, new JsonObject { ["value"] = example.Value.DeepClone() })));

    /// <param name="run">The method that the answers are attributes of.</param>
    /// <param name="level">Of the function's key.</param>
    public JsonObject Of(MethodInfo run, AuthorizationLevel level)
    {
        var negotiates = run.GetCustomAttribute<OperationAttribute>()!.Negotiates;
        var answers = new SortedDictionary<int, JsonObject>();
        AddServed(answers, run, negotiates);
        foreach (var answer in run.GetCustomAttributes<AnswersAttribute>()) answers[answer.Status] = Answer(answer.Description, answer.Headers, Contents(answer.Shape is null ? [] : [(answer.MediaType, answer.Shape)]));
        foreach (var kinds in ProblemsOf(run, negotiates).GroupBy(kind => kind.Status())) answers[kinds.Key] = ProblemAnswer([.. kinds]);
        if (level != AuthorizationLevel.Anonymous) answers[StatusCodes.Status401Unauthorized] = Answer("The function key is missing or wrong.", None, []);
        return new JsonObject(answers.Select(answer => KeyValuePair.Create<string, JsonNode?>(answer.Key.ToString(CultureInfo.InvariantCulture), answer.Value)));
    }

    /// <summary>Whether a method has attributes that say what is served with preconditions.</summary>
    public static bool IsServed(MethodInfo run) => run.IsDefined(typeof(ServesAttribute)) || run.IsDefined(typeof(ServesLetterAttribute));

    private void AddServed(SortedDictionary<int, JsonObject> answers, MethodInfo run, bool negotiates)
    {
        var served = run.GetCustomAttributes<ServesAttribute>().ToList();
        var letter = run.GetCustomAttribute<ServesLetterAttribute>();
        var isLetter = letter is not null;
        if (served.Count == 0 && !isLetter) return;

        var contents = served.Select(answer => (answer.MediaType, answer.Shape));
        if (isLetter) contents = contents.Concat(FormatsOf(letter!));
        var negotiated = (negotiates, letter) switch
        {
            (true, null) => OfNegotiated,
            (true, _) => OfNegotiatedLetter,
            (false, { MayNegotiate: true }) => OfPerhapsNegotiated,
            _ => None,
        };
        var headers = (string[])[.. OfServed, .. negotiated, .. isLetter ? OfLetters : None, .. served.SelectMany(answer => answer.Headers).Distinct(StringComparer.Ordinal)];
        answers[StatusCodes.Status200OK] = Answer("What was asked for.", headers, Contents(contents));
        answers[StatusCodes.Status206PartialContent] = Answer("The part of it that Range asks for.", OfParts, Contents(contents.Select(content => (content.Item1, (Type?)null))));
        answers[StatusCodes.Status416RangeNotSatisfiable] = Answer("It has no such part.", ["Content-Range"], []);
        answers[StatusCodes.Status304NotModified] = Answer("What the client has is still right.", OfUnchanged, []);
    }

    private static IEnumerable<(string MediaType, Type? Shape)> FormatsOf(ServesLetterAttribute letter) => RepresentationFormat.OfLetters
        .Where(format => format != RepresentationFormat.Json || !letter.RenditionsOnly)
        .Select(format => (format.MediaType, format == RepresentationFormat.Json ? typeof(LetterShape) : null));

    private static IEnumerable<ProblemKind> ProblemsOf(MethodInfo run, bool negotiates)
    {
        IEnumerable<ProblemKind> kinds = run.GetCustomAttribute<FailsAttribute>()?.Kinds ?? [];
        if (negotiates) kinds = kinds.Append(ProblemKind.NotAcceptable);
        if (IsServed(run)) kinds = kinds.Append(ProblemKind.PreconditionFailed);
        return kinds.Append(ProblemKind.StorageUnavailable).Distinct();
    }

    private JsonObject ProblemAnswer(IReadOnlyList<ProblemKind> kinds)
    {
        var examples = new JsonObject();
        foreach (var kind in kinds) examples[kind.Name()] = ReferToExample(kind.Name(), () => ExampleAnswers.Of(kind));
        var headers = kinds.Contains(ProblemKind.StorageUnavailable) || kinds.Contains(ProblemKind.TooManyRequests) ? (string[])[.. OfProblems, "Retry-After"] : OfProblems;
        var content = new JsonObject { [Problem.MediaType] = new JsonObject { ["schema"] = schemas.Refer(typeof(ProblemShape)), ["examples"] = examples } };
        if (kinds.Contains(ProblemKind.Withdrawn)) content["text/html"] = Content("text/html", shape: null);
        return Answer(string.Join(" Or: ", kinds.Select(kind => $"{kind.Title()} ([{kind.Name()}]({kind.Type()})).")), headers, content);
    }

    private JsonObject Answer(string description, IEnumerable<string> headers, JsonObject content)
    {
        var names = headers.ToList();
        _headers.UnionWith(names);
        var answer = new JsonObject { ["description"] = description };
        if (names.Count > 0) answer["headers"] = ApiHeaders.Refer(names);
        if (content.Count > 0) answer["content"] = content;
        return answer;
    }

    /// <summary>JSON with a shape first: clients that are made of the description read that.</summary>
    private JsonObject Contents(IEnumerable<(string MediaType, Type? Shape)> contents)
    {
        var described = new JsonObject();
        foreach (var (mediaType, shape) in contents.OrderBy(content => content.Shape is null)) described[mediaType] = Content(mediaType, shape);
        return described;
    }

    private JsonObject Content(string mediaType, Type? shape)
    {
        if (shape is null) return mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal) ? new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } : [];
        var content = new JsonObject { ["schema"] = schemas.Refer(shape) };
        if (!ExampleAnswers.Shapes.Contains(shape)) return content;
        var name = ShapeSchemas.NameOf(shape);
        content["examples"] = new JsonObject { [name] = ReferToExample(name, () => ExampleAnswers.Of(shape)) };
        return content;
    }

    private JsonObject ReferToExample(string name, Func<JsonNode> write)
    {
        if (!_examples.ContainsKey(name)) _examples[name] = write();
        return new JsonObject { ["$ref"] = $"#/components/examples/{name}" };
    }
}
