using Relais.Kernel;
using Relais.Requests.Lines;
using Xunit;

namespace Relais.Tests.Requests.Lines;

public class LineTests
{
    private static readonly SectorId Brest = SectorId.New();
    private readonly Line _line = Line.Create(TeamId.New(), StructureId.New(), TeamScene.Text);

    public static TheoryData<string, string?> Texts => new()
    {
        { "name", "line.name-missing" },
        { "guidance", "line.guidance-too-long" },
        { "promise", "line.promise-wrong" },
        { "urgent", "line.urgent-wrong" },
        { "hours", "hours.unread" },
        { "never", "line.never-open" },
        { "too many hours", "line.hours-too-long" },
        { "department", "line.department-wrong" },
        { "remind", "line.remind-wrong" },
        { "reassign", "line.reassign-wrong" },
        { "aftermath days", "line.aftermath-days-wrong" },
        { "aftermath without answers", "line.aftermath-choices-missing" },
        { "aftermath too long", "line.aftermath-too-long" },
        { "speciality", "line.speciality-unknown" },
        { "alone for nothing", "line.widen-wrong" },
        { "alone for more than half", "line.widen-wrong" },
        { "alone for half", null },
        { "nothing", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_line_says_what_is_wrong(string what, string? code)
    {
        var text = TeamScene.Text;
        var wrong = what switch
        {
            "name" => text with { Name = " " },
            "guidance" => text with { Guidance = new string('a', 2_001) },
            "promise" => text with { PromiseHours = 0 },
            "urgent" => text with { UrgentPromiseHours = 49 },
            "hours" => text with { Hours = "n’importe quoi" },
            "never" => text with { Hours = "fermé" },
            "too many hours" => text with { Hours = ManyHours },
            "department" => text with { Department = "20" },
            "remind" => text with { RemindAfterPercent = 0 },
            "reassign" => text with { RemindAfterPercent = 60, ReassignAfterPercent = 59 },
            "aftermath days" => text with { Aftermath = new(731, "Bénin\nMélanome") },
            "aftermath without answers" => text with { Aftermath = new(60, "Bénin\n\nBénin") },
            "aftermath too long" => text with { Aftermath = new(60, "Bénin\n" + new string('a', 81)) },
            "speciality" => text with { Speciality = "SM00" },
            "alone for nothing" => text with { WidenAfterHours = 0 },
            "alone for more than half" => text with { WidenAfterHours = 25 },
            "alone for half" => text with { WidenAfterHours = 24 },
            _ => text,
        };

        Assert.Equal(code, wrong.WhyNot()?.Code);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Assert.Equal(
            ["Name", "PromiseHours", "Hours"],
            (TeamScene.Text with { Name = "", PromiseHours = 9_999, Hours = "" }).Wrong().Select(wrong => wrong.Field));

    [Theory]
    [InlineData("2A")]
    [InlineData("974")]
    [InlineData("01")]
    [InlineData("95")]
    public void Departments_overseas_and_of_corsica_are_known(string department) =>
        Assert.Null((TeamScene.Text with { Department = department }).WhyNot());

    [Fact]
    public void Hours_are_stored_in_their_compact_form() => Assert.Equal("lun-ven 08:00-19:00; fériés fermé", _line.Hours);

    [Fact]
    public void Recipients_keep_the_order_in_which_they_come_until_one_is_moved()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Add(first);
        Add(second);
        Assert.Equal([first, second], Targets());

        _line.MoveRecipientUp(_line.RecipientsOf(RecipientScope.Sector, Brest)[1].Id);
        Assert.Equal([second, first], Targets());

        _line.RemoveRecipient(_line.RecipientsOf(RecipientScope.Sector, Brest)[0].Id);
        Assert.Equal([first], Targets());
    }

    [Fact]
    public void Each_change_counts_in_the_version()
    {
        var before = _line.Version;
        Add(Guid.CreateVersion7());
        _line.Describe(TeamScene.Text);
        Assert.Equal(before + 2, _line.Version);
    }

    [Fact]
    public void A_recipient_is_listed_once()
    {
        var target = Guid.CreateVersion7();
        Add(target);
        Refused("line.recipient-twice", () => Add(target));
        _line.AddRecipient(RecipientScope.Fallback, null, RecipientKind.Expert, target);
    }

    [Fact]
    public void The_first_recipient_cannot_be_moved_up()
    {
        Add(Guid.CreateVersion7());
        Refused("line.already-first", () => _line.MoveRecipientUp(_line.Recipients[0].Id));
    }

    [Fact]
    public void A_recipient_that_went_away_is_said() => Refused("line.recipient-gone", () => _line.RemoveRecipient(Guid.CreateVersion7()));

    [Fact]
    public void Backup_experts_are_people() =>
        Refused("line.recipient-unknown", () => _line.AddRecipient(RecipientScope.Backup, null, RecipientKind.Rota, Guid.CreateVersion7()));

    private static string ManyHours =>
        string.Join("; ", from day in (string[])["lun", "mar", "mer", "jeu", "ven", "sam", "dim"]
                          select $"{day} {string.Join(',', Enumerable.Range(0, 6).Select(n => $"{2 * n:00}:00-{2 * n:00}:{30 + day[0] % 7:00}"))}");

    private static void Refused(string code, Action command) => Assert.Equal(code, Assert.Throws<RefusedException>(command).Refusal.Code);

    private void Add(Guid target) => _line.AddRecipient(RecipientScope.Sector, Brest, RecipientKind.Expert, target);

    private IEnumerable<Guid> Targets() => _line.RecipientsOf(RecipientScope.Sector, Brest).Select(r => r.Target);
}
