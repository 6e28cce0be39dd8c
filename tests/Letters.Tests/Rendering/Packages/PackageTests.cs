using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Letters.Rendering;
using Letters.Rendering.Epub;
using Letters.Rendering.Word;
using Letters.Tests.Builders;
using Letters.Tests.Rendering.Pdf;

namespace Letters.Tests.Rendering.Packages;

/// <summary>What holds of both kinds of package.</summary>
public class PackageTests
{
    public static TheoryData<RenditionFormat> Formats => [RenditionFormat.Word, RenditionFormat.Epub];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Gives_the_same_bytes_in_every_culture(RenditionFormat format)
    {
        var culture = CultureInfo.CurrentCulture;
        var expected = Render(format, CompleteLetter.Create());
        try
        {
            foreach (var other in (string[])["tr", "ar-SA", "fa-IR", "th-TH"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(other);
                Assert.Equal(expected, Render(format, CompleteLetter.Create()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Holds_no_time_and_no_trace_of_the_machine(RenditionFormat format)
    {
        using var zip = Open(Render(format, CompleteLetter.Create()));
        Assert.All(zip.Entries, entry =>
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            Assert.Equal(0, entry.ExternalAttributes);
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Holds_well_formed_XML_whatever_the_words_are(RenditionFormat format)
    {
        using var zip = Open(Render(format, LetterBuilder.WithEverywhere("a < b & c > d \"e\" ]]> \u0001 \uD800 \uFFFF 😀")));
        var files = zip.Entries.Where(entry => entry.Name.EndsWith("ml", StringComparison.Ordinal) || entry.Name.EndsWith(".rels", StringComparison.Ordinal) || entry.Name.EndsWith(".opf", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count >= 5);
        var words = string.Concat(files.Select(Words));
        Assert.Contains("a < b & c > d \"e\" ]]> \uFFFD \uFFFD \uFFFD 😀", words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Can_be_written_to_a_stream_that_cannot_seek(RenditionFormat format)
    {
        using var plain = new MemoryStream();
        using (var through = new BufferedStream(new GZipStream(plain, CompressionLevel.NoCompression, leaveOpen: true)))
        {
            RendererOf(format).Render(RealLetter.Letter, new RenderingContext(CanonicalLetter.HashOf(RealLetter.Letter)), through);
        }

        plain.Position = 0;
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(plain, CompressionMode.Decompress)) gzip.CopyTo(unpacked);
        Assert.Equal(Render(format, RealLetter.Letter), unpacked.ToArray());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Names_every_signatory_of_many(RenditionFormat format)
    {
        var letter = LongLetter.WithSignatories(2_500);
        using var zip = Open(Render(format, letter));
        var words = string.Concat(zip.Entries.Where(entry => entry.Name.EndsWith("ml", StringComparison.Ordinal)).Select(Words));
        Assert.All(letter.Signatories, signatory => Assert.Contains(signatory.Name.Text, words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Says_which_revision_it_is_and_where_that_is(RenditionFormat format)
    {
        var letter = CompleteLetter.Create();
        var id = CanonicalLetter.HashOf(letter);
        using var output = new MemoryStream();
        RendererOf(format).Render(letter, new RenderingContext(id, RenderingSettings.Default with { Origin = new Uri("https://letters.example") }), output);
        using var zip = Open(output.ToArray());
        var all = string.Concat(zip.Entries.Select(Read));
        Assert.Contains($"urn:sha256:{id}", all, StringComparison.Ordinal);
        Assert.Contains($"https://letters.example/letters/{letter.Slug}/revisions/{id.Short}", all, StringComparison.Ordinal);
    }

    private static string Words(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream).Root!.Value;
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Render(RenditionFormat format, Letter letter) => RendererOf(format).Render(letter);

    private static ILetterRenderer RendererOf(RenditionFormat format) => format == RenditionFormat.Word ? new WordLetterRenderer() : new EpubLetterRenderer();

    private static ZipArchive Open(byte[] package) => new(new MemoryStream(package), ZipArchiveMode.Read);
}
