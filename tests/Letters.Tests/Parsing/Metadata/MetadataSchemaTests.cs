using System.Text.Json;
using Json.Schema;
using Letters.Parsing.Metadata;

namespace Letters.Tests.Parsing.Metadata;

/// <summary>The schema and the reader agree: what one takes the other takes.</summary>
public class MetadataSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(System.Text.Encoding.UTF8.GetString(MetadataSchema.Json.Span));

    private static readonly EvaluationOptions Strict = new() { RequireFormatValidation = true };

    public static TheoryData<string> Valid() =>
    [
        "{}",
        """{"title":"A title","language":"pt-BR","date":"2024-05-12","place":"Geneva"}""",
        """{"addressees":"The Minister"}""",
        """{"addressees":["Jane Doe\nMinister","The Members"]}""",
        """{"publisher":"Example Trust"}""",
        """{"publisher":{"name":"Example Trust","url":"https://example.org/"}}""",
        """{"contact":"Jane Doe","license":"CC-BY-4.0","canonicalUrl":"https://example.org/a"}""",
        """{"keywords":["a","b"],"status":"open","changeNote":"A note."}""",
        """{"keywords":"a, b","status":"closed"}""",
        """{"errata":[{"date":"2024-05-12","text":"A mistake."},"Another."]}""",
        """{"errata":{"text":"A mistake."}}""",
        """{"title":1984}""",
    ];

    public static TheoryData<string> Invalid() =>
    [
        "[]",
        """{"autor":"Jane Doe"}""",
        """{"date":"12 May 2024"}""",
        """{"date":"2024-02-30"}""",
        """{"language":"Spanish!"}""",
        """{"status":"draft"}""",
        """{"canonicalUrl":"example.org"}""",
        """{"canonicalUrl":"ftp://example.org"}""",
        """{"place":["Geneva"]}""",
        """{"publisher":{"web":"https://example.org/"}}""",
        """{"publisher":{"url":"nowhere"}}""",
        """{"errata":[{"date":"2024-05-12"}]}""",
        """{"errata":[["A mistake."]]}""",
        """{"title":""}""",
    ];

    [Theory]
    [MemberData(nameof(Valid))]
    public void Take_the_same(string json)
    {
        Assert.True(IsValid(json));
        Assert.Empty(MetadataText.Read(json).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Refuse_the_same(string json)
    {
        Assert.False(IsValid(json));
        Assert.NotEmpty(MetadataText.Read(json).Diagnostics);
    }

    [Fact]
    public void Have_the_same_names()
    {
        using var schema = JsonDocument.Parse(MetadataSchema.Json);
        Assert.Equal(MetadataKeys.Known.Order(), schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
    }

    [Fact]
    public void Every_example_of_the_schema_is_one_that_the_reader_takes()
    {
        using var schema = JsonDocument.Parse(MetadataSchema.Json);
        var examples = schema.RootElement.GetProperty("properties").EnumerateObject()
            .SelectMany(property => property.Value.TryGetProperty("examples", out var values) ? values.EnumerateArray().Select(value => $$"""{"{{property.Name}}":{{value.GetRawText()}}}""") : [])
            .ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, Take_the_same);
    }

    [Fact]
    public void Is_a_valid_schema_with_a_description_of_every_property()
    {
        using var schema = JsonDocument.Parse(MetadataSchema.Json);
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid);
        Assert.All(schema.RootElement.GetProperty("properties").EnumerateObject(), property => Assert.NotEmpty(property.Value.GetProperty("description").GetString()!));
    }

    private static bool IsValid(string json)
    {
        using var metadata = JsonDocument.Parse(json);
        return Schema.Evaluate(metadata.RootElement, Strict).IsValid;
    }
}
