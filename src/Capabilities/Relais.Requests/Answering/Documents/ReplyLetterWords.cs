using NodaTime;
using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Patients.Contract;
using Relais.Requests.Components;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Ui.Time;

namespace Relais.Requests.Answering.Documents;

/// <summary>Writes the letter that answers a request: a pure function of what was decided.</summary>
internal static class ReplyLetterWords
{
    private const char Nbsp = '\u00A0';

    public static ReplyLetter Of(ReplyLetterFacts facts)
    {
        var (request, step, zone) = (facts.Request, facts.Step, facts.Line.Zone);
        var isDeclined = step.Kind is StepKind.Declined;
        var (words, orientation) = isDeclined ? Request.DeclineOf(step) : (step.Text ?? "", null);
        var commune = facts.Home?.CommuneName;
        var day = $"le{Nbsp}{Day(step.At, zone)}";
        var letter = new ReplyLetter(
            request.Number,
            new ReplySender(facts.Team.Name, facts.Team.StructureName, commune, facts.Team.Phone is { } phone ? Phones.Shown(phone) : null, facts.Team.Email),
            AddressOf(facts),
            commune is null ? char.ToUpperInvariant(day[0]) + day[1..] : $"{commune}, {day}",
            $"Votre demande {request.Number} du {Day(request.SentAt, zone)}{Nbsp}: {facts.Line.Name}",
            facts.Patient is { } patient ? PatientOf(patient) : "")
        {
            IsToDoctor = facts.Author?.Profession == Professions.Doctor,
            IsDeclined = isDeclined,
            Words = words,
            Orientation = orientation,
            Outcome = step.Outcome is { } outcome ? Sentence(outcome) : null,
            Signer = facts.Signer is { } signer ? (facts.Replaced is { } replaced ? signer.InPlaceOf(replaced) : signer.Name, signer.Trade) : ("L’équipe", facts.Team.Name),
            HasCriteria = facts.Assessment is not null,
        };
        return facts.Assessment is { } assessment ? With(letter, assessment) : letter;
    }

    /// <summary>What is proposed, as a letter says it.</summary>
    internal static string Sentence(Outcome outcome) => outcome switch
    {
        Outcome.AdviceOnly => "Cet avis se suffit : le patient n’a pas besoin de se déplacer.",
        Outcome.Visit => "Nous proposons de voir ce patient en consultation, dans les délais habituels.",
        Outcome.RapidVisit => "Nous proposons de voir ce patient en consultation rapidement.",
        Outcome.Assessment => "Nous proposons à ce patient un bilan d’une demi-journée, avec plusieurs professionnels en une seule venue.",
        Outcome.AssistedVideo => "Nous proposons à ce patient une téléconsultation, avec un professionnel auprès de lui.",
        Outcome.HomeVisit => "Nous proposons que l’équipe mobile se rende auprès de ce patient.",
        Outcome.Emergency => "Ce patient relève de l’urgence : appelez le 15 sans attendre.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    // A declined patient is told what failed; one who is taken in spite of the criteria is not told of them.
    private static ReplyLetter With(ReplyLetter letter, Assessment assessment) =>
        letter.IsDeclined && assessment.Verdict is Verdict.NotMet && assessment.Nearest is { } nearest
            ? letter with
            {
                Nearest = nearest.Scenario.Title,
                NotMet = [.. nearest.Failing.Select(failing => (failing.Sentence, failing.Criterion.Otherwise))],
                Alternatives = [.. assessment.Alternatives.Select(other => other.Scenario.Title)],
            }
            : letter.IsDeclined ? letter
            : letter with { Fitting = [.. assessment.Fitting.Select(fit => new ReplySituation(fit.Scenario.Title, fit.Scenario.Brings, fit.Scenario.Documents))] };

    private static List<string> AddressOf(ReplyLetterFacts facts)
    {
        string?[] lines =
        [
            facts.Author?.Name,
            facts.Author is { Profession: var profession } author && facts.Contact is null ? author.Trade : Professions.Label(facts.Author?.Profession ?? ""),
            facts.Contact?.Structure ?? facts.Place?.Name,
            facts.Contact?.Commune ?? facts.Place?.CommuneName,
        ];
        return [.. lines.OfType<string>().Where(line => line.Length > 0)];
    }

    private static string PatientOf(PatientName patient)
    {
        var used = patient.UsedName is { Length: > 0 } name && !string.Equals(name, patient.BirthName, StringComparison.OrdinalIgnoreCase) ? $", nom utilisé{Nbsp}: {name.ToUpperInvariant()}" : "";
        return $"{patient.Name}{used}, {patient.Born} le{Nbsp}{FrenchTime.Date(patient.BirthDate)}";
    }

    private static string Day(Instant at, DateTimeZone zone) => FrenchTime.Date(at.InZone(zone).Date);
}
