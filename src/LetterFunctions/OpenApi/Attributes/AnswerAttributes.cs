using LetterFunctions.Http;

namespace LetterFunctions.OpenApi;

/// <summary>
/// What an operation serves with 200 by <see cref="Representation.ToResult"/>: with a strong entity tag, a digest and a time of
/// use, with 304 to whom has it already, and 412 to whom wanted something else.
/// </summary>
/// <param name="shape">The record in Shapes/ that describes what JSON it is; null for what is no JSON.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ServesAttribute(string mediaType, Type? shape = null) : Attribute
{
    public string MediaType { get; } = mediaType;

    public Type? Shape { get; } = shape;

    /// <summary>Names of headers beyond the usual, each one that <see cref="ApiHeaders"/> describes; with a question mark where it is not always there.</summary>
    public string[] Headers { get; set; } = [];
}

/// <summary>That an operation serves a letter as <see cref="ServesAttribute"/> says, in each of its formats.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServesLetterAttribute : Attribute
{
    /// <summary>Whether the format's place may have a language, so that the Accept header chooses the format after all.</summary>
    public bool MayNegotiate { get; set; }

    /// <summary>Whether it is not served as JSON.</summary>
    public bool RenditionsOnly { get; set; }
}

/// <summary>An answer that is made for one request, and that is no problem.</summary>
/// <param name="shape">As of <see cref="ServesAttribute"/>; null where there is no body.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AnswersAttribute(int status, string description, Type? shape = null) : Attribute
{
    public int Status { get; } = status;

    public string Description { get; } = description;

    public Type? Shape { get; } = shape;

    /// <summary>The media type of the body, where it has a shape.</summary>
    public string MediaType { get; set; } = "application/json";

    /// <summary>As of <see cref="ServesAttribute.Headers"/>.</summary>
    public string[] Headers { get; set; } = [];
}

/// <summary>The problems that an operation answers with, but for 406 and 412, which those have by themselves that negotiate or serve.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FailsAttribute(params ProblemKind[] kinds) : Attribute
{
    public IReadOnlyList<ProblemKind> Kinds { get; } = kinds;
}
