using NodaTime;
using Relais.Directory.Contract;
using Relais.Documents.Contract;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Turns a request into the documents of the national framework: a pure function of what was asked and answered.</summary>
internal static class PaperWords
{
    private const string Question = "question";
    private const string Treatment = "traitement";

    /// <summary>The request, once it was sent: its first and only version.</summary>
    public static OpinionRequestDocument RequestOf(PaperFacts facts)
    {
        var request = facts.Request;
        var place = PaperPeople.RequesterPlace(facts);
        var author = PaperPeople.ProfessionalOf(facts.Author, place);
        var expert = ExpertOf(facts);
        return new OpinionRequestDocument(StoryOf(facts), TreatmentsOf(facts))
        {
            Version = new(request.Id.Value, 1),
            Title = $"Demande de téléexpertise : {facts.Line.Name}",
            At = At(facts, request.SentAt),
            Patient = PaperPeople.PatientOf(facts),
            Author = author,
            Custodian = PaperPeople.KeeperOf(place, facts),
            Recipients = [expert ?? TeamOf(facts)],
            Performer = expert ?? author,
            ActAt = At(facts, request.SentAt),
            Place = place,
        };
    }

    /// <summary>The report of the opinion that counts, or null while there is none. Another opinion given after it replaces it.</summary>
    /// <param name="facts">What it is made from.</param>
    /// <param name="pdf">The letter.</param>
    public static OpinionReportDocument? ReportOf(PaperFacts facts, byte[] pdf)
    {
        var request = facts.Request;
        if (request.Reply is not { Kind: StepKind.Answered } step || ExpertOf(facts) is not { } expert)
        {
            return null;
        }

        var place = PaperPeople.RequesterPlace(facts);
        return new OpinionReportDocument(pdf)
        {
            Version = new(SeriesOf(request.Id), request.Steps.Count(s => s.Kind is StepKind.Answered)),
            Title = facts is { Expert: { } by, Replaced: { } of } ? $"Compte-rendu de téléexpertise : {facts.Line.Name} ({by.InPlaceOf(of)})" : $"Compte-rendu de téléexpertise : {facts.Line.Name}",
            At = At(facts, step.At),
            Patient = PaperPeople.PatientOf(facts),
            Author = expert,
            Custodian = PaperPeople.PlaceOf(facts.Home, facts),
            Recipients = [PaperPeople.ProfessionalOf(facts.Author, place), .. Others(facts).Select(sending => PaperPeople.Named(sending.Name))],
            FamilyDoctor = Others(facts).Where(sending => sending.Role is RecipientRole.FamilyDoctor).Select(sending => PaperPeople.Named(sending.Name)).FirstOrDefault(),
            Performer = facts.Replaced is { } replaced ? PaperPeople.ProfessionalOf(replaced, PaperPeople.PlaceOf(facts.Home, facts)) : expert,
            ActAt = At(facts, request.ClaimedAt ?? step.At),
            Place = place,
            Masks = facts.Masks,
        };
    }

    /// <summary>The series of the reports of a request: another than that of the request itself, and the same for ever.</summary>
    internal static Guid SeriesOf(RequestId request)
    {
        var bytes = request.Value.ToByteArray(bigEndian: true);
        bytes[^1] ^= 0x01;
        bytes[0] ^= 0x80;
        return new Guid(bytes, bigEndian: true);
    }

    private static DocumentStory StoryOf(PaperFacts facts)
    {
        var request = facts.Request;
        string?[] paragraphs =
        [
            $"Demande {request.Number}, ligne « {facts.Line.Name} », équipe {facts.Team.Name}.",
            facts.Writer is { } writer ? $"Demande écrite par {NameWords.The(writer.InPlaceOf(facts.Author))}." : null,
            request.IsUrgent ? "Demande signalée comme urgente." : null,
            request.Question,
            request.WishesVisit ? "Le requérant souhaite une consultation." : null,
            .. request.Steps.Where(step => step.Kind is StepKind.ComplementGiven && !step.IsPrivate && step.Text is not null).OrderBy(step => step.At).Select(step => "Complément : " + step.Text),
            JoinedOf(request),
        ];
        return new([.. paragraphs.OfType<string>().Where(text => text.Length > 0)], [.. facts.Answers.Where(answer => answer.Key != Question).Select(answer => KeyValuePair.Create(answer.Label, answer.Words))]);
    }

    private static string? TreatmentsOf(PaperFacts facts)
    {
        var said = facts.Answers.Where(answer => answer.Key.StartsWith(Treatment, StringComparison.Ordinal)).Select(answer => $"{answer.Label} : {answer.Words}").ToList();
        return said.Count == 0 ? null : string.Join('\n', said);
    }

    private static string? JoinedOf(Request request) => request.Files.Count(file => !file.IsLetter) switch
    {
        0 => null,
        1 => "Un fichier est joint à la demande dans Relais.",
        var count => $"{count} fichiers sont joints à la demande dans Relais.",
    };

    private static IEnumerable<SecureSending> Others(PaperFacts facts) =>
        facts.Sendings.Where(sending => sending.Role is RecipientRole.FamilyDoctor or RecipientRole.Other);

    private static DocumentProfessional? ExpertOf(PaperFacts facts) =>
        facts.Expert is { } expert ? PaperPeople.ProfessionalOf(expert, PaperPeople.PlaceOf(facts.Home, facts)) : null;

    private static DocumentProfessional TeamOf(PaperFacts facts) =>
        PaperPeople.Named(facts.Team.Name) with { Place = PaperPeople.PlaceOf(facts.Home, facts) };

    private static OffsetDateTime At(PaperFacts facts, Instant at) => at.InZone(facts.Line.Zone).ToOffsetDateTime();
}
