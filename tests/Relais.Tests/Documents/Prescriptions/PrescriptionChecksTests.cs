using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Documents.Prescriptions;
using Relais.Documents.Prescriptions.Checks;
using Xunit;

namespace Relais.Tests.Documents.Prescriptions;

/// <summary>What is signed holds the rules, and what does not says why.</summary>
public sealed class PrescriptionChecksTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly Prescriber Hospital = new("10", "SM15", true, true);
    private static readonly Prescriber City = Hospital with { IsInHospital = false };

    private const string Initial = "prescription initiale hospitalière annuelle";
    private const string Skin = "prescription réservée aux spécialistes et services DERMATOLOGIE";

    [Fact]
    public void A_complete_one_has_nothing_against_it() => Assert.Empty(Codes(Simple(Line), Hospital, "liste I"));

    [Fact]
    public void A_hospital_begins_what_the_city_cannot()
    {
        Assert.Empty(Codes(Simple(Line), Hospital, Initial));
        Assert.Equal(["initial-hospital!"], Codes(Simple(Line), City, Initial));
    }

    [Theory]
    [InlineData("2025-03-02", "CHU", "")]
    [InlineData("2025-03-01", "CHU", "initial-expired!")]
    [InlineData("2026-03-03", "CHU", "initial-in-future!")]
    [InlineData("2026-01-03", null, "initial-unknown!")]
    [InlineData(null, "CHU", "initial-unknown!")]
    public void The_city_renews_while_the_initial_prescription_holds(string? on, string? at, string found) =>
        Assert.Equal(found.Split(',', StringSplitOptions.RemoveEmptyEntries), Codes(Simple(Line with { IsRenewal = true, BegunOn = on, BegunAt = at }), City, Initial));

    [Theory]
    [InlineData("prescription hospitalière", "hospital!")]
    [InlineData("réservé à l'usage HOSPITALIER", "hospital-use!")]
    [InlineData("stupéfiants", "secured-form!")]
    [InlineData("surveillance particulière nécessaire pendant le traitement", "monitoring!")]
    [InlineData("prescription limitée à 4 semaines", "too-long-for-drug!")]
    [InlineData("accord de soins", "patient-document")]
    [InlineData("condition encore inconnue", "condition-to-read")]
    [InlineData("prescription réservée aux spécialistes et services RHUMATOLOGIE", "speciality!")]
    [InlineData("prescription réservée à certains spécialistes", "speciality-to-check")]
    [InlineData("renouvellement de la prescription réservé aux spécialistes en RHUMATOLOGIE", "")]
    [InlineData(Skin, "")]
    public void Each_condition_says_what_is_wrong_with_its_source(string condition, string code)
    {
        var found = Of(Simple(Line with { Duration = 2 }), City, condition);
        Assert.Equal(code.Split(',', StringSplitOptions.RemoveEmptyEntries), found.Select(CodeOf));
        Assert.All(found, finding => Assert.Equal(condition, finding.Source));
    }

    [Fact]
    public void The_examinations_made_are_said() =>
        Assert.Empty(Codes(Simple(Line with { IsMonitored = true }), City, "surveillance particulière nécessaire pendant le traitement"));

    [Fact]
    public void Mentions_are_missed()
    {
        Assert.Equal(["posology-missing!", "duration-missing!"], Codes(Simple(Line with { Posology = " ", Duration = null }), Hospital));
        Assert.Equal(["empty!"], Codes(new PrescriptionContent { Kind = PrescriptionKind.Ordinary }, Hospital));
        Assert.Equal(["number-missing!"], Codes(Simple(Line), Hospital with { HasNumber = false }));
        Assert.Equal(["no-right!"], Codes(Simple(Line), Hospital with { Profession = "60" }));
        Assert.Equal(["limited-right"], Codes(Simple(Line), Hospital with { Profession = "50" }));
        Assert.Equal(["list-one"], Codes(Simple(Line with { Duration = 2, Renewals = null }), Hospital, "liste I"));
        Assert.Equal(["twice", "twice"], Codes(Simple(Line, Line), Hospital));
        Assert.Equal(["bizone-empty"], Codes(Simple(Line) with { Kind = PrescriptionKind.Bizone }, Hospital));
        Assert.Empty(Codes(Simple(Line with { IsForLongIllness = true }) with { Kind = PrescriptionKind.Bizone }, Hospital));
    }

    [Fact]
    public void What_the_database_does_not_have_is_not_checked_and_says_so()
    {
        Assert.Equal(["unknown-drug"], Codes(Simple(Line with { Cis = "00000000" }), Hospital));
        Assert.Equal(["unknown-drug"], Codes(Simple(Line with { Cis = null }), Hospital));
        Assert.Empty(Codes(Simple(Line with { Cis = null, Nature = ProductNature.Product, Duration = null }), Hospital));
        Assert.Equal(["not-marketed"], PrescriptionChecks.Of(Simple(Line), new Dictionary<string, DrugFacts> { [Line.Cis!] = new([], false) }, Hospital, Today).Select(CodeOf));
    }

    [Fact]
    public void An_exception_form_asks_for_its_own()
    {
        var exception = Simple(Line) with { Kind = PrescriptionKind.Exception, Indication = "Psoriasis en plaques", Conforms = true, NextConsultationBy = "2026-09-02" };
        Assert.Empty(Codes(exception, Hospital));
        Assert.Equal(["indication-missing!"], Codes(exception with { Indication = "" }, Hospital));
        Assert.Equal(["conformity-missing!"], Codes(exception with { Conforms = false }, Hospital));
        Assert.Equal(["next-consultation-missing!"], Codes(exception with { NextConsultationBy = null }, Hospital));
        Assert.Empty(Codes(exception with { NextConsultationBy = null }, City));
        Assert.Equal(["next-consultation-past!"], Codes(exception with { NextConsultationBy = "2026-03-01" }, Hospital));
        Assert.Equal(["accident-date-missing!"], Codes(exception with { Cover = CoverGround.WorkAccident }, Hospital));
        Assert.Contains("exception-one-product!", Codes(exception with { Lines = [Line, Line with { Cis = "90000002" }] }, Hospital));
    }

    [Fact]
    public void Nothing_is_signed_for_more_than_twelve_months() =>
        Prop.ForAll(
            Gen.Choose(1, 400).Zip(Gen.Choose(0, 13)).Zip(Gen.Elements(Enum.GetValues<DurationUnit>())).ToArbitrary(),
            drawn =>
            {
                var ((number, renewals), unit) = (drawn.Item1, drawn.Item2);
                var line = Line with { Duration = number, Unit = unit, Renewals = renewals };
                return Codes(Simple(line), Hospital).Contains("too-long!") == (line.Days * (1 + renewals) > 366);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_initial_prescription_from_the_city_is_never_signed_whatever_else_is_said() =>
        Prop.ForAll(
            Gen.SubListOf("liste I", Skin, "surveillance particulière", "prescription limitée à 3 mois", "autre chose").ToArbitrary(),
            conditions => Of(Simple(Line), City, [.. conditions, Initial]).Any(finding => finding is { IsBlocking: true, Code: "initial-hospital" })).QuickCheckThrowOnFailure();

    [Fact]
    public void More_conditions_never_find_less() =>
        Prop.ForAll(
            Gen.SubListOf(Initial, Skin, "prescription hospitalière", "stupéfiants", "liste I", "quelque chose").Zip(Gen.Elements(true, false)).ToArbitrary(),
            drawn =>
            {
                var (conditions, isInHospital) = drawn;
                var by = Hospital with { IsInHospital = isInHospital };
                var all = Codes(Simple(Line), by, [.. conditions]);
                return conditions.All(left => Codes(Simple(Line), by, [.. conditions.Where(one => one != left)]).All(all.Contains));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_prescription_is_read_back_as_it_was_written()
    {
        var content = Simple(Line with { IsRenewal = true, BegunOn = "2026-01-01" }) with { Weight = "72,5", Note = "Éviter l’été « soleil »" };
        Assert.Equal(content.ToJson(), PrescriptionContent.FromJson(content.ToJson()).ToJson());
        Assert.Equal("1 jour", DurationUnit.Days.Counted(1));
        Assert.Equal("1 mois", DurationUnit.Months.Counted(1));
        Assert.Equal("2 semaines", DurationUnit.Weeks.Counted(2));
    }

    private static PrescriptionLine Line { get; } = new() { Cis = "90000001", Name = "HUMIRA 40 mg", Posology = "Une injection toutes les deux semaines", Duration = 3, Renewals = 1 };

    private static PrescriptionContent Simple(params PrescriptionLine[] lines) => new() { Kind = PrescriptionKind.Ordinary, Lines = lines };

    private static IReadOnlyList<Finding> Of(PrescriptionContent content, Prescriber by, params string[] conditions) =>
        PrescriptionChecks.Of(content, new Dictionary<string, DrugFacts> { ["90000001"] = new(conditions, true), ["90000002"] = new([], true) }, by, Today);

    private static List<string> Codes(PrescriptionContent content, Prescriber by, params string[] conditions) => [.. Of(content, by, conditions).Select(CodeOf)];

    private static string CodeOf(Finding finding) => finding.IsBlocking ? finding.Code + "!" : finding.Code;
}
