using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake.Public;

/// <summary>A professional without an account says who they are; a code leaves to prove their e-mail.</summary>
/// <param name="Trap">What only a robot fills.</param>
internal sealed record BeginPublic(LineId Line, ContactText Contact, string? Challenge, string? Answer, string? Trap);

internal sealed class BeginPublicHandler(RelaisDb db, IDirectory directory, IntakeGate gate, FollowLinks links, Effort effort)
{
    /// <returns>The secret link of the sender.</returns>
    public async Task<string> HandleAsync(BeginPublic command, Act act, CancellationToken ct)
    {
        var text = command.Contact with { NeedsEmail = true };
        RefusedException.ThrowIf(string.IsNullOrEmpty(command.Trap) ? text.WhyNot() : IntakeRefusals.Robot);
        RefusedException.ThrowIf(await db.LinesOpenToAll().AnyAsync(l => l.Id == command.Line, ct) ? null : RequestRefusals.LineClosed);
        var proof = await ProofAsync(command, act, ct);
        await CountAsync(text, proof is not null, act, ct);
        await db.ForgetUnfinishedAsync(act.At, ct);

        var holder = text.RppsNumber is { } rpps ? await directory.PersonOfRppsAsync(rpps.Digits, ct) : null;
        var contact = Contact.Of(text, Channel.PublicForm, holder, act);
        var link = links.LinkOf(contact.Id);
        db.Add(contact);
        db.Add(PublicSender.Begin(contact.Id, command.Line, FollowLinks.HashOf(link), proof, act));
        db.Record(act with { By = contact.Id }, "sender.begin", "contact/" + contact.Id);
        db.Tell(new PublicCodeAsked(contact.Id.Value), act.At);
        await db.SaveChangesAsync(ct);
        return link;
    }

    private async Task<string?> ProofAsync(BeginPublic command, Act act, CancellationToken ct) =>
        effort.Proven(command.Challenge, command.Answer, act.At) is { } proof && !await db.IsEffortSpentAsync(proof, ct) ? proof : null;

    private async Task CountAsync(ContactText text, bool isProven, Act act, CancellationToken ct)
    {
        await gate.TakeAsync(isProven ? IntakeLimit.Address : IntakeLimit.BareAddress, IntakeGate.AddressOf(act.Origin), act.At, ct);
        await gate.TakeAsync(IntakeLimit.Network, IntakeGate.NetworkOf(act.Origin), act.At, ct);
        await gate.TakeAsync(IntakeLimit.Mailbox, text.EmailNumber!.Text, act.At, ct);
        if (!isProven)
        {
            await gate.TakeAsync(IntakeLimit.Bare, "", act.At, ct);
        }
    }
}

/// <summary>Proves an e-mail with the code that was sent there.</summary>
internal sealed record ConfirmCode(string Link, string Code);

internal sealed class ConfirmCodeHandler(RelaisDb db, FollowLinks links)
{
    public async Task HandleAsync(ConfirmCode command, Act act, CancellationToken ct)
    {
        var sender = await db.SenderOfLinkAsync(command.Link, act.At, ct);
        RefusedException.ThrowIf(sender is null ? IntakeRefusals.LinkUnknown : null);
        var isRight = sender!.TryCode(links.HashOf(sender.Id, command.Code), act);

        // The try counts whether it was right or not.
        await db.SaveChangesAsync(ct);
        RefusedException.ThrowIf(isRight ? null : IntakeRefusals.CodeWrong);
    }
}

/// <summary>Asks for another code.</summary>
internal sealed record AskCode(string Link);

internal sealed class AskCodeHandler(RelaisDb db, IntakeGate gate)
{
    public async Task HandleAsync(AskCode command, Act act, CancellationToken ct)
    {
        var sender = await db.SenderOfLinkAsync(command.Link, act.At, ct);
        RefusedException.ThrowIf(sender is null ? IntakeRefusals.LinkUnknown : null);
        var email = (await db.SenderToProveAsync(sender!.Id, ct))!.Value.Email;
        await gate.TakeAsync(IntakeLimit.Mailbox, email, act.At, ct);
        db.Tell(new PublicCodeAsked(sender.Id.Value), act.At);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Sends the one request of a confirmed sender.</summary>
internal sealed record SendPublicRequest(string Link, RequestForm Form, PatientTraits Patient);

internal sealed class SendPublicRequestHandler(RelaisDb db, IPatients patients, RoutingDesk desk, SendingDesk sending)
{
    public async Task HandleAsync(SendPublicRequest command, Act act, CancellationToken ct)
    {
        var sender = await db.SenderOfLinkAsync(command.Link, act.At, ct);
        RefusedException.ThrowIf(sender is null || act.By != sender.Id ? IntakeRefusals.LinkUnknown : null);
        var line = await db.LinesOpenToAll().AsNoTracking().Include(l => l.Recipients).SingleOrDefaultAsync(l => l.Id == sender!.Line, ct);
        RefusedException.ThrowIf(line is null ? RequestRefusals.LineClosed : SendRequestHandler.WhyNotSend(command.Form));

        // A record of its own, without a word about those that exist: the coordination compares them.
        var registration = await patients.RegisterAsync(command.Patient, evenIfAlike: true, act, ct);
        var commune = await desk.CommuneOfCodeAsync(command.Patient.Commune, ct);
        var content = new RequestDraftContent(
            RequestId.New(), registration.Patient!.Value, commune.Code, command.Form.Question!.Trim(), command.Form.IsUrgent, command.Form.WishesVisit)
        {
            IsByContact = true,
            Consent = command.Form.Consent,
            MayBecomeVisit = command.Form.MayBecomeVisit,
            Channel = Channel.PublicForm,
        };
        sender!.Send((await sending.SendAsync(content, line!, commune, command.Form.FileIds, act, ct)).Id);
        await db.SaveChangesAsync(ct);
    }
}
