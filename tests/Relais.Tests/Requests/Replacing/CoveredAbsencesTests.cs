using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Lines;
using Xunit;
using Absence = Relais.Requests.Routing.Absence;

namespace Relais.Tests.Requests.Replacing;

public class CoveredAbsencesTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly ProfessionalId Anne = ProfessionalId.New();
    private static readonly ProfessionalId Bruno = ProfessionalId.New();

    [Fact]
    public void One_is_away_exactly_when_absent_and_not_replaced() =>
        Prop.ForAll(
            Arb.From(
                from absences in Gen.ListOf(from at in Gen.Choose(0, 20) from length in Gen.Choose(0, 10) select Away(at, length))
                from covers in Gen.ListOf(from at in Gen.Choose(0, 20) from length in Gen.Choose(1, 8) from who in Gen.Elements(Anne, Bruno) select Covers(who, at, at + length))
                select (Absences: absences.Take(4).ToList(), Covers: covers.Take(4).ToList())),
            it =>
            {
                var left = CoveredAbsences.Left(it.Absences, it.Covers);
                return Enumerable.Range(0, 80).Select(half => Monday + Duration.FromHours(half * 12)).All(at =>
                    left.Any(absence => absence.Covers(at)) == (it.Absences.Any(absence => absence.Covers(at)) && !it.Covers.Any(cover => cover.Replaced == Anne && cover.Holds(at))));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Absence Away(int from, int length) => new(Anne, Day(from), length == 0 ? null : Day(from + length));

    private static ReplacementCard Covers(ProfessionalId who, int from, int to) => new(who, ProfessionalId.New(), Day(from), Day(to));

    private static Instant Day(int day) => Monday + Duration.FromDays(day);
}
