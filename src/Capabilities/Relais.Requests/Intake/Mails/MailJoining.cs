using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Intake.Mails.Reading;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake.Mails;

/// <summary>Joins a mail to the request that it answers: the complement that was asked, else a message.</summary>
internal sealed class MailJoining(RelaisDb db, MailThreads threads)
{
    /// <summary>Whether the mail was joined by what it proves itself; the caller's next save commits it.</summary>
    public async Task<bool> TryAnswerAsync(ReceivedMail mail, MailHeaders headers, Instant now, CancellationToken ct)
    {
        if (await threads.FindAsync(headers, ct) is not { } asker || await db.RequestAnsweredAsync(asker.Request, mail.Team, ct) is not { } request)
        {
            return false;
        }

        var act = new Act(asker.Id, now);
        if (request.WhyNotGiveComplement(act) is not null && request.WhyNotWrite(act) is not null)
        {
            return false;
        }

        await JoinAsync(mail, request, MailTexts.WithoutQuote(mail.Text), act, ct);
        return true;
    }

    /// <summary>Joins a mail to a request, in the name of the person who acts.</summary>
    public async Task JoinAsync(ReceivedMail mail, Request request, string words, Act act, CancellationToken ct)
    {
        var files = mail.Files.Where(file => file.File is not null).ToList();
        var text = string.IsNullOrWhiteSpace(words) ? "(Courriel sans texte.)" : words[..Math.Min(words.Length, RequestStep.MaxText)];
        var step = request.WhyNotGiveComplement(act) is null
            ? await GiveAsync(request, text, files.Count > 0, act, ct)
            : request.Write(text, isPrivate: false, act);
        AddFiles(request, step, files);
        mail.Join(request.Id, act);
        db.Record(act, "mail.join", "mail/" + mail.Id, request.Patient);
        db.Progress(request, step, act);
    }

    /// <summary>The files of a mail become files of a request too; the mail keeps them.</summary>
    public static void AddFiles(Request request, RequestStep step, IEnumerable<MailFile> files)
    {
        foreach (var file in files)
        {
            request.Files.Add(new RequestFile { Request = request.Id, File = file.File!.Value, Step = step.Id, Rank = request.Files.Count });
        }
    }

    private async Task<RequestStep> GiveAsync(Request request, string text, bool hasFiles, Act act, CancellationToken ct)
    {
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        return request.GiveComplement(text, hasFiles, left => Deadline.Due(line.OpeningHours, left, act.At, []).At, act);
    }
}
