using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using UglyToad.PdfPig.Tokens;

namespace TaggedPdf.Tests;

public class ArchivalTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";

    [Fact]
    public void ISO_19005_3_6_6_4_and_ISO_14289_1_5_The_file_says_what_it_conforms_to()
    {
        var packet = Packet(Specimen.OfText(Specimen.Font, "x"));

        Assert.Equal("3", packet.Descendants(PdfA + "part").Single().Value);
        Assert.Equal("A", packet.Descendants(PdfA + "conformance").Single().Value);
        Assert.Equal("1", packet.Descendants(PdfUa + "part").Single().Value);
    }

    [Fact]
    public void ISO_19005_3_6_6_2_3_The_property_outside_the_predefined_schemas_is_described()
    {
        XNamespace schema = "http://www.aiim.org/pdfa/ns/schema#";
        var packet = Packet(Specimen.OfText(Specimen.Font, "x"));

        Assert.Equal(PdfUa.NamespaceName, packet.Descendants(schema + "namespaceURI").Single().Value);
        Assert.Equal("pdfuaid", packet.Descendants(schema + "prefix").Single().Value);
    }

    [Fact]
    public void ISO_19005_3_6_6_2_The_information_dictionary_agrees_with_the_packet()
    {
        var metadata = new PdfMetadata
        {
            Title = "A & B\u0001 < C “ü”",
            Language = "pt-BR",
            Author = "Nobody",
            Description = "Described",
            Keywords = ["rivers", "seas"],
            Creator = "Tests",
            Created = new DateTimeOffset(2018, 11, 30, 23, 59, 58, TimeSpan.FromHours(-5)),
        };
        var bytes = Specimen.Write(document => Specimen.AddPage(document, Specimen.Font, "x"), metadata);
        var packet = Packet(bytes);
        using var pdf = new PdfReader(bytes);
        var information = pdf.Document.Information;

        Assert.Equal("A & B < C “ü”", information.Title);
        Assert.Equal(["x-default", "pt-BR"], packet.Descendants(Dc + "title").Single().Descendants(Rdf + "li").Select(item => item.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.Equal(information.Title, Item(packet, "title"));
        Assert.Equal("rivers, seas", information.Keywords);
        Assert.Equal(information.Keywords, packet.Descendants(Pdf + "Keywords").Single().Value);
        Assert.Equal(["rivers", "seas"], packet.Descendants(Dc + "subject").Single().Descendants(Rdf + "li").Select(item => item.Value));
        Assert.Equal(information.Author, Item(packet, "creator"));
        Assert.Equal(information.Subject, Item(packet, "description"));
        Assert.Equal("pt-BR", Item(packet, "language"));
        Assert.Equal(information.Creator, packet.Descendants(Xmp + "CreatorTool").Single().Value);
        Assert.Equal("D:20181130235958-05'00'", information.CreationDate);
        Assert.Equal("2018-11-30T23:59:58-05:00", packet.Descendants(Xmp + "CreateDate").Single().Value);
        Assert.Null(information.ModifiedDate);
        Assert.Empty(packet.Descendants(Xmp + "ModifyDate"));
    }

    [Fact]
    public void ISO_32000_1_7_9_4_A_day_is_stated_without_a_time()
    {
        var bytes = Specimen.Write(document => Specimen.AddPage(document, Specimen.Font, "x"), Specimen.Metadata with { CreatedOn = new DateOnly(2024, 5, 2) });
        using var pdf = new PdfReader(bytes);

        Assert.Equal("D:20240502", pdf.Document.Information.CreationDate);
        Assert.Equal("2024-05-02", Packet(bytes).Descendants(Xmp + "CreateDate").Single().Value);
    }

    [Fact]
    public void ISO_14289_1_7_1_Readers_are_told_to_show_the_title()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "x"));

        Assert.True(pdf.Get<BooleanToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "ViewerPreferences"), "DisplayDocTitle").Data);
    }

    [Fact]
    public void ISO_19005_3_6_2_3_The_output_intent_is_a_complete_sRGB_profile()
    {
        using var pdf = new PdfReader(Specimen.OfText(Specimen.Font, "x"));
        var intent = pdf.Resolve<DictionaryToken>(pdf.Get<ArrayToken>(pdf.Catalog, "OutputIntents").Data.Single());
        var stream = pdf.Get<StreamToken>(intent, "DestOutputProfile");
        var profile = pdf.Decode(stream);

        Assert.Equal("GTS_PDFA1", pdf.Text(intent, "S"));
        Assert.Equal(3, pdf.Number(stream.StreamDictionary, "N"));
        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        for (var tag = 0; tag < BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128)); tag++)
        {
            var record = profile.AsSpan(132 + (12 * tag));
            var offset = BinaryPrimitives.ReadInt32BigEndian(record[4..]);
            Assert.Equal(0, offset % 4);
            Assert.True(offset + BinaryPrimitives.ReadInt32BigEndian(record[8..]) <= profile.Length);
        }
    }

    [Fact]
    public void ISO_19005_3_6_8_An_attachment_has_a_type_a_relationship_and_belongs_to_the_document()
    {
        var content = Encoding.UTF8.GetBytes("{\"letter\": true}");
        using var pdf = new PdfReader(Specimen.Write(document =>
        {
            document.Attach(new Attachment("z.txt", "text/plain", "Source", AttachmentRelationship.Source, new byte[] { 1 }) { ModifiedOn = new DateOnly(2024, 5, 2) });
            document.Attach(new Attachment("lé.json", "application/json", "Data", AttachmentRelationship.Data, content)
            {
                Modified = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero),
            });
            Specimen.AddPage(document, Specimen.Font, "x");
        }));
        var files = pdf.Get<ArrayToken>(pdf.Catalog, "AF").Data.Select(pdf.Resolve<DictionaryToken>).ToList();
        var names = pdf.Get<ArrayToken>(pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(pdf.Catalog, "Names"), "EmbeddedFiles"), "Names");

        Assert.Equal(["Source", "Data"], files.Select(file => pdf.Text(file, "AFRelationship")));
        Assert.Equal(["lé.json", "z.txt"], names.Data.OfType<StringToken>().Select(name => name.Data));
        Assert.All(files, file => Assert.Equal(pdf.Text(file, "F"), pdf.Text(file, "UF")));
        var embedded = pdf.Get<StreamToken>(pdf.Get<DictionaryToken>(files[1], "EF"), "F");
        Assert.Equal("application/json", pdf.Text(embedded.StreamDictionary, "Subtype"));
        Assert.Equal(content, pdf.Decode(embedded));
        var parameters = pdf.Get<DictionaryToken>(embedded.StreamDictionary, "Params");
        Assert.Equal(content.Length, pdf.Number(parameters, "Size"));
        Assert.Equal("D:20200102030405+00'00'", pdf.Text(parameters, "ModDate"));
        // As md5sum has it.
        Assert.Equal("1A9DB3860E205D6405944ABE648AC2B9", Convert.ToHexString(pdf.Get<HexToken>(parameters, "CheckSum").Bytes.ToArray()));
    }

    [Fact]
    public void Two_attachments_of_one_name_are_refused()
    {
        var attachment = new Attachment("a.txt", "text/plain", "A", AttachmentRelationship.Data, new byte[] { 1 });

        Specimen.Write(document =>
        {
            document.Attach(attachment);
            Assert.Throws<ArgumentException>(() => document.Attach(attachment));
            Specimen.AddPage(document, Specimen.Font, "x");
        });
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_same_calls_give_the_same_bytes_in_every_culture(string culture)
    {
        var metadata = Specimen.Metadata with { Created = new DateTimeOffset(2018, 11, 30, 1, 2, 3, TimeSpan.Zero) };
        var expected = Specimen.Write(document => Specimen.AddPage(document, Specimen.Font, "Zero .5 I ı 1234"), metadata);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Specimen.Write(document => Specimen.AddPage(document, Specimen.Font, "Zero .5 I ı 1234"), metadata));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static XDocument Packet(byte[] pdf)
    {
        // The packet is found as plain bytes, as an archive's crawler finds it.
        var text = Encoding.UTF8.GetString(pdf);
        var start = text.IndexOf("<x:xmpmeta", StringComparison.Ordinal);
        var end = text.IndexOf("</x:xmpmeta>", StringComparison.Ordinal);
        Assert.True(start > 0 && end > start, "The metadata is not in the file as plain text.");
        return XDocument.Parse(text[start..end] + "</x:xmpmeta>");
    }

    private static string Item(XDocument packet, string property) =>
        packet.Descendants(Dc + property).Single().Descendants(Rdf + "li").Select(item => item.Value).Distinct(StringComparer.Ordinal).Single();
}
