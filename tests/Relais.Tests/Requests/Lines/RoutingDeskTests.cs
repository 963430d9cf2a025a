using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Routing;
using Relais.Testing;
using Xunit;
using static Relais.Tests.Directory.DirectoryGiven;
using Absence = Relais.Requests.Lines.Absence;

namespace Relais.Tests.Requests.Lines;

public sealed class RoutingDeskTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backup_experts_are_named_and_left_alone_while_they_are_away()
    {
        var scene = await TeamScene.GivenAsync(app);
        var line = scene.LineTo();
        line.AddRecipient(RecipientScope.Backup, null, RecipientKind.Expert, scene.Anne.Id.Value);
        line.AddRecipient(RecipientScope.Backup, null, RecipientKind.Expert, scene.Bruno.Id.Value);
        await app.GivenAsync(line, new Absence { Professional = scene.Anne.Id, From = TeamScene.Today, To = TeamScene.Today });

        var answer = await TryAsync(line);

        Assert.Equal((AssignmentLevel.Backup, scene.Bruno.Id), (answer.Level, answer.Lead));
        Assert.Contains(answer.Reasons, reason => reason.Sentence.StartsWith("Dr Maëlle Bruno a le moins", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_who_gave_a_request_back_are_not_asked_again()
    {
        var scene = await TeamScene.GivenAsync(app);
        var rota = scene.RotaOf(scene.Anne, scene.Bruno);
        var line = scene.LineTo(RecipientKind.Rota, rota.Id.Value);
        await app.GivenAsync(rota, line);
        var (author, expert) = (new Act(ProfessionalId.New(), Monday), scene.ActOf(scene.Anne, Role.Expert));
        var request = Request.Send(new RequestDraftContent(RequestId.New(), PatientId.New(), "29019", "Faut-il l’adresser ?", false, false), line, "DA-2026-000001", author);
        await WithDeskAsync(async (desk, brest) => await desk.RouteAsync(request, line, brest, author, Ct));
        Assert.Equal(scene.Anne.Id, request.Lead);

        request.Claim(expert, new HashSet<Guid> { rota.Id.Value });
        request.Release("Absente", expert);
        await WithDeskAsync(async (desk, brest) => await desk.RouteAsync(request, line, brest, author, Ct));

        Assert.Equal([scene.Anne.Id.Value], request.Released);
        Assert.Equal(scene.Bruno.Id, request.Lead);
    }

    [Fact]
    public async Task The_absence_of_the_one_on_duty_passes_to_the_next()
    {
        var scene = await TeamScene.GivenAsync(app);
        var rota = scene.RotaOf(scene.Anne, scene.Bruno);
        var line = scene.LineTo(RecipientKind.Rota, rota.Id.Value);
        await app.GivenAsync(rota, line, new Absence { Professional = scene.Anne.Id, From = TeamScene.Today.PlusDays(1), To = TeamScene.Today.PlusDays(2) });

        Assert.Equal(scene.Anne.Id, (await TryAsync(line)).Lead);
        Assert.Equal(scene.Bruno.Id, (await TryAsync(line, Duration.FromDays(1))).Lead);
        Assert.Equal(scene.Anne.Id, (await TryAsync(line, Duration.FromDays(3))).Lead);
    }

    private async Task<Assignment> TryAsync(Line line, Duration later = default)
    {
        Assignment? answer = null;
        await WithDeskAsync(async (desk, brest) => answer = await desk.TryAsync(line, brest, false, Monday + later, Ct));
        return answer!;
    }

    private Task WithDeskAsync(Func<RoutingDesk, CommuneCard, Task> work) => app.InScopeAsync(async scope =>
    {
        var brest = await scope.GetRequiredService<IDirectory>().CommuneNamedAsync("29019", Ct);
        await work(scope.GetRequiredService<RoutingDesk>(), brest!);
    });
}
