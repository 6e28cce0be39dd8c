namespace LetterFunctions.OpenApi;

/// <summary>What an operation reads from the query and the headers of a request.</summary>
/// <param name="names">Each one that <see cref="ApiParameters"/> describes.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>The media types that the body of a request may have; a form has files.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadsAttribute(string description, params string[] mediaTypes) : Attribute
{
    public string Description { get; } = description;

    public IReadOnlyList<string> MediaTypes { get; } = mediaTypes;
}
