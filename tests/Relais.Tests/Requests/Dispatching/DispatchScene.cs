using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Dispatching;
using Relais.Requests.Routing;

namespace Relais.Tests.Requests.Dispatching;

/// <summary>A request and experts drawn at random, few enough for ties, absences and full hands to happen.</summary>
internal sealed record DispatchScene(DispatchFacts Request, IReadOnlyList<ExpertFacts> Experts)
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly DispatchPlace[] Places =
    [
        new("29024", "Carhaix-Plouguer", "242900744", "29", true),
        new("29227", "Poullaouen", "242900744", "29", true),
        new("29151", "Morlaix", "242900835", "29", false),
        new("22113", "Lannion", "200065928", "22", true),
        new("2B033", "Bastia", "242000354", "2B", false),
    ];

    public Suggestion Suggest() => Dispatch.Suggest(Request, Experts);

    public static void Check(int cases, Func<DispatchScene, bool> holds) =>
        Prop.ForAll(Arb.From(Scenes()), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(cases));

    public static ExpertFacts Expert(int n, int open = 0) => new(Who(n), $"Dr {(char)('A' + n)}", "Dermatologie et vénéréologie", open);

    public static ProfessionalId Who(int n) => ProfessionalId.From(new Guid($"00000000-0000-7000-8000-{n:000000000000}"));

    private static Gen<DispatchScene> Scenes() =>
        from count in Gen.Choose(0, 6)
        from experts in Gen.CollectToList(Enumerable.Range(0, count), Expert)
        from due in Gen.Elements<Instant?>(null, Monday + Duration.FromHours(48))
        from speciality in Gen.Elements<string[]>([], ["SM15"])
        from home in Gen.Elements<DispatchPlace?>(null, Places[0])
        select new DispatchScene(
            new DispatchFacts(Monday, due, Territory.Mainland.Zone) { Specialities = speciality, SpecialityName = "Dermatologie et vénéréologie", Patient = home },
            [.. experts]);

    private static Gen<ExpertFacts> Expert(int n) =>
        from open in Gen.Choose(0, 12)
        from most in Gen.Elements<int?>(null, 4, 10)
        from speciality in Gen.Elements<string?>(null, "SM15", "SM54")
        from places in Gen.SubListOf(Places)
        from absences in Gen.ListOf(Absence(Who(n)), 2)
        from away in Gen.Choose(0, 2)
        from patient in Gen.Choose(0, 2)
        from requester in Gen.Choose(0, 4)
        from hindrance in Gen.Frequency((4, Gen.Constant((Hindrance?)null)), (1, Gen.Elements(Enum.GetValues<Hindrance>()).Select(one => (Hindrance?)one)))
        select Expert(n, open) with
        {
            Most = most,
            Speciality = speciality,
            Places = [.. places],
            Absences = [.. absences.Take(away)],
            AnsweredPatient = patient,
            AnsweredRequester = requester,
            Hindrance = hindrance,
        };

    private static Gen<Absence> Absence(ProfessionalId who) =>
        from start in Gen.Choose(-72, 72)
        from length in Gen.Choose(0, 96)
        select new Absence(
            who, Monday + Duration.FromHours(start), length == 0 ? null : Monday + Duration.FromHours(start + length));
}
