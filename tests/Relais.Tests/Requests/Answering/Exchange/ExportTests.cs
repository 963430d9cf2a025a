using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Contract;
using Relais.Testing;
using Relais.Tests.Documents;
using Relais.Tests.Platform.Documents;
using Relais.Tests.Requests.Intake;
using Relais.Web;
using Xunit;

namespace Relais.Tests.Requests.Answering.Exchange;

/// <summary>The documents of a request, as <c>relais cda</c> writes them, and the patient's sheet.</summary>
public sealed class ExportTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answered_request_gives_its_documents_and_the_journal_says_so()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Le Goff", "Que penser de cette lésion <dos> & cuir chevelu ?");
        await scene.World.ClaimAsync(scene.Anne.Id, id);
        await scene.World.AnswerAsync(scene.Anne.Id, id, "Lésion bénigne.");
        var number = (await scene.ReadAsync(id)).Number;

        var files = await ExportAsync(number);

        Assert.Equal(["demande.xml", "reponse.xml", "20260302_CR-TELEEXPERTISE_LE-GOFF_YUNA.pdf", "IHE_XDM.zip"], files.Select(Path.GetFileName));
        var asked = new CdaReader(await File.ReadAllBytesAsync(files[0], Ct));
        Assert.Contains("<dos> & cuir chevelu", asked.Text("//cda:section[cda:code/@code='34117-2']/cda:text"), StringComparison.Ordinal);
        Assert.Equal("REQUÉRANT", asked.Text("//cda:assignedAuthor//cda:family"));
        Assert.Equal("ANNE", asked.Text("//cda:intendedRecipient//cda:family"));
        Assert.Equal(0, asked.Count("//cda:patientRole/cda:id[starts-with(@root, '1.2.250.1.213.1.4.')]"));
        var answered = new CdaReader(await File.ReadAllBytesAsync(files[1], Ct));
        Assert.Equal("ANNE", answered.Text("//cda:assignedAuthor//cda:family"));
        using var pdf = new PdfReader(Convert.FromBase64String(answered.Text("//cda:nonXMLBody/cda:text")));
        Assert.Contains("Lésion bénigne.", await pdf.TextAsync(), StringComparison.Ordinal);
        using var folder = ZipFile.OpenRead(files[3]);
        Assert.Equal(5, folder.Entries.Count);
        Assert.Equal(1, await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().CountAsync(line => line.Action == "request.export" && line.Subject == $"request/{id}", Ct)));
    }

    [Fact]
    public async Task Before_the_answer_only_the_request_is_written()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Kerneis");

        var files = await ExportAsync((await scene.ReadAsync(id)).Number);

        Assert.Equal(["demande.xml", "IHE_XDM.zip"], files.Select(Path.GetFileName));
        new CdaReader(await File.ReadAllBytesAsync(files[0], Ct)).MustHold("//cda:intendedRecipient/cda:receivedOrganization", "//cda:performer/cda:assignedEntity//cda:family = 'REQUÉRANT'");
    }

    [Fact]
    public async Task A_qualified_identity_is_written_with_its_number()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var traits = Given.Traits("Prigent") with { BirthPlace = "29024", Ins = "258072902412386" };
        Assert.True(Nir.TryParse(traits.Ins[..13] + Nir.KeyOf(traits.Ins[..13]), out var nir));
        var id = await scene.World.SendAsync(scene.Author.Id, scene.Line.Id, traits with { Ins = nir.Characters }, "Que penser ?");
        await QualifyAsync(scene, id);

        var document = new CdaReader(await File.ReadAllBytesAsync((await ExportAsync((await scene.ReadAsync(id)).Number))[0], Ct));

        document.MustHold($"//cda:patientRole/cda:id[@root='1.2.250.1.213.1.4.11' and @extension='{nir.Characters}']", "//cda:birthplace//cda:county = '29024'");
    }

    [Fact]
    public async Task An_unknown_number_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ExportAsync("DA-2026-999999"));

        Assert.Equal("request.not-found", refused.Refusal.Code);
    }

    [Fact]
    public void The_command_line_is_understood_or_explained()
    {
        var order = CdaOrder.Read(["DA-2026-000001", "--out", "dossier", "--data", "donnees"]);

        Assert.Equal(("DA-2026-000001", Path.GetFullPath("dossier"), "donnees"), (order?.Number, order?.Folder, order?.Data));
        Assert.Null(CdaOrder.Read(["DA-2026-000001"]));
        Assert.Null(CdaOrder.Read(["--out", "dossier"]));
        Assert.Null(CdaOrder.Read(["DA-2026-000001", "--out", "dossier", "--inconnu"]));
    }

    [Fact]
    public async Task Whoever_asked_may_hand_the_patient_a_sheet()
    {
        var scene = await IntakeScene.GivenAsync(app);
        var id = await scene.SendAsync("Salaün");
        using var author = await app.BrowseAsAsync(scene.Author.Id);
        var link = (await author.VisitAsync($"/demandes/{id}")).QuerySelector("a[href$='/information-patient']");
        Assert.NotNull(link);

        using var pdf = new PdfReader(await author.Http.GetByteArrayAsync(new Uri($"/demandes/{id}/information-patient", UriKind.Relative), Ct));

        var text = await pdf.TextAsync();
        Assert.Contains("Un avis a été demandé pour vous", text, StringComparison.Ordinal);
        Assert.Contains("SALAÜN Yuna", text, StringComparison.Ordinal);
        Assert.Contains("Dr Maëlle Requérant", text, StringComparison.Ordinal);
        Assert.Contains("48 heures", text, StringComparison.Ordinal);
        Assert.Contains("02 98 00 00 00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Que penser", text, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<string>> ExportAsync(string number) => app.InScopeAsync(scope =>
        scope.GetRequiredService<IRequestExport>().WriteAsync(number, Path.Combine(app.Folder, "export", Guid.CreateVersion7().ToString("N")), Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));

    private async Task QualifyAsync(IntakeScene scene, RequestId id)
    {
        var patient = await scene.World.PatientOfAsync(id);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RelaisDb>();
            var stored = await db.Set<Patient>().SingleAsync(p => p.Id == patient, Ct);
            var act = new Act(scene.Author.Id, app.Clock.GetCurrentInstant());
            var traits = stored.Traits(services.GetRequiredService<PatientVault>());
            Assert.True(Nir.TryParse(traits.Ins, out var nir));
            stored.Fetch(nir, services.GetRequiredService<PatientVault>(), act);
            stored.Check(IdentityDocument.IdentityCard, act);
            await db.SaveChangesAsync(Ct);
        });
    }
}
