using Relais.Ui.Components;

namespace Relais.Requests.Life;

/// <summary>How the patient’s agreement was given (CSP L1110-4; HAS 2019).</summary>
internal enum ConsentMode
{
    /// <summary>Oralement.</summary>
    Oral,

    /// <summary>Par écrit.</summary>
    Written,

    /// <summary>Par le représentant légal ou la personne de confiance.</summary>
    Representative,
}

/// <summary>What the patient and the requester agreed to when it was sent.</summary>
internal sealed partial class Request
{
    /// <summary>How the agreement was given, or null when nobody said.</summary>
    public ConsentMode? Consent { get; private init; }

    /// <summary>Whether the team may call the patient for a visit by itself, if the opinion ends so.</summary>
    public bool MayBecomeVisit { get; private init; }
}

/// <summary>Its French words.</summary>
internal static class ConsentWords
{
    public static IReadOnlyList<Choice> Modes { get; } = [.. Enum.GetValues<ConsentMode>().Select(mode => new Choice(mode.ToString(), mode.Label()))];

    public static string Label(this ConsentMode mode) => mode switch
    {
        ConsentMode.Oral => "Oralement",
        ConsentMode.Written => "Par écrit",
        ConsentMode.Representative => "Par son représentant ou sa personne de confiance",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
