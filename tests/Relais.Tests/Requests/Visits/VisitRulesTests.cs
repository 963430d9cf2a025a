using System.Text;
using System.Text.Json;
using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Visits;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Requests.Visits;

/// <summary>What may be offered, when one is reminded, what a slot holds, and what a calendar reads.</summary>
public class VisitRulesTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 8, 0);
    private static readonly Instant Thursday = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Fact]
    public void Two_times_share_a_cell_exactly_when_they_overlap()
    {
        var random = new Random(20261122);
        for (var at = 0; at < 10_000; at++)
        {
            var (a, b) = (Any(random), Any(random));
            Assert.Equal(a.From < b.Until && b.From < a.Until, TakenTime.Of(a.From, a.Until).Intersect(TakenTime.Of(b.From, b.Until)).Any());
        }

        static (Instant From, Instant Until) Any(Random random)
        {
            var from = Thursday + Duration.FromMinutes(5 * random.Next(0, 96));
            return (from, from + Duration.FromMinutes(5 * random.Next(1, 48)));
        }
    }

    [Fact]
    public void A_slot_holds_its_time_while_it_is_chosen_and_no_longer()
    {
        var slot = new VisitSlot { Request = RequestId.New(), Host = ProfessionalId.New(), From = Thursday, Until = Thursday + Duration.FromMinutes(20) };
        Assert.Empty(slot.Taken);

        slot.Choose();
        Assert.Equal([0, 5, 10, 15], slot.Taken.Select(taken => (int)(taken.At - Thursday).TotalMinutes));

        slot.Withdraw();
        Assert.Empty(slot.Taken);
    }

    [Theory]
    [InlineData("visit.slot-missing", 20, 7)]
    [InlineData("visit.length-wrong", 0, 7, 0)]
    [InlineData("visit.length-wrong", 485, 7, 0)]
    [InlineData("visit.length-wrong", 20, 0, 0)]
    [InlineData("visit.length-wrong", 20, 61, 0)]
    [InlineData("visit.slot-unreadable", 22, 7, 0)]
    [InlineData("visit.slot-unreadable", 20, 7, 3)]
    [InlineData("visit.slot-past", 20, 7, -6_000)]
    [InlineData("visit.slot-past", 20, 7, 600_000)]
    [InlineData("visit.slots-overlap", 20, 7, 0, 15)]
    [InlineData("visit.too-many-slots", 20, 7, 0, 20, 40, 60, 80, 100)]
    [InlineData(null, 20, 7, 0, 20)]
    [InlineData(null, 5, 60, 40, 20, 0)]
    public void An_offer_says_what_is_wrong(string? code, int minutes, int days, params int[] starts) =>
        Assert.Equal(code, Offer(minutes, days, [.. starts.Select(at => Thursday + Duration.FromMinutes(at))]).WhyNot(Monday)?.Code);

    [Fact]
    public void A_place_is_needed_where_one_goes() =>
        Assert.Equal(
            ["visit.place-wrong", "visit.place-wrong", null, null],
            new[]
            {
                Offer() with { Place = " " },
                Offer() with { Place = new string('a', VisitOffer.MaxPlace + 1), Mode = VisitMode.Video },
                Offer() with { Place = "", Mode = VisitMode.Phone },
                Offer(),
            }.Select(offer => offer.WhyNot(Monday)?.Code));

    [Fact]
    public void Tests_and_advice_have_a_length() =>
        Assert.Equal(VisitRefusals.PreparationTooLong, (Offer() with { Preparation = new(new string('a', VisitPreparation.MaxText + 1), "", null) }).WhyNot(Monday));

    [Fact]
    public void An_unreadable_hour_is_said() => Assert.Equal(VisitRefusals.SlotUnreadable, (Offer() with { Starts = [null] }).WhyNot(Monday));

    [Theory]
    [InlineData("2026-03-29", "02:30", false)]
    [InlineData("2026-10-25", "02:30", true)]
    [InlineData("2026-04-14", "14:30", true)]
    [InlineData("2026-04-14", "25:00", false)]
    [InlineData("14/04/2026", "14:30", false)]
    [InlineData("", "14:30", false)]
    public void Typed_hours_are_moments_of_the_clock_of_the_line(string date, string time, bool isMoment)
    {
        var form = new VisitForm { Dates = [date], Times = [time], Minutes = "20", Days = "7" };
        var start = Assert.Single(form.ToOffer(DateTimeZoneProviders.Tzdb["Europe/Paris"]).Starts);
        Assert.Equal(isMoment, start is not null);
    }

    [Fact]
    public void The_choice_ends_after_its_days_or_when_the_last_slot_begins()
    {
        Assert.Equal(Thursday, Offer(20, 7, Thursday).ExpiresAt(Monday));
        Assert.Equal(Monday + Duration.FromDays(2), Offer(20, 2, Thursday).ExpiresAt(Monday));
    }

    [Fact]
    public void Who_chooses_is_reminded_twice_then_told_the_end_and_no_more()
    {
        var visit = Offered(Offer(20, 30, Monday + Duration.FromDays(20)));
        var looks = new List<int>();
        while (visit.NextCheckAt is { } at)
        {
            looks.Add((int)(at - Monday).TotalDays);
            visit.NoteReminded(at);
        }

        Assert.Equal([2, 4, 20], looks);
    }

    [Fact]
    public void The_team_is_asked_twice_how_it_went()
    {
        var visit = Offered(Offer());
        visit.Book(visit.Slots[0]);
        var first = visit.NextCheckAt!.Value;
        Assert.Equal(visit.Slots[0].Until + Duration.FromDays(1), first);
        visit.NoteReminded(first);
        visit.NoteReminded(visit.NextCheckAt!.Value);
        Assert.Null(visit.NextCheckAt);
    }

    [Fact]
    public async Task A_calendar_reads_when_and_where_and_nothing_of_health()
    {
        var place = "Cabinet médical « Les Embruns », bât. B ; 3ᵉ étage, 2 rue de l’Île-d’Ouessant, 29200 Brest\nInterphone 12";
        var visit = Offered(Offer() with { Place = place });
        visit.Book(visit.Slots[0]);
        var text = VisitCalendar.Write("DA-2026-000123", visit, Monday);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));

        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var read = JsonDocument.Parse(await Peers.RunAsync("calendar.mjs", path)).RootElement;
        File.Delete(path);

        Assert.Equal(
            ["2.0", "PUBLISH", "Rendez-vous, demande DA-2026-000123", "Sur place\u00A0: " + place, "2026-03-05T09:00:00.000Z", "2026-03-05T09:20:00.000Z", "2026-03-02T08:00:00.000Z"],
            new[] { "version", "method", "summary", "location", "from", "until", "stamp" }.Select(name => read.GetProperty(name).GetString()));
    }

    private static VisitOffer Offer(int minutes = 20, int days = 7, params Instant[] starts) =>
        new(ProfessionalId.New(), VisitMode.InPerson, "2 rue de Siam, Brest", minutes, [.. starts.Select(start => (Instant?)start)]) { Days = days };

    private static VisitOffer Offer() => Offer(20, 7, Thursday);

    private static Visit Offered(VisitOffer offer)
    {
        var visit = Visit.Of(RequestId.New());
        visit.Offer(offer, new Act(offer.Host, Monday));
        return visit;
    }
}
