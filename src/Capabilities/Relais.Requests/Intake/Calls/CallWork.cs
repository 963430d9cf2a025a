using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Intake.Calls;

/// <summary>Keeps what is typed while speaking; the first time opens the call.</summary>
internal sealed record SaveCall(Guid Id, TeamId Team, CallForm Form);

internal sealed class SaveCallHandler(RelaisDb db, IDirectory directory)
{
    public async Task HandleAsync(SaveCall command, Act act, CancellationToken ct)
    {
        var call = await db.CallToKeepAsync(command.Id, command.Team, act, ct);
        call.Note(command.Form, await directory.ZoneOfAsync(call.Team, ct), act);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Closes a call with what was answered, without a request.</summary>
internal sealed record EndCall(Guid Id, TeamId Team, CallForm Form);

internal sealed class EndCallHandler(RelaisDb db, IDirectory directory)
{
    public async Task HandleAsync(EndCall command, Act act, CancellationToken ct)
    {
        var call = await db.CallToKeepAsync(command.Id, command.Team, act, ct);
        call.Note(command.Form, await directory.ZoneOfAsync(call.Team, ct), act);
        call.EndWith(command.Form.Answer ?? "", act);
        db.Record(act, "call.end", "call/" + call.Id);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Makes a request of a call.</summary>
internal sealed record TurnCall(Guid Id, TeamId Team, CallForm Form, PatientTraits? Patient);

internal sealed class TurnCallHandler(RelaisDb db, Reception reception, IDirectory directory)
{
    public async Task<TakenIn> HandleAsync(TurnCall command, Act act, CancellationToken ct)
    {
        var call = await db.CallToKeepAsync(command.Id, command.Team, act, ct);
        call.Note(command.Form, await directory.ZoneOfAsync(call.Team, ct), act);
        var taken = await reception.TakeInAsync(command.Form, command.Patient, Channel.Phone, act, ct);
        if (taken.Request is { } request)
        {
            call.BecomeRequest(request.Id, act);
            db.Record(act, "call.turn", "call/" + call.Id, request.Patient);
        }

        await db.SaveChangesAsync(ct);
        return taken;
    }
}

/// <summary>Says that a promised call back was made.</summary>
internal sealed record CallBack(Guid Id);

internal sealed class CallBackHandler(RelaisDb db)
{
    public async Task HandleAsync(CallBack command, Act act, CancellationToken ct)
    {
        var call = await db.CallToChangeAsync(command.Id, act, ct);
        call.MarkCalledBack(act);
        db.Record(act, "call.back", "call/" + call.Id);
        await db.SaveChangesAsync(ct);
    }
}
