using System.Text;
using Letters.Logos;

namespace Letters.Tests.Hostile;

/// <summary>That a logo which runs, or asks for something elsewhere, is left out.</summary>
public class HostileLogoTests
{
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "<script xlink:href='data:,alert(1)'/>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
        "<metadata><h:img xmlns:h='http://www.w3.org/1999/xhtml' src='#x' alt=''/></metadata>",
        "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml'/>",
        "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML' href='#x'/>",
        "<ev:listener xmlns:ev='http://www.w3.org/2001/xml-events' event='load' handler='#x'/>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'/></foreignObject>",
        "<path d='M0 0h9' onload='alert(1)'/>",
        "<path d='M0 0h9' ONCLICK='alert(1)'/>",
        "<a href='javascript:alert(1)'><path d='M0 0h9'/></a>",
        "<use href='data:image/svg+xml;base64,PHN2Zy8+#x'/>",
        "<use xlink:href='//evil.example/x.svg#x'/>",
        "<use href=' #x'/>",
        "<g xml:base='https://evil.example/'><use href='#x'/></g>",
        "<image href='https://evil.example/x.png'/>",
        "<feImage href='https://evil.example/x.png'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<set attributeName='onload' to='alert(1)'/>",
        "<handler type='text/javascript'>alert(1)</handler>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<path d='M0 0h9' style='fill:url(https://evil.example/x#a)'/>",
        "<path d='M0 0h9' fill='u\\72l(https://evil.example/x#a)'/>",
        "<path d='M0 0h9' style='background:image-set(\"https://evil.example/x.png\" 1x)'/>",
        "<path d='M0 0h9' style='background:src(\"https://evil.example/x.png\")'/>",
        "<?xml-stylesheet href='https://evil.example/x.css'?>",
        "&xxe;",
        "<text>x</text>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_no_logo(string attack) => Assert.NotNull(FaultOf($"{attack}<path d='M0 0h9v9z'/>"));

    [Theory]
    [InlineData("<?xml-stylesheet href='x.css'?>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")]
    [InlineData("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>")]
    public void Nothing_stands_before_it(string attack) => Assert.NotNull(FaultOf("<path d='M0 0h9v9z'/>", attack));

    /// <summary>What drawing programs leave in their files does nothing.</summary>
    [Theory]
    [InlineData("<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><cc:Work xmlns:cc='http://creativecommons.org/ns#'/></rdf:RDF></metadata>")]
    [InlineData("<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' pagecolor='#ffffff'/>")]
    [InlineData("<linearGradient id='a'><stop offset='0' stop-color='#123456'/></linearGradient><path d='M0 0h9' fill='url(#a)' style='stroke:url(&quot;#a&quot;)'/>")]
    [InlineData("<title>&lt;script>alert(1)&lt;/script></title><desc><![CDATA[<script>alert(1)</script>]]></desc>")]
    public void What_only_draws_is_one(string content) => Assert.Null(FaultOf($"{content}<path d='M0 0h9v9z'/>"));

    private static string? FaultOf(string content, string before = "") => LogoCheck.FindFault(new Logo(
        Logo.Svg,
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>{content}</svg>")),
        "A logo"));
}
