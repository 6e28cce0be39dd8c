using Letters.Rendering;
using Letters.Tests.Builders;
using UglyToad.PdfPig.Tokens;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>The address and the hash at the end of the letter.</summary>
public class ImprintTests
{
    private static readonly RenderingSettings Settings = new() { Origin = new Uri("https://letters.example/") };

    private static Letter Complete { get; } = CompleteLetter.Create();

    [Fact]
    public void The_revisions_own_address_is_a_link_where_it_is_known_where_the_app_is_reached()
    {
        using var pdf = new RenderedPdf(Complete, Settings);
        var hash = CanonicalLetter.HashOf(Complete);
        var address = $"https://letters.example/letters/a-letter/revisions/{hash.Short}";

        Assert.Equal(
            ["P{Link{https://friends.example/letter*}}", $"P{{Link{{{address}*}}}}", $"P{{Revision {hash} (SHA-256)}}", "Figure{}"],
            SpokenStructure.Of(pdf.Document).TakeLast(4));
        Assert.Equal($"QR: {address}", AlternateTextOf(pdf));
    }

    [Fact]
    public void The_address_that_the_author_states_stands_in_where_that_is_not_known()
    {
        using var pdf = new RenderedPdf(Complete);

        Assert.Equal("QR: https://friends.example/letter", AlternateTextOf(pdf));
        Assert.Single(SpokenStructure.Of(pdf.Document), part => part == "P{Link{https://friends.example/letter*}}");
    }

    [Fact]
    public void Without_an_address_there_is_no_code()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare());

        Assert.DoesNotContain(SpokenStructure.Of(pdf.Document), part => part.StartsWith("Figure", StringComparison.Ordinal));
    }

    [Fact]
    public void A_translation_has_an_address_of_its_own()
    {
        using var pdf = new RenderedPdf(Complete.In(LanguageTag.Parse("es")), Settings);

        Assert.EndsWith("/es", AlternateTextOf(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_too_long_for_a_code_is_printed_alone()
    {
        var address = "https://friends.example/" + new string('a', 400);
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Metadata = new() { CanonicalUrl = address } });

        Assert.Contains(SpokenStructure.Of(pdf.Document), part => part.StartsWith($"P{{Link{{{address}*", StringComparison.Ordinal));
        Assert.DoesNotContain(SpokenStructure.Of(pdf.Document), part => part.StartsWith("Figure", StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_stands_upright_inside_of_the_box_that_it_states()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare(), Settings);
        var box = ((ArrayToken)((DictionaryToken)Figure(pdf).Data["A"]).Data["BBox"]).Data.OfType<NumericToken>().Select(number => number.Data).ToArray();
        var runs = pdf.Document.GetPage(1).Paths.SelectMany(path => path)
            .Select(part => part.GetBoundingRectangle()!.Value)
            .Where(area => area.Left > box[0] - 0.1 && area.Right < box[2] + 0.1 && area.Bottom > box[1] - 0.1 && area.Top < box[3] + 0.1)
            .ToList();
        var module = runs.Min(run => run.Height);

        Assert.Equal(62, box[2] - box[0], tolerance: 0.01);
        Assert.True(HasFinder(box[0], box[3]) && HasFinder(box[2] - (7 * module), box[3]) && HasFinder(box[0], box[1] + (7 * module)));
        Assert.False(HasFinder(box[2] - (7 * module), box[1] + (7 * module)));

        // The outer frame of a finder: seven dark modules in its first row and in its last.
        bool HasFinder(double left, double top) => new[] { top, top - (6 * module) }.All(edge => runs.Exists(run =>
            Math.Abs(run.Left - left) < 0.05 && Math.Abs(run.Top - edge) < 0.05 && Math.Abs(run.Width - (7 * module)) < 0.05));
    }

    private static DictionaryToken Figure(RenderedPdf pdf) =>
        pdf.StructureElements.Single(element => element.Data.TryGetValue("S", out var type) && ((NameToken)type).Data == "Figure");

    private static string AlternateTextOf(RenderedPdf pdf) => ((StringToken)Figure(pdf).Data["Alt"]).Data;
}
