using System.Globalization;
using System.Text;
using QRCoder;

namespace Relais.Platform.SignIn.Factors;

/// <summary>A QR code as the path of an inline SVG, one unit a module: no image, no style attribute, nothing for the policy of contents to allow.</summary>
/// <param name="Size">Modules a side, the white margin included.</param>
/// <param name="Path">The dark modules.</param>
internal sealed record QrPath(int Size, string Path)
{
    public static QrPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPath(code.ModuleMatrix.Count, path.ToString());
    }
}
