namespace LetterFunctions.OpenApi.Shapes;

/// <summary>ECMAScript regular expressions of texts that have a form.</summary>
internal static class Patterns
{
    /// <summary>As <see cref="Letters.Slug"/>, whose length is bounded besides.</summary>
    public const string Slug = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public const string Sha256 = "^[0-9a-f]{64}$";
}
