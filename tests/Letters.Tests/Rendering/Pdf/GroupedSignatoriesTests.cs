using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>Where groups of signatories and their headings stand.</summary>
public class GroupedSignatoriesTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(29)]
    public void The_heading_of_a_group_is_never_parted_from_its_first_name(int size)
    {
        using var pdf = new RenderedPdf(WithGroups(300, size));
        var headings = 0;

        foreach (var page in pdf.Pages)
        {
            for (var index = 0; index < page.Count; index++)
            {
                if (!page[index].Text.StartsWith("Group ", StringComparison.Ordinal))
                    continue;

                headings++;
                Assert.StartsWith($"Signatory No. {((headings - 1) * size) + 1}", page[index + 1].Text, StringComparison.Ordinal);
                Assert.True(page[index + 1].Baseline < page[index].Baseline);
            }
        }

        Assert.Equal((300 + size - 1) / size, headings);
    }

    [Fact]
    public void Beside_the_heading_stands_how_many_sign_those_included_who_are_only_counted()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with
        {
            Signatories =
            [
                new(1, new("A"), []) { Group = "Individuals" },
                new(2, new("and 1,230 others"), []) { Group = "Individuals", Kind = SignatoryKind.Others, Count = 1230 },
            ],
        });

        Assert.Contains("Individuals\u20021,231\n", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Organisations_look_like_persons_and_those_who_are_only_counted_do_not()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with
        {
            Signatories =
            [
                new(1, new("Person"), []), new(2, new("Society"), []) { Kind = SignatoryKind.Organisation }, new(3, new("and 2 others"), []) { Kind = SignatoryKind.Others, Count = 2 },
            ],
        });
        var fonts = pdf.Pages[0].Where(line => line.Text is "Person" or "Society" or "and 2 others").Select(line => line.Font);

        Assert.Equal(["SourceSerif4-SemiBold", "SourceSerif4-SemiBold", "SourceSerif4-Italic"], fonts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(50)]
    public void No_name_of_a_group_stands_above_those_of_the_group_before(int size)
    {
        using var pdf = new RenderedPdf(WithGroups(120, size));

        foreach (var page in pdf.Pages)
        {
            var lowest = double.PositiveInfinity;
            foreach (var part in Parts(page))
            {
                Assert.True(part.Max(line => line.Baseline) < lowest);
                lowest = part.Min(line => line.Baseline);
            }
        }
    }

    [Fact]
    public void What_follows_the_signatories_stands_below_all_columns()
    {
        for (var count = 1; count < 60; count++)
        {
            using var pdf = new RenderedPdf(LetterBuilder.WithSignatories(count) with { Postscript = [new("Written below.")] });
            var page = pdf.Pages[^1].Where(line => !line.Text.StartsWith("Revision", StringComparison.Ordinal)).ToList();

            Assert.Equal("Written below.", page[^1].Text);
            Assert.All(page.SkipLast(1), line => Assert.True(line.Baseline > page[^1].Baseline));
        }
    }

    private static IEnumerable<List<PdfLine>> Parts(IReadOnlyList<PdfLine> page)
    {
        var part = new List<PdfLine>();
        foreach (var line in page)
        {
            if (line.Text.StartsWith("Group ", StringComparison.Ordinal) && part.Count > 0)
            {
                yield return part;
                part = [];
            }

            part.Add(line);
        }

        yield return part;
    }

    private static Letter WithGroups(int count, int size)
    {
        var letter = LetterBuilder.WithSignatories(count);
        return letter with { Signatories = letter.Signatories.Select((signatory, index) => signatory with { Group = $"Group {index / size}" }).ToSequence() };
    }
}
