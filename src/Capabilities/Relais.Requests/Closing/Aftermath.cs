using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Closing;

/// <summary>What became known weeks after an opinion (<i>suites</i>): a histology, a final diagnosis. Asked a few times, then no more.</summary>
internal sealed class Aftermath
{
    /// <summary>Said while it is not known: asked again later.</summary>
    public const string NotYet = "Pas encore connu";

    public const int MaxFinding = 80;

    private Aftermath()
    {
    }

    public RequestId Request { get; private init; }
    public LineId Line { get; private init; }
    public Instant AnsweredAt { get; private init; }

    /// <summary>When it is asked next, or null once it is told or was asked often enough.</summary>
    public Instant? NextAskAt { get; private set; }
    public int Asked { get; private set; }

    /// <summary>One of the choices of the line, or null.</summary>
    public string? Found { get; private set; }
    public Instant? FoundAt { get; private set; }
    public ProfessionalId? FoundBy { get; private set; }

    public static Aftermath Of(Request request, Instant askAt) =>
        new() { Request = request.Id, Line = request.Line, AnsweredAt = request.AnsweredAt!.Value, NextAskAt = askAt };

    public void NoteAsked(Instant now)
    {
        Asked++;
        NextAskAt = Reminders.After(Asked, now);
    }

    public void Tell(string finding, IReadOnlyCollection<string> choices, Act act)
    {
        RefusedException.ThrowIf(finding != NotYet && !choices.Contains(finding) ? SurveyRefusals.FindingUnknown : null);
        if (finding == NotYet)
        {
            NextAskAt = Reminders.After(Math.Max(Asked, 1), act.At);
            return;
        }

        (Found, FoundAt, FoundBy, NextAskAt) = (finding, act.At, act.By, null);
    }
}

/// <summary>When what was found is asked again: twice, further and further apart, then never.</summary>
internal static class Reminders
{
    public const int Most = 3;

    /// <param name="asked">How many times it was asked.</param>
    /// <param name="now">When it was asked last.</param>
    public static Instant? After(int asked, Instant now) => asked < Most ? now + Duration.FromDays(14 * asked) : null;
}
