using NodaTime;

namespace Relais.Forms.Formulas;

/// <summary>What the names of a formula stand for.</summary>
internal interface IScope
{
    LocalDate Today { get; }

    Value Read(string name);

    /// <summary>How many times something happened in the last months; unknown when nobody looked.</summary>
    Value Past(string kind, double months);
}
