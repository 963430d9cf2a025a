using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Contract;
using Relais.Requests.Routing;

namespace Relais.Tests.Requests.Routing;

/// <summary>A plan and a question drawn at random, small enough for everything to happen: overlaps, holes, absences, exclusions.</summary>
internal sealed record RoutingScene(RoutingPlan Plan, RoutingQuestion Question)
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly ProfessionalId[] People = [.. Enumerable.Range(1, 7).Select(n => ProfessionalId.From(Guid(n)))];
    private static readonly SectorId[] SectorIds = [.. Enumerable.Range(1, 3).Select(n => SectorId.From(Guid(100 + n)))];

    public IEnumerable<Recipient> Recipients => Plan.Sectors.SelectMany(sector => sector.Recipients).Concat(Plan.Fallback);

    public bool IsAway(ProfessionalId who) =>
        Plan.Absences.Any(absence => absence.Who == who && absence.From <= Question.At && (absence.To is null || Question.At < absence.To));

    public bool IsExcluded(ProfessionalId who) => Question.Excluded.Any(exclusion => exclusion.Who == who);

    public bool Asks(ProfessionalId who) => Question.Excluded.Contains(new Exclusion(who, ExclusionCause.Requester));

    public override string ToString() => $"{Plan.Sectors.Count} sectors, at {Question.At}, {Describe(Route.Decide(Plan, Question))}";

    public static string Describe(Assignment answer) => string.Join(
        '\n',
        [
            answer.Level,
            answer.Group,
            string.Join(',', answer.Candidates),
            string.Join(',', answer.Notified),
            answer.Lead,
            .. answer.Reasons,
        ]);

    public static void Check(int cases, Func<RoutingScene, bool> holds) =>
        Prop.ForAll(Arb.From(Scenes()), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    /// <summary>The question asked anew once those told stayed silent.</summary>
    public static RoutingQuestion AfterSilence(RoutingQuestion question, Assignment answer) =>
        question with { Excluded = [.. question.Excluded, .. answer.Notified.Select(who => new Exclusion(who, ExclusionCause.Silent))] };

    /// <summary>The same facts told in another order.</summary>
    public RoutingScene Shuffled(int seed)
    {
        var random = new Random(seed);
        IReadOnlyList<T> Mix<T>(IEnumerable<T> items)
        {
            var mixed = items.ToArray();
            random.Shuffle(mixed);
            return mixed;
        }

        Recipient MixInside(Recipient recipient) => recipient switch
        {
            Rota rota => rota with { Swaps = Mix(rota.Swaps) },
            Practice practice => practice with { Members = Mix(practice.Members), Closures = Mix(practice.Closures) },
            _ => recipient,
        };

        return new RoutingScene(
            Plan with
            {
                Sectors = Mix(Plan.Sectors.Select(sector => sector with { Recipients = [.. sector.Recipients.Select(MixInside)] })),
                Fallback = [.. Plan.Fallback.Select(MixInside)],
                Backup = Mix(Plan.Backup),
                Coordinators = Mix(Plan.Coordinators),
                Absences = Mix(Plan.Absences),
                Load = Mix(Plan.Load).ToDictionary(),
            },
            Question with { Sectors = Mix(Question.Sectors), Excluded = Mix(Question.Excluded) });
    }

    private static Gen<RoutingScene> Scenes() =>
        from sectorCount in Gen.Choose(0, 3)
        from sectors in Gen.CollectToList(SectorIds.Take(sectorCount), Sector)
        from fallback in Some(Recipient("Repli"), 2)
        from backup in Some(Person(), 2)
        from coordinators in Some(Person(), 2)
        from absences in Some(Absence(), 6)
        from loads in Gen.ArrayOf(Gen.Choose(0, 3), People.Length)
        from at in Moment()
        from asked in Gen.SubListOf(SectorIds)
        from excluded in Some(Exclusion(), 4)
        from urgent in Gen.Elements(true, false, false)
        from late in Gen.Elements(true, false, false, false)
        from first in First()
        select new RoutingScene(
            new RoutingPlan
            {
                Line = LineId.From(Guid(900)),
                Zone = Territory.Mainland.Zone,
                Sectors = [.. sectors],
                Fallback = [.. fallback.Select((one, n) => one with { Name = $"{one.Name} {n}" })],
                Backup = backup,
                Coordinators = coordinators,
                Absences = absences,
                Load = People.Zip(loads).ToDictionary(pair => pair.First, pair => pair.Second),
                Names = People.Index().ToDictionary(one => one.Item, one => $"Dr {(char)('A' + one.Index)}"),
            },
            new RoutingQuestion(at, "Carhaix-Plouguer", [.. asked]) { Excluded = excluded, Urgent = urgent, StraightToCoordination = late, First = first });

    private static Gen<FirstAsked?> First() =>
        from there in Gen.Elements(true, false)
        from who in Person()
        from hours in Gen.Choose(0, 8)
        from usual in Gen.Elements(true, false)
        from gone in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from over in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select there ? new FirstAsked(who, hours == 0 ? null : Duration.FromHours(hours)) { IsUsual = usual, IsOfTeam = !gone, IsOver = over } : null;

    private static Gen<PlanSector> Sector(SectorId id) =>
        from recipients in Some(Recipient($"Secteur {id.Value.ToString()[^1]}"), 3)
        from name in Gen.Elements("Nord", "Sud")
        select new PlanSector(id, name, [.. recipients.Select((one, n) => one with { Name = $"{one.Name} {n}" })]);

    private static Gen<Recipient> Recipient(string name) => Gen.OneOf(
        from members in Some(Person(), 4)
        from turn in Gen.Elements(RotaTurn.Daily, RotaTurn.Weekly)
        from anchor in Gen.Choose(-40, 40)
        from swaps in Some(Swap(), 2)
        select (Recipient)new Rota(name, members, turn, new LocalDate(2026, 3, 2).PlusDays(anchor)) { Swaps = swaps },
        from members in Some(Person(), 4)
        from notice in Gen.Elements(PracticeNotice.All, PracticeNotice.LeastLoaded)
        from closures in Some(from at in Moment() from to in Later(at) select new Closure(at, to), 1)
        select (Recipient)new Practice(name, StructureId.From(Guid(500)), members, notice) { Closures = closures },
        from person in Person()
        select (Recipient)new NamedExpert(name, person),
        Gen.Constant((Recipient)new CoordinatorDispatch(name)));

    private static Gen<Swap> Swap() =>
        from day in Gen.Choose(-4, 4)
        from length in Gen.Choose(0, 6)
        from other in Person()
        select new Swap(new LocalDate(2026, 3, 2).PlusDays(day), new LocalDate(2026, 3, 2).PlusDays(day + length), other);

    private static Gen<Absence> Absence() =>
        from who in Person()
        from at in Moment()
        from to in Later(at)
        select new Absence(who, at, to);

    private static Gen<Exclusion> Exclusion() =>
        from who in Person()
        from cause in Gen.Elements(Enum.GetValues<ExclusionCause>())
        select new Exclusion(who, cause);

    private static Gen<Instant> Moment() => Gen.Choose(-96, 96).Select(hours => Monday.Plus(Duration.FromHours(hours)));

    private static Gen<Instant?> Later(Instant at) =>
        Gen.Choose(0, 120).Select(hours => hours == 0 ? (Instant?)null : at.Plus(Duration.FromHours(hours)));

    private static Gen<ProfessionalId> Person() => Gen.Elements(People);

    private static Gen<List<T>> Some<T>(Gen<T> one, int most) =>
        from count in Gen.Choose(0, most)
        from items in Gen.ListOf(one, count)
        select items.ToList();

    private static Guid Guid(int n) => new($"00000000-0000-7000-8000-{n:000000000000}");
}
