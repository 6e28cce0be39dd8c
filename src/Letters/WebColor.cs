using System.Globalization;
using System.Runtime.InteropServices;

namespace Letters;

/// <summary>An opaque sRGB colour, written as in style sheets: "#8a2f1d".</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WebColor(byte Red, byte Green, byte Blue)
{
    /// <summary>What a text must be to be one.</summary>
    public const string Requirement = "“#” and six hexadecimal digits, two each of red, green and blue";

    private const double LeastForText = 4.5;

    public static bool TryParse(string? text, out WebColor color)
    {
        color = default;
        if (text is not { Length: 7 } || text[0] != '#') return false;
        if (!uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return false;
        color = new WebColor((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        return true;
    }

    /// <exception cref="FormatException">It is not what <see cref="Requirement"/> says.</exception>
    public static WebColor Parse(string text) => TryParse(text, out var color) ? color : throw new FormatException($"“{text}” is no colour, which is {Requirement}.");

    /// <summary>From 1, for the same colour, to 21, for black on white (WCAG 2.2, "contrast ratio").</summary>
    public double ContrastWith(WebColor other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>Whether text in this colour can be read on the other (WCAG 2.2, 1.4.3).</summary>
    public bool IsReadableOn(WebColor paper) => ContrastWith(paper) >= LeastForText;

    /// <summary>This colour, with as much white in it as it takes for text to be read on a dark paper.</summary>
    public WebColor LightenedFor(WebColor paper)
    {
        const int steps = 64;
        for (var step = 0; step < steps; step++)
        {
            var color = new WebColor(Mix(Red, step), Mix(Green, step), Mix(Blue, step));
            if (color.IsReadableOn(paper)) return color;
        }

        return new WebColor(byte.MaxValue, byte.MaxValue, byte.MaxValue);

        static byte Mix(byte part, int step) => (byte)(part + ((byte.MaxValue - part) * step / steps));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
