using Letters;
using Letters.Parsing;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Which files may be uploaded: those that publishing reads, under the slug of a letter. Nothing else reaches storage.</summary>
internal static class ContentNames
{
    /// <returns>A problem, or null where both are right.</returns>
    public static IResult? Check(string slug, string file, out Slug parsed)
    {
        if (!Slug.TryParse(slug, out parsed)) return Problems.Of(ProblemKind.InvalidName, $"“{slug}” cannot be the address of a letter: {Slug.Requirement}.");
        return LetterFileName.TryParse(file, out _) ? null : Problems.Of(ProblemKind.InvalidName, $"“{file}” is not a file of a letter; they are named {LetterFileName.Known}.");
    }
}
