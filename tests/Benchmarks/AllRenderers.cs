using Letters.Rendering;

namespace Benchmarks;

/// <summary>Every renderer of the core.</summary>
internal static class AllRenderers
{
    public static IReadOnlyList<ILetterRenderer> Instances { get; } =
    [
        .. typeof(ILetterRenderer).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILetterRenderer)))
            .Select(type => (ILetterRenderer)Activator.CreateInstance(type)!)
            .OrderBy(renderer => renderer.Format.Name, StringComparer.Ordinal),
    ];
}
