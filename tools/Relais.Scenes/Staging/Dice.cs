namespace Relais.Scenes.Staging;

/// <summary>Chance that is the same on each run: xorshift64*, started from a name.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(string seed) => _state = SceneIds.HashOf(seed) | 1;

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1DUL;
    }

    /// <summary>From 0 to 1, 1 not included.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int end) => (int)(Unit() * end);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double share) => Unit() < share;

    public T Pick<T>(IReadOnlyList<T> among) => among[Below(among.Count)];

    /// <summary>One of them, each as often as its weight says.</summary>
    public T Weighed<T>(IReadOnlyList<T> among, Func<T, double> weight)
    {
        var left = Unit() * among.Sum(weight);
        foreach (var one in among)
        {
            left -= weight(one);
            if (left < 0)
            {
                return one;
            }
        }

        return among[^1];
    }

    /// <summary>A positive number whose logarithm is normal: delays look so.</summary>
    public double LogNormal(double median, double spread)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());
        return median * Math.Exp(spread * normal);
    }
}
