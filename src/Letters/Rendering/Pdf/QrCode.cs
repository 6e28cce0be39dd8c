using QRCoder;
using TaggedPdf.Content;

namespace Letters.Rendering.Pdf;

/// <summary>A QR code (ISO/IEC 18004), level M: readable with 15 % of it damaged.</summary>
/// <param name="Size">Modules a side, without the quiet zone, which is paper.</param>
/// <param name="Runs">Dark modules beside each other; all of them once.</param>
internal sealed record QrCode(int Size, IReadOnlyList<(int Column, int Row, int Length)> Runs)
{
    private const int QuietZone = 4;

    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count - (2 * QuietZone);
        var runs = new List<(int Column, int Row, int Length)>();
        for (var row = 0; row < size; row++)
        {
            for (var (column, length) = (0, 0); column < size; column += Math.Max(length, 1))
            {
                length = 0;
                while (column + length < size && code.ModuleMatrix[row + QuietZone][column + length + QuietZone])
                    length++;
                if (length > 0)
                    runs.Add((column, row, length));
            }
        }

        return new QrCode(size, runs);
    }

    /// <summary>The dark modules on a page.</summary>
    /// <param name="area">Of the code, a square.</param>
    public PdfRectangle[] In(PdfRectangle area)
    {
        var module = area.Width / Size;
        return [.. Runs.Select(run => new PdfRectangle(
            area.X + (run.Column * module), area.Y + area.Height - ((run.Row + 1) * module), run.Length * module, module))];
    }
}
