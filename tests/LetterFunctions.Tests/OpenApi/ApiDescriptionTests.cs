using System.Text.Json;
using System.Text.Json.Nodes;
using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Tests.OpenApi;

public class ApiDescriptionTests
{
    private static readonly JsonObject Description = JsonNode.Parse(ApiDescription.Bytes)!.AsObject();

    [Fact]
    public void Every_HTTP_function_is_an_operation_or_says_why_it_is_none()
    {
        var operations = Operations().Select(operation => (string)operation["operationId"]!).ToList();
        Assert.Equal(operations.Count, operations.Distinct().Count());
        Assert.NotEmpty(operations);
        foreach (var route in ApiRoute.All)
        {
            if (route.WhyUndescribed is { } reason) Assert.EndsWith(".", reason, StringComparison.Ordinal);
            else Assert.Contains(JsonNamingPolicy.CamelCase.ConvertName(route.Function), operations);
        }

        Assert.Equal(["ShowNotFound", "VetoMethod"], ApiRoute.All.Where(route => route.WhyUndescribed is not null).Select(route => route.Function).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_function_without_a_description_is_refused_by_its_name()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => ApiDescription.Describe([Undescribed("a-route")]));
        Assert.Contains("NewFunction", fault.Message, StringComparison.Ordinal);
        Assert.Contains("[Operation]", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(NewFunction.UnknownPathParameter), "letters/{unknown}", "unknown")]
    [InlineData(nameof(NewFunction.UnknownQueryParameter), "letters", "colour")]
    [InlineData(nameof(NewFunction.UnknownHeader), "letters", "X-Colour")]
    public void A_parameter_or_header_that_is_not_described_is_refused_by_its_name(string method, string route, string name)
    {
        var declared = new ApiRoute("NewFunction", typeof(NewFunction).GetMethod(method)!, route, ["GET"], AuthorizationLevel.Anonymous);
        Assert.Contains(name, Assert.Throws<InvalidOperationException>(() => ApiDescription.Describe([declared])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_has_GET_has_HEAD() =>
        Assert.All(ApiRoute.All.Where(route => route.Methods.Contains("GET")), route => Assert.Contains("HEAD", route.Methods));

    [Fact]
    public void Every_path_has_its_parameters_and_every_keyed_function_its_key()
    {
        foreach (var route in ApiRoute.All.Where(route => route.WhyUndescribed is null))
        {
            var operations = Description["paths"]![ApiDescription.PathOf(route)]!.AsObject();
            foreach (var method in ApiOperations.MethodsOf(route))
            {
                var operation = operations[method]!;
                var named = operation["parameters"]!.AsArray().Select(parameter => (string)parameter!["$ref"]!).Where(name => name.Contains("/path.", StringComparison.Ordinal)).Select(name => name[(name.LastIndexOf('.') + 1)..]);
                Assert.All(named, name => Assert.Contains($"{{{name}}}", ApiDescription.PathOf(route), StringComparison.Ordinal));
                Assert.Equal(ApiDescription.PathOf(route).Count(character => character == '{'), named.Count());
                Assert.Equal(route.Level != AuthorizationLevel.Anonymous, operation["security"] is JsonArray { Count: 2 } && operation["responses"]!["401"] is not null);
            }
        }
    }

    [Fact]
    public void Every_kind_of_problem_is_that_of_an_operation_but_for_what_no_operation_answers()
    {
        var described = Operations().SelectMany(operation => operation["responses"]!.AsObject()).Select(response => response.Value!["content"]?[Problem.MediaType]?["examples"]).OfType<JsonObject>().SelectMany(examples => examples.Select(example => example.Key)).ToHashSet();
        Assert.Equal(ProblemKinds.All.Select(kind => kind.Name()).Order(StringComparer.Ordinal), described.Append(ProblemKind.MethodNotAllowed.Name()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_answer_in_JSON_has_an_example_made_by_what_writes_it()
    {
        var without = Operations()
            .SelectMany(operation => operation["responses"]!.AsObject())
            .SelectMany(response => response.Value!["content"] as JsonObject ?? [])
            .Where(content => content.Value!["schema"]?["$ref"] is not null && content.Value["examples"] is null)
            .Select(content => (string)content.Value!["schema"]!["$ref"]!)
            .Distinct();
        Assert.Equal(["#/components/schemas/JsonSchema", "#/components/schemas/OpenApi"], without.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_example_has_what_its_schema_names_and_nothing_else()
    {
        var examples = Operations()
            .SelectMany(operation => operation["responses"]!.AsObject())
            .SelectMany(response => response.Value!["content"] as JsonObject ?? [])
            .SelectMany(content => (content.Value!["examples"] as JsonObject ?? []).Select(example => (Schema: (string)content.Value["schema"]!["$ref"]!, Example: example.Value!)))
            .ToList();
        Assert.InRange(examples.Count, 50, int.MaxValue);
        foreach (var (schema, example) in examples)
        {
            using var json = JsonDocument.Parse(DescribedApi.Instance.Resolve(example)["value"]!.ToJsonString());
            Assert.Equal([], DescribedApi.Instance.Faults(schema, json.RootElement));
        }
    }

    [Fact]
    public void Two_makings_are_byte_for_byte_the_same() =>
        Assert.Equal(ApiDescription.Describe(ApiRoute.All).ToJsonString(), ApiDescription.Describe(ApiRoute.All).ToJsonString());

    private static IEnumerable<JsonObject> Operations() => Description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!.AsObject());

    private static ApiRoute Undescribed(string template) => new("NewFunction", typeof(NewFunction).GetMethod(nameof(NewFunction.Run))!, template, ["GET"], AuthorizationLevel.Anonymous);

    private sealed class NewFunction
    {
        public static IResult Run() => Results.NoContent();

        [Operation(Topic.Letters, "Do", "Does.")]
        public static IResult UnknownPathParameter() => Results.NoContent();

        [Operation(Topic.Letters, "Do", "Does.")]
        [Takes("colour")]
        public static IResult UnknownQueryParameter() => Results.NoContent();

        [Operation(Topic.Letters, "Do", "Does.")]
        [Answers(StatusCodes.Status204NoContent, "Done.", Headers = ["X-Colour"])]
        public static IResult UnknownHeader() => Results.NoContent();
    }
}
