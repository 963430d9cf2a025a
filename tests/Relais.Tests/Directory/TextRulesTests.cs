using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Directory;

public class TextRulesTests
{
    private static readonly StructureText Practice = new(StructureKind.Practice, "Cabinet du Port", null, null);
    private static readonly TeamText Team = new("Télédermato", "teledermato", "Europe/Paris");

    public static TheoryData<string?, Func<Refusal?>> Structures() => new()
    {
        { null, () => Practice.WhyNot() },
        { "directory.name-missing", () => (Practice with { Name = " " }).WhyNot() },
        { "directory.too-long", () => (Practice with { Name = new string('a', 201) }).WhyNot() },
        { "directory.unknown-commune", () => (Practice with { CommuneTyped = "Karaez" }).WhyNot() },
        { "directory.wrong-phone", () => (Practice with { Phone = "02 98" }).WhyNot() },
        { "directory.wrong-email", () => (Practice with { Email = "cabinet@" }).WhyNot() },
        { "directory.wrong-finess", () => (Practice with { Finess = "290000018" }).WhyNot() },
        { "directory.unknown-code", () => (Practice with { ActivitySector = "SA99" }).WhyNot() },
    };

    public static TheoryData<string?, Func<Refusal?>> Teams() => new()
    {
        { null, () => Team.WhyNot() },
        { "directory.wrong-slug", () => (Team with { Slug = "Télé dermato" }).WhyNot() },
        { "directory.wrong-slug", () => (Team with { Slug = "tele--dermato" }).WhyNot() },
        { "directory.unknown-code", () => (Team with { Zone = "Europe/Brest" }).WhyNot() },
        { "directory.unknown-code", () => (Team with { Departments = ["29", "20"] }).WhyNot() },
        { "directory.too-many-departments", () => (Team with { Departments = [.. Enumerable.Range(30, 21).Select(i => $"{i}")] }).WhyNot() },
        { "directory.public-without-text", () => (Team with { Public = true }).WhyNot() },
        { "directory.too-long", () => (Team with { Summary = new string('a', 401) }).WhyNot() },
    };

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_structure_says_what_is_wrong(string? code, Func<Refusal?> whyNot) => Assert.Equal(code, whyNot()?.Code);

    [Theory]
    [MemberData(nameof(Teams))]
    public void A_team_says_what_is_wrong(string? code, Func<Refusal?> whyNot) => Assert.Equal(code, whyNot()?.Code);

    [Theory]
    [InlineData("Oncobreizh Télédermato", "oncobreizh-teledermato")]
    [InlineData("SOS Œil !", "sos-oeil")]
    [InlineData("L’équipe n° 2", "l-equipe-n-2")]
    public void A_name_suggests_an_address(string name, string slug) => Assert.Equal(slug, Slugs.Of(name));

    [Theory]
    [InlineData("SM04", "SM81", true)]
    [InlineData("SM73", "SM04", true)]
    [InlineData("SM54", "SM26", true)]
    [InlineData("SM15", "SM16", false)]
    [InlineData("SM15", "SM15", true)]
    public void A_trade_answers_under_all_its_titles(string filter, string code, bool found) =>
        Assert.Equal(found, Specialities.Alike(filter).Contains(code));

    [Fact]
    public void A_structure_ends_once_and_opens_again_once()
    {
        var structure = DirectoryGiven.Ess();
        var act = new Act(ProfessionalId.New(), DirectoryGiven.Monday);
        Assert.Equal("directory.already-open", Refused(structure.Reopen));
        structure.End(act);
        Assert.Equal("directory.already-ended", Refused(() => structure.End(act)));
        structure.Reopen();
        Assert.True(structure.IsOpen);
    }

    [Theory]
    [InlineData(null, null, null, "directory.nothing-chosen")]
    [InlineData("20", null, null, "directory.unknown-code")]
    [InlineData(null, "1", null, "directory.unknown-code")]
    [InlineData(null, null, "Karaez", "directory.unknown-commune")]
    [InlineData("29", null, "Carhaix-Plouguer", null)]
    public void A_drawn_area_names_communes(string? department, string? epci, string? commune, string? code) =>
        Assert.Equal(code, Refused(() => new DrawnArea(department, epci, commune).Communes(CommunesOfFrance.Current)));

    [Fact]
    public void An_arrondissement_draws_its_commune() =>
        Assert.Equal("75056", Assert.Single(new DrawnArea(null, null, "75112").Communes(CommunesOfFrance.Current)).Code);

    [Fact]
    public void A_date_that_does_not_exist_is_refused() =>
        Assert.Equal("directory.wrong-date", Refused(() => _ = new RoleForm { From = "2026-02-30" }.FirstDay));

    private static string? Refused(Action run) => (Record.Exception(run) as RefusedException)?.Refusal.Code;
}
