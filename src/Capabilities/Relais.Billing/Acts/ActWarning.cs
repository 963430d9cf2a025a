namespace Relais.Billing.Acts;

/// <summary>What may make an act be refused: said, never blocking.</summary>
[Flags]
internal enum ActWarning
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>More than the convention pays in a year for this patient and this person.</summary>
    OverCap = 1,

    /// <summary>Both practise in the same health house: not paid on the same site.</summary>
    SameSite = 2,

    /// <summary>Asked from an establishment: only paid when the patient is not hospitalised.</summary>
    FromEstablishment = 4,

    /// <summary>A dentist: only paid in the cases of their own convention.</summary>
    Dentist = 8,
}

/// <summary>Their French words.</summary>
internal static class ActWarningWords
{
    /// <summary>A sentence for each.</summary>
    public static IEnumerable<string> Sentences(this ActWarning warnings, int rank, int cap)
    {
        if (warnings.HasFlag(ActWarning.OverCap))
        {
            yield return $"{rank}ᵉ acte de l’année pour ce patient : l’Assurance maladie en paie {cap}.";
        }

        if (warnings.HasFlag(ActWarning.SameSite))
        {
            yield return "Même maison de santé : non facturable si c’est le même site.";
        }

        if (warnings.HasFlag(ActWarning.FromEstablishment))
        {
            yield return "Demande d’un établissement : non facturable si le patient est hospitalisé.";
        }

        if (warnings.HasFlag(ActWarning.Dentist))
        {
            yield return "Chirurgien-dentiste : vérifiez les cas prévus par sa convention.";
        }
    }
}
