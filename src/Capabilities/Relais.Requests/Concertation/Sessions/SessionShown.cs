using Relais.Kernel;
using Relais.Requests.Concertation.Cases;
using Relais.Ui.Components;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>A case on the list of a session, in words.</summary>
/// <param name="Url">Its page.</param>
/// <param name="Patient">About whom.</param>
/// <param name="Question">The question put.</param>
/// <param name="Referent">Who presents it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Tone">What its colour means.</param>
public sealed record CaseShown(string Url, string Patient, string Question, string Referent, string State, Tone Tone)
{
    private const int MostOfQuestion = 160;

    /// <summary>Which.</summary>
    public Guid Id { get; init; }

    /// <summary>How many opinions were given at a distance, of how many; or null.</summary>
    public string? Opinions { get; init; }

    /// <summary>Whether the reader's opinion is awaited.</summary>
    public bool IsAwaited { get; init; }

    internal static CaseShown Of(BoardCase one, SessionRead read, Act act)
    {
        var (state, tone) = one.Standing();
        var given = one.LatestOpinions.Count();
        var question = one.Question.Length <= MostOfQuestion ? one.Question : one.Question[..MostOfQuestion].TrimEnd() + "…";
        return new($"/concertation/dossiers/{one.Id}", read.PatientOf(one), question, read.NameOf(one.Referent), state, tone)
        {
            Id = one.Id.Value,
            Opinions = read.Session.Mode is SessionMode.Asynchronous ? $"{given} avis sur {read.Session.Attendees.Count(read.Session.IsAsked)}" : null,
            IsAwaited = read.Session.Mode is SessionMode.Asynchronous && read.Session.Attendees.Exists(a => a.Professional == act.By && read.Session.IsAsked(a)) && one.WhyNotGive(read.Session, act) is null && !one.Opinions.Exists(o => o.Member == act.By),
        };
    }
}

/// <summary>Somebody called to a session, in words.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">By name.</param>
/// <param name="Trade">Their trade.</param>
/// <param name="Presence">Whether they take part.</param>
public sealed record PresenceShown(Guid Id, string Name, string Trade, string Presence)
{
    /// <summary>In words.</summary>
    public string Label { get; init; } = "";

    /// <summary>What its colour means.</summary>
    public Tone Tone { get; init; }

    /// <summary>Whether the reader may change it.</summary>
    public bool MayMark { get; init; }

    /// <summary>What may be noted: at a distance one is awaited or excused, the opinion says the rest.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    internal static IReadOnlyList<PresenceShown> Of(SessionRead read, Act act) =>
    [
        .. read.Session.Attendees
            .Where(a => read.People.ContainsKey(a.Professional))
            .OrderBy(a => Folded.Of(read.People[a.Professional].LastName), StringComparer.Ordinal)
            .Select(a => new PresenceShown(a.Professional.Value, read.NameOf(a.Professional), read.People[a.Professional].Trade, a.Presence.ToString())
            {
                Label = a.Presence.Label(),
                Tone = a.Presence.ToneOf(),
                Choices = [.. Enum.GetValues<Presence>().Where(presence => read.Session.Mode is SessionMode.Meeting || presence is Concertation.Sessions.Presence.Expected or Concertation.Sessions.Presence.Excused).Select(presence => new Choice(presence.ToString(), presence.Label()))],
                MayMark = read.Session.WhyNotMark(a.Professional, act) is null,
            }),
    ];
}
