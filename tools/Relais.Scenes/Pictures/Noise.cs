namespace Relais.Scenes.Pictures;

/// <summary>Smooth irregularity, the same for the same seed.</summary>
internal sealed class Noise(ulong seed)
{
    /// <summary>From -1 to 1, at three scales.</summary>
    public float At(float x, float y) => (Layer(x, y) * 0.6f) + (Layer(x * 2.1f, y * 2.1f) * 0.28f) + (Layer(x * 4.3f, y * 4.3f) * 0.12f);

    /// <summary>From -1 to 1, at one scale.</summary>
    public float Layer(float x, float y)
    {
        var (left, top) = ((int)MathF.Floor(x), (int)MathF.Floor(y));
        var (u, v) = (Smooth(x - left), Smooth(y - top));
        var above = Corner(left, top) + ((Corner(left + 1, top) - Corner(left, top)) * u);
        var below = Corner(left, top + 1) + ((Corner(left + 1, top + 1) - Corner(left, top + 1)) * u);
        return above + ((below - above) * v);
    }

    private static float Smooth(float t) => t * t * (3 - (2 * t));

    private float Corner(int x, int y)
    {
        var mixed = (seed ^ ((ulong)(uint)x * 0x9E3779B97F4A7C15UL)) + ((ulong)(uint)y * 0xC2B2AE3D27D4EB4FUL);
        mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9UL;
        return (((mixed ^ (mixed >> 32)) & 0xFFFF) / 32767.5f) - 1;
    }
}
