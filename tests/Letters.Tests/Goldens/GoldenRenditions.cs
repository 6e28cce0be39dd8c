using System.Collections.Concurrent;
using Letters.Rendering;

namespace Letters.Tests.Goldens;

/// <summary>Everything that is made of golden letters: the canonical form, and each format in each language.</summary>
internal static class GoldenRenditions
{
    private static readonly ConcurrentDictionary<Slug, Lazy<IReadOnlyList<MadeRendition>>> Made = [];

    /// <summary>In the order of <see cref="RenditionFormat.All"/>.</summary>
    public static IReadOnlyList<ILetterRenderer> Renderers { get; } = CreateRenderers();

    /// <summary>What this process made first of the letter.</summary>
    public static IReadOnlyList<MadeRendition> Of(GoldenLetter golden) => Made.GetOrAdd(golden.Slug, _ => new(() => Render(golden, Renderers))).Value;

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<MadeRendition> Render(GoldenLetter golden, IReadOnlyList<ILetterRenderer> renderers)
    {
        var context = new RenderingContext(CanonicalLetter.HashOf(golden.Letter), golden.Settings);
        var languages = golden.Letter.Translations.Select(translation => (LanguageTag?)translation.Language).Prepend(null);
        var renditions = languages.SelectMany(language => renderers.Select(renderer => Render(golden.Letter, language, renderer, context)));
        return [.. renditions.Append(new MadeRendition("canonical.json", CanonicalLetter.Write(golden.Letter).ToArray())).OrderBy(rendition => rendition.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every renderer of the core, so that a new one cannot be forgotten here.</summary>
    public static IReadOnlyList<ILetterRenderer> CreateRenderers() =>
    [
        .. typeof(ILetterRenderer).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILetterRenderer)))
            .Select(Create)
            .OrderBy(renderer => RenditionFormat.All.ToList().IndexOf(renderer.Format)),
    ];

    private static MadeRendition Render(Letter letter, LanguageTag? language, ILetterRenderer renderer, RenderingContext context)
    {
        using var output = new MemoryStream();
        renderer.Render(language is { } tag ? letter.In(tag) : letter, context, output);
        return new MadeRendition(language is null ? $"letter.{renderer.Format}" : $"letter.{language}.{renderer.Format}", output.ToArray());
    }

    /// <summary>With the defaults of its parameters, as the app has it.</summary>
    private static ILetterRenderer Create(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (ILetterRenderer)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }
}
