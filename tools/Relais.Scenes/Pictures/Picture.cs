namespace Relais.Scenes.Pictures;

/// <summary>A colour, each part from 0 to 1.</summary>
internal readonly record struct Colour(float R, float G, float B)
{
    public Colour Towards(Colour other, float share) => new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

    public Colour Times(float light) => new(R * light, G * light, B * light);
}

/// <summary>A picture in memory.</summary>
internal sealed class Picture(int width, int height)
{
    private readonly Colour[] _pixels = new Colour[width * height];

    public int Width => width;

    public int Height => height;

    public Colour this[int x, int y]
    {
        get => _pixels[(y * width) + x];
        set => _pixels[(y * width) + x] = value;
    }

    /// <summary>The same, of twice the sides, smoothed.</summary>
    public Picture Double()
    {
        var large = new Picture(width * 2, height * 2);
        for (var y = 0; y < large.Height; y++)
        {
            var (above, below) = (y / 2, Math.Min((y + 1) / 2, height - 1));
            for (var x = 0; x < large.Width; x++)
            {
                var (left, right) = (x / 2, Math.Min((x + 1) / 2, width - 1));
                large[x, y] = this[left, above].Towards(this[right, above], 0.5f).Towards(this[left, below].Towards(this[right, below], 0.5f), 0.5f);
            }
        }

        return large;
    }

    /// <summary>Eight by eight values of luminance (0) or of one of the chrominances (1, 2), around zero.</summary>
    public void ReadBlock(int left, int top, int component, float[] block)
    {
        for (var i = 0; i < 64; i++)
        {
            var c = _pixels[((top + (i / 8)) * width) + left + (i % 8)];
            block[i] = 255 * component switch
            {
                0 => (0.299f * c.R) + (0.587f * c.G) + (0.114f * c.B) - 0.502f,
                1 => (-0.1687f * c.R) - (0.3313f * c.G) + (0.5f * c.B),
                _ => (0.5f * c.R) - (0.4187f * c.G) - (0.0813f * c.B),
            };
        }
    }
}
