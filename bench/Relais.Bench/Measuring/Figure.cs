using System.Globalization;

namespace Relais.Bench.Measuring;

/// <summary>One measured value, and its goal if it has one.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Goal">In words, or null when nothing is aimed at.</param>
/// <param name="IsMet">Whether the value reaches the goal.</param>
internal sealed record Figure(string Name, double Value, string Unit, string? Goal, bool IsMet)
{
    public static Figure Plain(string name, double value, string unit) => new(name, value, unit, null, true);

    public static Figure Below(string name, double value, string unit, double most) =>
        new(name, value, unit, string.Create(CultureInfo.InvariantCulture, $"below {most} {unit}"), value < most);

    public static Figure AtLeast(string name, double value, string unit, double least) =>
        new(name, value, unit, string.Create(CultureInfo.InvariantCulture, $"at least {least} {unit}"), value >= least);

    public string Number => Value.ToString(Math.Abs(Value) >= 100 ? "0" : Math.Abs(Value) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    public string Verdict => Goal is null ? "" : IsMet ? "met" : "missed";

    public string Line => Goal is null ? $"{Name}: {Number} {Unit}" : $"{Name}: {Number} {Unit} | goal: {Goal} | {Verdict}";
}
