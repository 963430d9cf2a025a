using Relais.Directory.People;
using Relais.Kernel;
using Relais.Requests.Lines;
using Relais.Testing;

namespace Relais.Tests.Requests.Races;

/// <summary>A line of advice, its author, and the members of its rota.</summary>
internal sealed class RaceScene
{
    private RaceScene(Line line, ProfessionalId author, IReadOnlyList<ProfessionalId> rota) => (Line, Author, Rota) = (line, author, rota);

    public Line Line { get; }

    public ProfessionalId Author { get; }

    public IReadOnlyList<ProfessionalId> Rota { get; }

    public static async Task<RaceScene> StageAsync(RelaisApp app, string slug)
    {
        var (ess, practice) = (Given.AnEss(slug), Given.APractice());
        var team = Given.ATeam(ess, slug);
        var author = Given.ADoctor("Le Goff");
        Professional[] members = [.. Enumerable.Range(1, 10).Select(rank => Given.ADoctor($"Kerbrat {rank}"))];
        var rota = Given.ARota(team, "Astreinte de Brest", members);
        var line = Given.ALine(team, "Lésion cutanée suspecte", rota);
        await app.GivenAsync(
        [
            ess, practice, team, author, .. members, rota, line,
            Given.ARole(author, practice, Role.Requester),
            .. members.Select(member => Given.ARole(member, ess, Role.Expert, team)),
        ]);
        return new RaceScene(line, author.Id, [.. members.Select(member => member.Id)]);
    }
}
