namespace Relais.Forms.Components;

/// <summary>A drawing with the places that may be ticked on it. The patient's right is on the left, as one sees the patient.</summary>
internal sealed record BodyPicture(int Width, int Height, IReadOnlyList<string> Shape, IReadOnlyList<(int X, int Y, string Text)> Captions, IReadOnlyList<BodyPlace> Places)
{
    private const int Wide = 320;

    /// <summary>The 28 joints: the body above, two enlarged hands under it.</summary>
    public static BodyPicture Joints { get; } = new(
        Wide, 500,
        [
            .. Person(160),
            "M16 436 Q12 400 28 396 L134 396 Q160 410 156 440 L132 492 L40 492 Z",
            "M304 436 Q308 400 292 396 L186 396 Q160 410 164 440 L188 492 L280 492 Z",
        ],
        [(16, 386, "Main droite"), (236, 386, "Main gauche"), (20, 20, "Droite"), (262, 20, "Gauche")],
        [.. BothSides(JointPlaces(), Wide)]);

    /// <summary>The regions of the body, front on the left and back on the right.</summary>
    public static BodyPicture Body { get; } = new(
        Wide + 100, 380,
        [.. Person(110), .. Person(310)],
        [(92, 376, "Face"), (296, 376, "Dos")],
        [.. Front(), .. Back()]);

    private static IEnumerable<BodyPlace> JointPlaces()
    {
        (string Code, int X, int Y)[] body = [("epaule", 122, 88), ("coude", 104, 148), ("poignet", 92, 204), ("genou", 142, 290)];
        string[] tips = ["ip1", "ipp2", "ipp3", "ipp4", "ipp5"];
        return body.Select(joint => new BodyPlace(joint.Code, joint.X, joint.Y))
            .Concat(tips.Select((code, finger) => new BodyPlace(code, Finger(finger), finger == 0 ? 432 : 414)))
            .Concat(Enumerable.Range(1, 5).Select(finger => new BodyPlace("mcp" + finger, Finger(finger - 1), finger == 1 ? 468 : 456)));
    }

    private static int Finger(int rank) => 140 - (rank * 28);

    private static IEnumerable<BodyPlace> BothSides(IEnumerable<BodyPlace> right, int width) =>
        right.SelectMany(place => new[] { place with { Code = place.Code + "_d" }, new BodyPlace(place.Code + "_g", width - place.X, place.Y) });

    private static IEnumerable<BodyPlace> Front()
    {
        (string Code, int X, int Y)[] sides = [("bras", 64, 118), ("avant_bras", 48, 160), ("main", 34, 212), ("cuisse", 92, 252), ("genou", 92, 290), ("jambe", 92, 322), ("pied", 84, 354)];
        BodyPlace[] middle = [new("visage", 110, 40), new("cou", 110, 70), new("thorax", 110, 110), new("abdomen", 110, 154), new("pelvis", 110, 200)];
        return middle.Concat(BothSides(sides.Select(side => new BodyPlace(side.Code, side.X, side.Y)), 220));
    }

    /// <summary>Seen from behind, the patient's right is on the right.</summary>
    private static IEnumerable<BodyPlace> Back()
    {
        (string Code, int X, int Y)[] sides = [("epaule", 268, 88), ("hanche", 274, 214), ("cheville", 292, 326), ("talon", 284, 356)];
        BodyPlace[] middle = [new("cuir_chevelu", 310, 26), new("nuque", 310, 66), new("dos", 310, 112), new("lombes", 310, 160), new("fesses", 310, 206)];
        return middle.Concat(sides.SelectMany(side => new[] { new BodyPlace(side.Code + "_g", side.X, side.Y), new BodyPlace(side.Code + "_d", 620 - side.X, side.Y) }));
    }

    private static string[] Person(int x) =>
    [
        $"M{x} 14 a22 26 0 1 0 0.1 0 Z",
        $"M{x - 12} 64 L{x + 12} 64 L{x + 44} 78 L{x + 54} 110 L{x + 74} 204 L{x + 60} 208 L{x + 38} 130 L{x + 34} 214 L{x + 30} 350 L{x + 8} 350 L{x} 230 L{x - 8} 350 L{x - 30} 350 L{x - 34} 214 L{x - 38} 130 L{x - 60} 208 L{x - 74} 204 L{x - 54} 110 L{x - 44} 78 Z",
    ];
}

/// <summary>A place that may be ticked.</summary>
internal sealed record BodyPlace(string Code, int X, int Y);
