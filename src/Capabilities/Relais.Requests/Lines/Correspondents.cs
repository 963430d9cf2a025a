using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>Whom a requester may ask first on a line.</summary>
/// <param name="Experts">Everybody who answers for the team, by name.</param>
/// <param name="Usual">The one whom past answers tell, or null.</param>
/// <param name="Answers">How many opinions that one gave.</param>
internal sealed record CorrespondentChoices(IReadOnlyList<Person> Experts, ProfessionalId? Usual, int Answers);

/// <summary>Reads whom a requester usually asks, and whether they may be asked first.</summary>
internal sealed class Correspondents(RelaisDb db, LineExperts experts)
{
    /// <summary>The choices on a line, or null when it asks nobody alone.</summary>
    /// <param name="line">The line.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    public async Task<CorrespondentChoices?> ChoicesAsync(Line line, ProfessionalId author, NodaTime.Instant at, CancellationToken ct)
    {
        if (line.WidenAfterHours is null)
        {
            return null;
        }

        var people = (await experts.OfTeamAsync(line.Team, ct)).Where(person => person.Id != author).ToList();
        var past = await db.AnswersToAsync(author, line.Id, at - Correspondent.Memory, ct);
        var usual = Correspondent.Usual(past, [.. people.Select(person => person.Id)]);
        return new(people, usual, past.Find(one => one.Expert == usual)?.Count ?? 0);
    }

    /// <summary>Who is asked first: the one chosen, nobody if that was chosen, else the usual one.</summary>
    /// <exception cref="RefusedException">The one chosen does not answer for the line.</exception>
    public async Task<ProfessionalId?> ChosenAsync(Line line, FirstChoice choice, ProfessionalId author, NodaTime.Instant at, CancellationToken ct)
    {
        if (choice.IsNobody || await ChoicesAsync(line, author, at, ct) is not { } choices)
        {
            return null;
        }

        RefusedException.ThrowIf(choice.Expert is { } one && choices.Experts.All(person => person.Id != one) ? LineRefusals.CorrespondentUnknown : null);
        return choice.Expert ?? choices.Usual;
    }

    /// <summary>What routing must know of the one asked first, or null when nobody is.</summary>
    public async Task<FirstAsked?> FirstAsync(Line line, ProfessionalId? who, ProfessionalId author, NodaTime.Duration left, NodaTime.Instant at, CancellationToken ct)
    {
        if (who is not { } first)
        {
            return null;
        }

        var past = await db.AnswersToAsync(author, line.Id, at - Correspondent.Memory, ct);
        return new FirstAsked(first, Cascade.Alone(line.WidenAfterHours, left, Patience.RuleOf(line)))
        {
            IsUsual = Correspondent.Usual(past, [.. past.Select(one => one.Expert)]) == first,
            IsOfTeam = await experts.WhyNotExpertAsync(line.Team, first, ct) is null,
        };
    }
}

/// <summary>Whom the requester wants first, as the form says it.</summary>
/// <param name="Expert">Somebody, or null to leave it to past answers.</param>
/// <param name="IsNobody">The whole sector at once.</param>
internal readonly record struct FirstChoice(ProfessionalId? Expert, bool IsNobody)
{
    /// <summary>What the form posts for the whole sector.</summary>
    public const string Nobody = "secteur";

    public static FirstChoice Read(string? typed) =>
        typed == Nobody ? new(null, true) : Guid.TryParse(typed, out var id) ? new(ProfessionalId.From(id), false) : default;
}
