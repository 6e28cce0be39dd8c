namespace LetterFunctions.OpenApi;

/// <summary>
/// Describes an HTTP function for the API's readers. Routes, methods, keys and the parameters of the path are read from the function
/// itself; the other attributes of this folder say what it takes, serves and refuses.
/// </summary>
/// <param name="summary">Two to five words, as in a list of contents.</param>
/// <param name="description">Sentences of Markdown.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OperationAttribute(Topic topic, string summary, string description) : Attribute
{
    public Topic Topic { get; } = topic;

    public string Summary { get; } = summary;

    public string Description { get; } = description;

    /// <summary>Whether the Accept header chooses among what is served.</summary>
    public bool Negotiates { get; set; }
}

/// <summary>Describes a function whose path only has a dot where that of another has a slash.</summary>
/// <param name="function">The class of the other.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TwinOfAttribute(Type function) : Attribute
{
    public Type Function { get; } = function;
}

/// <summary>Leaves a function out of the description.</summary>
/// <param name="reason">A sentence for whoever looks for it there.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UndescribedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
