using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters.Parsing.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The JSON Schema of front matter and letter.yaml, for editors that check as one writes.</summary>
public sealed class GetMetadataSchema
{
    [Function(nameof(GetMetadataSchema))]
    [Operation(Topic.Documentation, "Read the schema of metadata", "The JSON Schema of front matter and letter.yaml, for editors that check as one writes.")]
    [Serves("application/schema+json", typeof(JsonSchemaShape))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "schemas/letter-metadata")] HttpRequest request) =>
        Representation.OfBytes("application/schema+json", MetadataSchema.Json.ToArray()).ToResult(request, Freshness.Current);
}
