using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Xunit;

namespace Relais.Tests.Requests.Life;

public class RequestTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly TeamId Team = TeamId.New();
    private static readonly Guid Rota = Guid.CreateVersion7();
    private static readonly HashSet<Guid> InRota = [Rota];
    private static readonly HashSet<Guid> Nowhere = [];
    private readonly Act _author = new(ProfessionalId.New(), Monday);
    private readonly Act _expert = new(ProfessionalId.New(), Monday + Duration.FromHours(1));
    private readonly Act _other = new(ProfessionalId.New(), Monday + Duration.FromHours(2));
    private readonly Act _coordinator = new(ProfessionalId.New(), Monday) { Grants = [new Grant(StructureId.New(), Team, Role.Coordinator)] };

    [Fact]
    public void An_expert_of_the_group_may_claim() => Assert.Null(Sent().WhyNotClaim(_expert, InRota));

    [Fact]
    public void An_expert_of_another_group_may_not() => Refused("request.not-yours", Sent().WhyNotClaim(_expert, Nowhere));

    [Fact]
    public void Nobody_claims_their_own_request() => Refused("request.own", Sent().WhyNotClaim(_author, InRota));

    [Fact]
    public void What_is_in_charge_is_not_to_claim() => Refused("request.already-in-charge", InCharge().WhyNotClaim(_other, InRota));

    [Fact]
    public void What_nobody_has_in_charge_cannot_be_answered() => Refused("request.not-in-charge", Sent().WhyNotAnswer(_expert));

    [Fact]
    public void Only_the_expert_in_charge_answers() => Refused("request.not-the-expert", InCharge().WhyNotAnswer(_other));

    [Fact]
    public void A_colleague_added_may_answer()
    {
        var request = InCharge();
        request.AddColleague(_other.By, null, _expert);
        Assert.Null(request.WhyNotAnswer(_other));
    }

    [Fact]
    public void A_colleague_is_added_once()
    {
        var request = InCharge();
        request.AddColleague(_other.By, null, _expert);
        Refused("request.already-party", () => request.AddColleague(_other.By, null, _expert));
    }

    [Fact]
    public void A_complement_stops_the_clock_and_keeps_what_is_left()
    {
        var request = InCharge();
        request.AskComplement("Une photo avec une règle ?", Duration.FromHours(30), _expert);
        Assert.Equal((RequestState.ComplementAwaited, null, Duration.FromHours(30)), (request.State, request.DueAt, request.Left));
    }

    [Fact]
    public void The_complement_starts_it_again_with_what_was_left()
    {
        var request = InCharge();
        request.AskComplement("Une photo ?", Duration.FromHours(30), _expert);
        request.GiveComplement("La voici.", false, left => Monday + left, _author);
        Assert.Equal((RequestState.InCharge, Monday + Duration.FromHours(30), null), (request.State, request.DueAt, request.Left));
    }

    [Fact]
    public void A_complement_without_words_nor_file_is_refused()
    {
        var request = InCharge();
        request.AskComplement("Une photo ?", Duration.FromHours(1), _expert);
        Refused("request.complement-missing", () => request.GiveComplement(" ", false, _ => null, _author));
    }

    [Fact]
    public void An_expert_does_not_answer_while_waiting_for_the_complement()
    {
        var request = InCharge();
        request.AskComplement("Une photo ?", Duration.FromHours(1), _expert);
        Refused("request.complement-awaited", request.WhyNotAnswer(_expert));
    }

    [Fact]
    public void Nobody_else_than_the_author_gives_the_complement()
    {
        var request = InCharge();
        request.AskComplement("Une photo ?", Duration.FromHours(1), _expert);
        Refused("request.not-the-author", request.WhyNotGiveComplement(_other));
    }

    [Fact]
    public void A_complement_is_given_only_when_asked() => Refused("request.no-complement-awaited", InCharge().WhyNotGiveComplement(_author));

    [Fact]
    public void An_empty_opinion_is_refused() => Refused("request.opinion-missing", () => InCharge().Answer(" ", Outcome.AdviceOnly, _expert));

    [Fact]
    public void An_answered_request_is_not_answered_twice() => Refused("request.already-answered", Answered().WhyNotAnswer(_expert));

    [Fact]
    public void It_is_closed_once_answered()
    {
        var request = Answered();
        request.Close(_author);
        Assert.Equal(RequestState.Closed, request.State);
    }

    [Fact]
    public void It_is_not_closed_before() => Refused("request.not-answered", InCharge().WhyNotClose(_author));

    [Fact]
    public void Declining_needs_a_reason() => Refused("request.reason-missing", () => InCharge().Decline(" ", "Appeler le 15", _expert));

    [Fact]
    public void Declining_needs_an_orientation() => Refused("request.orientation-missing", () => InCharge().Decline("Hors champ", "", _expert));

    [Fact]
    public void What_was_declined_is_over()
    {
        var request = InCharge();
        request.Decline("Hors champ", "Le centre anti-douleur de Brest", _expert);
        Refused("request.not-open", request.WhyNotReassign(_expert));
    }

    [Fact]
    public void Its_author_withdraws_it_while_it_is_open()
    {
        var request = InCharge();
        request.Withdraw(null, _author);
        Assert.Equal((RequestState.Withdrawn, Monday), (request.State, request.EndedAt));
    }

    [Fact]
    public void Nobody_else_withdraws_it() => Refused("request.not-the-author", Sent().WhyNotWithdraw(_expert));

    [Fact]
    public void A_coordinator_reassigns_it() => Assert.Null(Sent().WhyNotReassign(_coordinator));

    [Fact]
    public void An_expert_who_has_it_not_does_not_reassign_it() => Refused("request.not-the-coordinator", InCharge().WhyNotReassign(_other));

    [Fact]
    public void The_expert_before_still_sees_it()
    {
        var request = InCharge();
        request.Reassign(_other.By, "Plus proche du patient", _expert);
        Assert.Contains(request.Parties, party => party.Professional == _expert.By && !party.IsActive);
    }

    [Fact]
    public void Released_it_waits_for_its_group_again()
    {
        var request = InCharge();
        request.Release(null, _expert);
        Assert.Equal((RequestState.Sent, null), (request.State, request.Expert));
    }

    [Fact]
    public void A_reminder_waits_four_hours_after_the_last() =>
        Refused("request.reminded-lately", Sent().WhyNotRemind(_author, _author.At - Duration.FromHours(3)));

    [Fact]
    public void Ten_second_opinions_are_enough()
    {
        var request = InCharge();
        for (var at = 0; at < 10; at++)
        {
            request.AskSecond(ProfessionalId.New(), "Votre avis ?", isPrivate: false, _expert);
        }

        Refused("second.too-many", request.WhyNotAskSecond(_expert));
    }

    [Fact]
    public void Nothing_is_reminded_once_answered() => Refused("request.nothing-to-remind", Answered().WhyNotRemind(_author, null));

    [Fact]
    public void A_message_needs_words() => Refused("request.message-missing", () => InCharge().Write("", false, _author));

    [Fact]
    public void It_is_not_redirected_to_its_own_line()
    {
        var line = NewLine();
        Refused("request.same-line", () => InCharge(line).Redirect(line, "Plutôt une autre équipe", _expert));
    }

    [Fact]
    public void Every_step_is_in_the_thread_with_its_author_and_hour()
    {
        var request = Answered();
        Assert.Equal(
            [(StepKind.Sent, _author.By, _author.At), (StepKind.Routed, _author.By, _author.At), (StepKind.Claimed, _expert.By, _expert.At), (StepKind.Answered, _expert.By, _expert.At)],
            request.Steps.Select(step => (step.Kind, step.By, step.At)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void It_is_late_once_its_promise_is_over(int minutes, bool late)
    {
        var request = Sent();
        request.StartClock(Monday);
        Assert.Equal(late, request.IsLate(Monday + Duration.FromMinutes(minutes)));
    }

    private static void Refused(string code, Refusal? refusal) => Assert.Equal(code, refusal?.Code);

    private static void Refused(string code, Func<RequestStep> command) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => command()).Refusal.Code);

    private static Line NewLine() =>
        new() { Team = Team, Structure = StructureId.New(), Name = "Lésion cutanée suspecte", PromiseHours = 48, Hours = "lun-ven 00:00-24:00; fériés fermé", Department = "29" };

    private Request Sent(Line? line = null)
    {
        var content = new RequestDraftContent(RequestId.New(), PatientId.New(), "29024", "Faut-il l’adresser ?", false, false);
        var request = Request.Send(content, line ?? NewLine(), "DA-2026-000001", _author);
        request.Begin(_author);
        request.AssignTo(new Responsible(Rota, "Astreinte", 0, null, []), null, "Secteur", StepKind.Routed, _author);
        return request;
    }

    private Request InCharge(Line? line = null)
    {
        var request = Sent(line);
        request.Claim(_expert, InRota);
        return request;
    }

    private Request Answered()
    {
        var request = InCharge();
        request.Answer("À voir rapidement.", Outcome.RapidVisit, _expert);
        return request;
    }
}
