namespace LetterFunctions.OpenApi;

/// <summary>Describes a member of JSON, on a property of the record that gives its shape.</summary>
/// <param name="description">A sentence or the beginning of one.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FieldAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    /// <summary>Of a string, as JSON Schema names it: "uri-reference".</summary>
    public string? Format { get; set; }

    /// <summary>Of a string, an ECMAScript regular expression that it matches.</summary>
    public string? Pattern { get; set; }
}
