using Letters.Rendering;

namespace Benchmarks;

/// <summary>Every renderer of the core.</summary>
internal static class AllRenderers
{
    public static IReadOnlyList<ILetterRenderer> Instances { get; } =
    [
        .. typeof(ILetterRenderer).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILetterRenderer)))
            .Select(Create)
            .OrderBy(renderer => renderer.Format.Name, StringComparer.Ordinal),
    ];

    /// <summary>With the defaults of its parameters, as the app has it.</summary>
    private static ILetterRenderer Create(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (ILetterRenderer)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }
}
