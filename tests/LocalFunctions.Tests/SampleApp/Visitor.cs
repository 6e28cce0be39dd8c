namespace SampleApp;

/// <summary>A scoped service: another one for each invocation.</summary>
public sealed class Visitor
{
    public Guid Id { get; } = Guid.NewGuid();
}
