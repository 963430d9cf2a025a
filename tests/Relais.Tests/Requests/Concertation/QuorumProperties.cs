using FsCheck;
using FsCheck.Fluent;
using Relais.Directory.Contract;
using Relais.Requests.Concertation.Boards;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

public class QuorumProperties
{
    private static readonly string?[] Codes = ["SM01", "SM10", "SM15", "SM36", "SM04", "SM73", "SM26", "SM54", null, "inconnu"];

    private sealed record Table(QuorumRule Rule, IReadOnlyList<Voice> Voices);

    [Fact]
    public void It_is_met_exactly_when_nothing_is_missing_by_a_slow_count() => Check(table =>
    {
        var physicians = table.Voices.Where(voice => voice.IsPhysician).ToList();
        var trades = physicians.Where(voice => Specialities.Label(voice.Speciality) is not null).Select(voice => string.Join('|', Specialities.Alike(voice.Speciality!).Order())).Distinct().Count();
        var required = table.Rule.Required.All(code => physicians.Exists(voice => voice.Speciality is { } mine && Specialities.Alike(code).Contains(mine)));
        var met = physicians.Count >= table.Rule.Physicians && trades >= table.Rule.Specialities && required;
        return Quorum.Of(table.Rule, table.Voices).IsMet == met;
    });

    [Fact]
    public void One_more_never_breaks_it() => Check(table =>
        Codes.All(code => !Quorum.Of(table.Rule, table.Voices).IsMet || Quorum.Of(table.Rule, [.. table.Voices, new Voice(true, code)]).IsMet));

    [Fact]
    public void Who_is_not_a_physician_changes_nothing() => Check(table =>
        Same(Quorum.Of(table.Rule, table.Voices), Quorum.Of(table.Rule, [.. table.Voices, new Voice(false, "SM10")])));

    [Fact]
    public void The_order_of_arrival_changes_nothing() => Check(table =>
        Same(Quorum.Of(table.Rule, table.Voices), Quorum.Of(table.Rule, [.. table.Voices.Reverse()])));

    [Fact]
    public void What_is_missing_is_said_once_for_each_reason() => Check(table =>
    {
        var verdict = Quorum.Of(table.Rule, table.Voices);
        return verdict.Missing.Distinct().Count() == verdict.Missing.Count && verdict.IsMet == verdict.Sentence.StartsWith("Quorum atteint", StringComparison.Ordinal);
    });

    [Fact]
    public void The_same_trade_under_two_titles_counts_once()
    {
        var verdict = Quorum.Of(new QuorumRule(2, 2, []), [new(true, "SM04"), new(true, "SM73")]);

        Assert.Equal((2, 1), (verdict.Physicians, verdict.Specialities));
        Assert.Equal("Quorum non atteint. Il manque 1\u00A0spécialité\u00A0: 1 sur 2 au moins.", verdict.Sentence);
    }

    [Fact]
    public void A_required_speciality_is_named()
    {
        var verdict = Quorum.Of(new QuorumRule(1, 1, ["SM36"]), [new(true, "SM15")]);

        Assert.Equal(["Il manque cette spécialité\u00A0: Oncologie (option médicale)."], verdict.Missing);
        Assert.True(Quorum.Of(new QuorumRule(1, 1, ["SM04"]), [new(true, "SM73")]).IsMet);
    }

    private static bool Same(QuorumVerdict one, QuorumVerdict other) => one.Sentence == other.Sentence && one.Physicians == other.Physicians;

    private static void Check(Func<Table, bool> holds)
    {
        var voice = from isPhysician in Gen.Elements(true, true, true, false)
                    from code in Gen.Elements(Codes)
                    select new Voice(isPhysician, code);
        var tables = from physicians in Gen.Choose(1, 5)
                     from specialities in Gen.Choose(1, physicians)
                     from required in Gen.SubListOf("SM10", "SM15", "SM73", "SM26")
                     from voices in voice.ListOf()
                     select new Table(new QuorumRule(physicians, specialities, [.. required]), [.. voices]);
        Prop.ForAll(Arb.From(tables), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
