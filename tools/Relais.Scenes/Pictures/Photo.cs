using Relais.Scenes.Staging;

namespace Relais.Scenes.Pictures;

/// <summary>Draws the invented photos: skin or an eye, what is seen on it, and a ruler on close views.</summary>
internal sealed class Photo
{
    private const int Width = 320;
    private const int Height = 240;
    private static readonly Colour Paper = new(0.97f, 0.97f, 0.94f);
    private static readonly Colour Ink = new(0.15f, 0.15f, 0.18f);

    private readonly Noise _noise;
    private readonly Colour _skin;
    private readonly Sight _sight;
    private readonly bool _isClose;
    private readonly float _radius;

    private Photo(Sight sight, int variant)
    {
        var dice = new Dice($"photo/{sight}/{variant}");
        _noise = new Noise(dice.Next());
        _skin = new Colour(0.93f, 0.76f, 0.66f).Towards(new Colour(0.62f, 0.42f, 0.32f), (float)dice.Unit() * 0.6f);
        (_sight, _isClose) = (sight, variant % 2 == 0);
        _radius = _isClose ? 0.3f + ((float)dice.Unit() * 0.15f) : 0.1f;
    }

    /// <summary>A picture of something, close for even variants, from farther for the others.</summary>
    public static Picture Of(Sight sight, int variant)
    {
        var photo = new Photo(sight, variant);
        var picture = new Picture(Width, Height);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                picture[x, y] = photo.At(x, y);
            }
        }

        return picture;
    }

    private Colour At(int x, int y)
    {
        var (u, v) = (((2f * x) - Width) / Height, ((2f * y) - Height) / Height);
        if (_isClose && _sight is not Sight.Eye && v > 0.76f)
        {
            return Ruler(x, (v - 0.76f) / 0.24f);
        }

        var light = 1.02f - (0.16f * ((u * u) + (v * v))) + (0.05f * u);
        return (_sight is Sight.Eye ? Eye(u, v) : Skin(u, v)).Times(light);
    }

    private Colour Skin(float u, float v)
    {
        var skin = _skin.Times(1 + (0.05f * _noise.At(u * 3, v * 3)) + (0.05f * _noise.Layer(u * 45, v * 45)));
        var edge = MathF.Sqrt((u * u) + (v * v * 1.25f)) / (_radius * (1 + (0.34f * _noise.At((u * 2) + 9, (v * 2) + 4))));
        var inside = Math.Clamp((1.08f - edge) / (_sight is Sight.Rash ? 0.7f : 0.16f), 0, 1);
        return inside == 0 ? skin : skin.Towards(Lesion(u, v, edge), inside * (_sight is Sight.Rash ? 0.75f : 0.94f));
    }

    private Colour Lesion(float u, float v, float edge)
    {
        var mottle = (_noise.At((u * 9) + 3, (v * 9) + 7) + 1) / 2;
        return _sight switch
        {
            Sight.Mole => new Colour(0.42f, 0.25f, 0.17f).Towards(new Colour(0.13f, 0.08f, 0.08f), mottle),
            Sight.Bump => new Colour(0.92f, 0.66f, 0.6f).Towards(new Colour(0.99f, 0.88f, 0.84f), Math.Clamp(1 - MathF.Abs(edge - 0.75f) * 4, 0, 1))
                .Towards(new Colour(0.75f, 0.22f, 0.22f), mottle > 0.72f ? 0.7f : 0),
            Sight.Crust => new Colour(0.8f, 0.48f, 0.38f).Towards(new Colour(0.93f, 0.82f, 0.58f), mottle * 1.3f).Towards(new Colour(0.45f, 0.16f, 0.12f), edge < 0.35f ? 0.75f : 0),
            _ => new Colour(0.86f, 0.38f, 0.36f).Towards(new Colour(0.95f, 0.78f, 0.74f), mottle > 0.62f ? 0.55f : mottle * 0.3f),
        };
    }

    private Colour Eye(float u, float v)
    {
        var lid = MathF.Abs(v) - (0.62f * (1 - (u * u * 0.62f)));
        if (lid > 0)
        {
            return _skin.Times(1 + (0.04f * _noise.At(u * 4, v * 4)) - (0.35f * Math.Clamp(1 - (lid * 9), 0, 1)));
        }

        var distance = MathF.Sqrt((u * u) + (v * v));
        var vessels = MathF.Abs(_noise.At(u * 6, v * 6));
        var red = Math.Clamp((distance - 0.35f) * 1.4f, 0, 1) * (vessels < 0.08f ? 0.75f : 0.28f);
        var white = new Colour(0.94f, 0.92f, 0.9f).Towards(new Colour(0.78f, 0.16f, 0.16f), red);
        var glint = MathF.Sqrt(((u + 0.12f) * (u + 0.12f)) + ((v + 0.16f) * (v + 0.16f)));
        return distance switch
        {
            _ when glint < 0.05f => new Colour(1, 1, 1),
            < 0.15f => new Colour(0.04f, 0.04f, 0.05f),
            < 0.4f => new Colour(0.3f, 0.45f, 0.5f).Towards(new Colour(0.16f, 0.22f, 0.24f), MathF.Abs(_noise.Layer(MathF.Atan2(v, u) * 12, distance * 6))),
            < 0.43f => new Colour(0.2f, 0.24f, 0.27f),
            _ => white,
        };
    }

    /// <summary>A paper ruler: a tick each millimetre, a longer one each five.</summary>
    private static Colour Ruler(int x, float down)
    {
        var (millimetre, within) = (x / 10, x % 10);
        var length = millimetre % 5 == 0 ? 0.62f : 0.34f;
        return within < 1 && down < length ? Ink : Paper;
    }
}
