using NodaTime;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Dispatching;
using Relais.Requests.Routing;
using Xunit;

namespace Relais.Tests.Requests.Dispatching;

public class DispatchTests
{
    private static readonly DispatchPlace Carhaix = new("29024", "Carhaix-Plouguer", "242900744", "29", true);

    private static readonly DispatchFacts Request = new(DispatchScene.Monday, DispatchScene.Monday + Duration.FromHours(48), Territory.Mainland.Zone)
    {
        Specialities = ["SM15"],
        SpecialityName = "Dermatologie et vénéréologie",
        Patient = Carhaix,
    };

    [Fact]
    public void A_colleague_of_the_sector_is_proposed_unless_one_takes_part_already()
    {
        var (far, near) = (DispatchScene.Expert(0), DispatchScene.Expert(1, open: 5) with { Places = [Carhaix] });
        var held = far with { Hindrance = Hindrance.InCharge };

        Assert.Equal(near.Who, SectorColleagues.Choose(Told(held, near), new HashSet<ProfessionalId> { far.Who })?.Who);
        Assert.Null(SectorColleagues.Choose(Told(held, near), new HashSet<ProfessionalId> { far.Who, near.Who }));
        Assert.Null(SectorColleagues.Choose(Told(near with { Hindrance = Hindrance.InCharge }, DispatchScene.Expert(2) with { Places = [Carhaix] }), new HashSet<ProfessionalId> { near.Who }));
        Assert.Null(SectorColleagues.Choose(Told(held, DispatchScene.Expert(3)), new HashSet<ProfessionalId> { far.Who }));
    }

    [Fact]
    public void Reasons_are_said_in_french()
    {
        var expert = DispatchScene.Expert(0, open: 3) with { Speciality = "SM15", Most = 10, Places = [Carhaix], AnsweredPatient = 1, AnsweredRequester = 4 };

        Assert.Equal(
            [
                "La spécialité de la ligne : Dermatologie et vénéréologie.",
                "3 demandes en cours, pour 10 au plus.",
                "A déjà rendu un avis pour ce patient.",
                "Correspondant habituel du requérant : 4 avis rendus en deux ans.",
                "Exerce dans la commune du patient, à Carhaix-Plouguer.",
            ],
            Sentences(Dispatch.Suggest(Request, [expert]).First!));
    }

    [Theory]
    [InlineData("29024", "242900744", "29", true, 12)]
    [InlineData("29227", "242900744", "29", true, 9)]
    [InlineData("22113", "200065928", "22", true, 6)]
    [InlineData("29151", "242900835", "29", false, 3)]
    [InlineData("2B033", "242000354", "2B", false, 0)]
    public void Distance_goes_by_steps(string commune, string epci, string department, bool isInSector, int points)
    {
        var expert = DispatchScene.Expert(0) with { Places = [new(commune, "Ici", epci, department, isInSector)] };

        Assert.Equal(points, Dispatch.Suggest(Request, [expert]).First!.Reasons.Single(reason => reason.Code == DispatchReasons.Near).Points);
    }

    [Fact]
    public void Who_leaves_before_the_promise_comes_after_who_stays()
    {
        var leaving = DispatchScene.Expert(0) with { Absences = [new Absence(DispatchScene.Who(0), DispatchScene.Monday + Duration.FromHours(15), null)] };
        var told = Dispatch.Suggest(Request, [leaving, DispatchScene.Expert(1, open: 5)]);

        Assert.Equal([DispatchScene.Who(1), DispatchScene.Who(0)], told.Ranked.Select(one => one.Who));
        Assert.Contains("Absence à partir du mardi 3 mars, avant le délai promis.", Sentences(told.Ranked[1]));
    }

    [Fact]
    public void Those_left_out_are_shown_with_the_reason()
    {
        var told = Dispatch.Suggest(
            Request,
            [
                DispatchScene.Expert(0) with { Absences = [new Absence(DispatchScene.Who(0), DispatchScene.Monday, DispatchScene.Monday + Duration.FromDays(1))] },
                DispatchScene.Expert(1, open: 4) with { Most = 4 },
                DispatchScene.Expert(2) with { Hindrance = Hindrance.Asks },
                DispatchScene.Expert(3) with { Hindrance = Hindrance.StayedSilent },
            ]);

        Assert.Null(told.First);
        Assert.Equal(
            [
                ("Dr A", "Absence jusqu’au mardi 3 mars à 10 h.", true),
                ("Dr B", "Capacité atteinte : 4 demandes en cours, pour 4 au plus.", true),
                ("Dr C", "Pose la question.", false),
                ("Dr D", "N’a pas répondu à temps.", true),
            ],
            told.LeftOut.Select(one => (one.Name, one.Why.Sentence.Replace('\u00A0', ' '), one.MayBeChosen)));
    }

    [Fact]
    public void What_was_shown_is_marked_by_all_that_it_says()
    {
        var before = Dispatch.Suggest(Request, [DispatchScene.Expert(0)]);

        Assert.Equal(DispatchChoice.MarkOf(before), DispatchChoice.MarkOf(Dispatch.Suggest(Request, [DispatchScene.Expert(0)])));
        Assert.NotEqual(DispatchChoice.MarkOf(before), DispatchChoice.MarkOf(Dispatch.Suggest(Request, [DispatchScene.Expert(0, open: 1)])));
    }

    private static IEnumerable<string> Sentences(RankedExpert one) => one.Reasons.Select(reason => reason.Sentence.Replace('\u00A0', ' '));

    private static Suggestion Told(params ExpertFacts[] experts) => Dispatch.Suggest(Request, experts);
}
