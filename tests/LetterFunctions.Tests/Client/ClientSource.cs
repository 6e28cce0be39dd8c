using System.Text;
using System.Text.RegularExpressions;
using LetterFunctions.OpenApi;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace LetterFunctions.Tests.Client;

/// <summary>A client in C# as a user would have it made of the description.</summary>
internal static partial class ClientSource
{
    public static async Task<string> GenerateAsync()
    {
        var description = await OpenApiDocument.FromJsonAsync(Encoding.UTF8.GetString(ApiDescription.Bytes));
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "LettersClient",
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            GenerateOptionalParameters = true,
            UseBaseUrl = false,
            WrapResponses = true,
            CSharpGeneratorSettings =
            {
                Namespace = "LetterFunctions.Tests.Client",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
                ArrayType = "System.Collections.Generic.IReadOnlyList",
            },
        };
        return Comments().Replace(new CSharpClientGenerator(description, settings).GenerateFile().ReplaceLineEndings("\n"), "");
    }

    /// <summary>They repeat the description, and would change with every word of it.</summary>
    [GeneratedRegex(@"^ *///[^\n]*\n", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Comments();
}
