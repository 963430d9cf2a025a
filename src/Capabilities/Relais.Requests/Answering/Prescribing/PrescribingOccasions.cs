using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relais.Documents.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;

namespace Relais.Requests.Answering.Prescribing;

/// <summary>A request is an occasion to prescribe: for the expert in charge, who joins the signed document to its thread.</summary>
internal sealed class PrescribingOccasions(RelaisDb db, Questionnaires questionnaires) : IPrescribingOccasions
{
    public async Task<PrescribingOccasion?> FindAsync(Guid id, Act act, CancellationToken ct)
    {
        var key = RequestId.From(id);
        var request = await db.RequestsVisibleTo(act).AsNoTracking().Include(r => r.Parties).SingleOrDefaultAsync(r => r.Id == key, ct);
        if (request is null)
        {
            return null;
        }

        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var sent = await questionnaires.SentAsync(request, line, act, ct);
        return new PrescribingOccasion(id, request.Number, $"/demandes/{id}", request.Patient, line.Zone.Id)
        {
            WhyNot = request.WhyNotPrescribe(act),
            Weight = Number(sent, "poids"),
            Height = Number(sent, "taille"),
            Illness = Label(sent, "pathologie"),
        };
    }

    public async Task JoinAsync(Guid id, FileId pdf, string words, Act act, CancellationToken ct)
    {
        var key = RequestId.From(id);
        var request = await db.RequestsVisibleTo(act).AsSplitQuery().Include(r => r.Parties).Include(r => r.Files).SingleOrDefaultAsync(r => r.Id == key, ct);
        RefusedException.ThrowIf(request is null ? RequestRefusals.NotFound : request.WhyNotPrescribe(act));
        var step = request!.Write(words, isPrivate: false, act);
        db.Add(new RequestFile { Request = request.Id, File = pdf, Step = step.Id, Rank = request.Files.Count });
        db.Progress(request, step, act);
    }

    // The keys that the library of forms gives to what a prescription needs.
    private static string? Number(Questionnaire? sent, string key) =>
        sent?.Evaluation.Answers[key] is NumberAnswer answer ? answer.Number.ToString("0.##", CultureInfo.GetCultureInfo("fr-FR")) : null;

    private static string? Label(Questionnaire? sent, string key) =>
        sent?.Evaluation.Answers[key] is ChosenAnswer { Codes: [var code, ..] }
            ? sent.Evaluation.Form.Sections.SelectMany(section => section.Questions).FirstOrDefault(question => question.Key == key)?.Options.FirstOrDefault(option => option.Code == code)?.Label
            : null;
}
