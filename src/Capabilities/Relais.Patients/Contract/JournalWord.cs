namespace Relais.Patients.Contract;

/// <summary>How an action of the journal is said to people; each capability registers the words of its own actions as singletons.</summary>
/// <param name="Action">As recorded: <c>request.claim</c>.</param>
/// <param name="Words">After a person's name: «a pris la demande en charge».</param>
public sealed record JournalWord(string Action, string Words)
{
    /// <summary>Who is named in its stead to colleagues, where one acts anonymously among them: «Un relecteur». The journal itself always says who.</summary>
    public string? Instead { get; init; }
}
