using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Documents.Contract;
using Relais.Documents.Prescriptions;
using Relais.Documents.Prescriptions.Signed;
using Relais.Documents.Prescriptions.Writing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Scenes.Drugs;
using Relais.Testing;

namespace Relais.Browser;

/// <summary>A draft and a signed prescription of an expert, for the walk.</summary>
internal static class Prescribed
{
    /// <summary>The addresses of their pages.</summary>
    public static async Task<string[]> GivenAsync(RelaisApp app, ProfessionalId expert, CancellationToken ct)
    {
        var world = new World(app);
        var request = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>()
            .Where(r => r.Expert == expert && r.State == RequestState.InCharge).OrderBy(r => r.Number).Select(r => r.Id).FirstAsync(ct));
        var draft = await BeginAsync(world, expert, request.Value, PrescriptionKind.Exception, DrugExtract.Humira, ct);
        var signed = await BeginAsync(world, expert, request.Value, PrescriptionKind.Ordinary, DrugExtract.Doliprane, ct);
        await world.UseAsync<SignPrescriptionHandler, bool>(expert, async (sign, act) =>
        {
            await sign.HandleAsync(new SignPrescription(signed, 2, HasRead: true), act, ct);
            return true;
        });
        return [$"/demandes/{request}/ordonnances", $"/ordonnances/{draft}", $"/ordonnances/{draft}/signer", $"/ordonnances/{signed}", "/medicaments?q=humira", "/compte/signature"];
    }

    private static async Task<PrescriptionId> BeginAsync(World world, ProfessionalId expert, Guid request, PrescriptionKind kind, string cis, CancellationToken ct)
    {
        var id = await world.UseAsync<BeginPrescriptionHandler, PrescriptionId>(expert, (begin, act) => begin.HandleAsync(new BeginPrescription(request, kind), act, ct));
        await world.UseAsync<PrescriptionDesk, bool>(expert, async (desk, act) =>
        {
            var line = (await desk.LineOfAsync(cis, ct))! with { Posology = "Selon le schéma habituel", Duration = 1 };
            await world.UseAsync<SavePrescriptionHandler, long>(expert, (save, _) => save.HandleAsync(new SavePrescription(id, 1, new PrescriptionContent { Kind = kind, Lines = [line] }), act, ct));
            return true;
        });
        return id;
    }
}
