using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Xunit;

namespace Relais.Tests.Requests.Concertation;

/// <summary>The rules of boards, sessions, cases and minutes, without any I/O.</summary>
public sealed class BoardRulesTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly StructureId Ess = StructureId.New();
    private static readonly TeamId Team = TeamId.New();
    private readonly Act _chair = new(ProfessionalId.New(), Monday);
    private readonly Act _member = new(ProfessionalId.New(), Monday);
    private readonly Act _expert = new(ProfessionalId.New(), Monday);
    private readonly Act _stranger = new(ProfessionalId.New(), Monday);
    private readonly Act _coordinator = new(ProfessionalId.New(), Monday) { Grants = [new Grant(Ess, Team, Role.Coordinator)] };

    private BoardText Text => new("RCP mélanome", "", QuorumRule.Usual, _chair.By, null, IsOpen: true);

    private SessionText Meeting => new(SessionMode.Meeting, Monday + Duration.FromDays(2), null, "Salle Iroise", "");

    private CaseText Sheet => new("Reprise ou surveillance ?", "", "", _expert.By, IsConsented: false);

    private MinutesText Decided => new("", DecisionKind.Proposal, Proposals.Surgery, null, "Reprise.", _expert.By);

    [Fact]
    public void A_board_that_makes_no_sense_is_refused()
    {
        Assert.Null(Text.WhyNot());
        Assert.Equal(BoardRefusals.NameMissing, (Text with { Name = " " }).WhyNot());
        Assert.Equal(BoardRefusals.PurposeTooLong, (Text with { Purpose = new('x', 1_001) }).WhyNot());
        Assert.Equal(BoardRefusals.QuorumWrong, (Text with { Rule = null }).WhyNot());
        Assert.Equal(BoardRefusals.QuorumWrong, (Text with { Rule = new(2, 3, []) }).WhyNot());
        Assert.Equal(BoardRefusals.QuorumWrong, (Text with { Rule = new(0, 0, []) }).WhyNot());
        Assert.Equal(BoardRefusals.SpecialityUnknown, (Text with { Rule = new(1, 1, ["ZZ99"]) }).WhyNot());
        Assert.Equal(BoardRefusals.ChairMissing, (Text with { Chair = default }).WhyNot());
    }

    [Fact]
    public void Who_leads_stays_a_member()
    {
        var board = ABoard();

        Assert.Equal(BoardRefusals.MemberLeads, Refused(() => board.RemoveMember(_chair.By)));
        Assert.Equal(BoardRefusals.MemberTwice, Refused(() => board.AddMember(_member.By, false, _coordinator)));
        board.RemoveMember(_member.By);
        Assert.Equal(BoardRefusals.MemberGone, Refused(() => board.RemoveMember(_member.By)));
        for (var n = board.Members.Count; n < Board.MostMembers; n++)
        {
            board.AddMember(ProfessionalId.New(), false, _coordinator);
        }

        Assert.Equal(BoardRefusals.TooManyMembers, Refused(() => board.AddMember(_member.By, false, _coordinator)));
    }

    [Fact]
    public void A_session_has_a_day_to_come_and_a_place_or_an_end()
    {
        Assert.Null(Meeting.WhyNot(Monday));
        Assert.Null((Meeting with { Place = "", VideoUrl = "https://visio.example.fr/rcp" }).WhyNot(Monday));
        Assert.Equal(BoardRefusals.DateMissing, (Meeting with { StartsAt = null }).WhyNot(Monday));
        Assert.Equal(BoardRefusals.DateMissing, (Meeting with { StartsAt = Monday - Duration.FromHours(1) }).WhyNot(Monday));
        Assert.Equal(BoardRefusals.PlaceMissing, (Meeting with { Place = " " }).WhyNot(Monday));
        Assert.Equal(BoardRefusals.VideoWrong, (Meeting with { VideoUrl = "http://visio.example.fr" }).WhyNot(Monday));
        Assert.Equal(BoardRefusals.VideoWrong, (Meeting with { VideoUrl = "javascript:alert(1)" }).WhyNot(Monday));
        var around = new SessionText(SessionMode.Asynchronous, null, null, "", "");
        Assert.Equal(BoardRefusals.EndWrong, around.WhyNot(Monday));
        Assert.Equal(BoardRefusals.EndWrong, (around with { EndsAt = Monday + Duration.FromMinutes(30) }).WhyNot(Monday));
        Assert.Equal(BoardRefusals.EndWrong, (around with { EndsAt = Monday + Duration.FromDays(91) }).WhyNot(Monday));
        Assert.Null((around with { EndsAt = Monday + Duration.FromDays(5) }).WhyNot(Monday));
    }

    [Fact]
    public void A_board_that_ended_plans_nothing()
    {
        var board = ABoard();
        board.Describe(Text with { IsOpen = false }, _coordinator);

        Assert.Equal(BoardRefusals.Ended, Refused(() => ASession(board)));
    }

    [Fact]
    public void A_session_keeps_the_rule_that_it_was_planned_with()
    {
        var board = ABoard();
        var session = ASession(board);
        board.Describe(Text with { Rule = new(1, 1, []) }, _coordinator);
        board.RemoveMember(_member.By);

        Assert.Equal((3, 3), (session.Rule.Physicians, session.Rule.Specialities));
        Assert.Contains(session.Attendees, a => a.Professional == _member.By);
    }

    [Fact]
    public void Who_leads_opens_and_ends_a_session()
    {
        var session = ASession(ABoard());

        Assert.Equal(BoardRefusals.NotTheLead, session.WhyNotStart(_member));
        Assert.Equal(BoardRefusals.NotStarted, session.WhyNotClose(false, _chair));
        session.Start(_coordinator);
        Assert.Equal(BoardRefusals.AlreadyStarted, session.WhyNotStart(_chair));
        Assert.Equal(BoardRefusals.NotTheLead, session.WhyNotClose(false, _member));
        Assert.Equal(BoardRefusals.CasesLeft, session.WhyNotClose(true, _chair));
        Assert.Equal(BoardRefusals.HasCases, session.WhyNotCancel(true, _chair));
        session.Close(false, _chair);
        Assert.Equal(BoardRefusals.SessionOver, session.WhyNotClose(false, _chair));
        Assert.Equal(BoardRefusals.SessionOver, session.WhyNotCancel(false, _chair));
    }

    [Fact]
    public void Presence_is_marked_by_oneself_or_by_who_leads()
    {
        var session = ASession(ABoard());
        session.Mark(_member.By, Presence.Excused, _member);

        Assert.Equal(BoardRefusals.NotTheLead, session.WhyNotMark(_chair.By, _member));
        Assert.Equal(BoardRefusals.MemberGone, session.WhyNotMark(_stranger.By, _chair));
        session.Start(_chair);
        session.Close(false, _chair);
        Assert.Equal(BoardRefusals.SessionOver, session.WhyNotMark(_member.By, _member));
    }

    [Fact]
    public void A_sheet_has_a_question_and_a_referent()
    {
        Assert.Equal(BoardRefusals.QuestionMissing, (Sheet with { Question = "" }).WhyNot());
        Assert.Equal(BoardRefusals.SheetTooLong, (Sheet with { Clinical = new('x', 8_001) }).WhyNot());
        Assert.Equal(BoardRefusals.ReferentMissing, (Sheet with { Referent = default }).WhyNot());
    }

    [Fact]
    public void A_member_from_elsewhere_needs_the_patient_to_agree()
    {
        var board = ABoard();
        board.AddMember(_stranger.By, isOutside: true, _coordinator);
        var session = ASession(board);

        Assert.Equal(BoardRefusals.ConsentMissing, Refused(() => ACase(session, Sheet)));
        Assert.NotNull(ACase(session, Sheet with { IsConsented = true }));
    }

    [Fact]
    public void A_case_is_written_by_who_brings_it_and_read_by_who_is_called()
    {
        var session = ASession(ABoard());
        var one = ACase(session, Sheet);

        Assert.Equal(BoardRefusals.NotTheLead, one.WhyNotRewrite(session, _member));
        Assert.Equal(BoardRefusals.NotAMember, one.WhyNotGive(session, _stranger));
        Assert.Equal(BoardRefusals.OpinionMissing, Refused(() => one.Give(session, " ", _member)));
        Assert.Equal(BoardRefusals.OpinionTooLong, Refused(() => one.Give(session, new('x', 4_001), _member)));
        Assert.Equal(BoardRefusals.AlreadyEnrolled, Refused(() => one.Return(session, 2, Sheet, _expert)));
        one.Withdraw(session, _expert);
        Assert.Equal(BoardRefusals.CaseWithdrawn, one.WhyNotGive(session, _member));
        Assert.Equal(BoardRefusals.CaseWithdrawn, one.WhyNotDraft(session, _chair));
    }

    [Fact]
    public void Minutes_say_what_was_decided_and_who_follows()
    {
        Assert.Null(Decided.WhyNot());
        Assert.Equal(BoardRefusals.DecisionMissing, (Decided with { Kind = null }).WhyNot());
        Assert.Equal(BoardRefusals.DecisionMissing, (Decided with { Decision = "" }).WhyNot());
        Assert.Equal(BoardRefusals.ProposalMissing, (Decided with { Proposals = Proposals.None }).WhyNot());
        Assert.Null((Decided with { Kind = DecisionKind.MoreNeeded, Proposals = Proposals.None }).WhyNot());
        Assert.Equal(BoardRefusals.FollowerMissing, (Decided with { Follower = null }).WhyNot());
        Assert.Equal(BoardRefusals.TextTooLong, (Decided with { Discussion = new('x', 8_001) }).WhyNot());
    }

    [Fact]
    public void Minutes_are_drafted_then_validated_then_never_changed()
    {
        var session = ASession(ABoard());
        var one = ACase(session, Sheet);
        Assert.Equal(BoardRefusals.NotStarted, one.WhyNotDraft(session, _chair));
        session.Start(_chair);
        Assert.Equal(BoardRefusals.NotTheLead, one.WhyNotDraft(session, _member));
        Assert.Equal(BoardRefusals.NotDrafted, one.WhyNotValidate(session, _chair));
        Assert.Equal(BoardRefusals.NothingToCorrect, one.WhyNotCorrect(session, _chair));
        var minutes = BoardMinutes.Draft(one, session, Decided, _expert);
        Assert.Equal(BoardRefusals.NotTheChair, one.WhyNotValidate(session, _expert));
        Assert.Equal(BoardRefusals.HasMinutes, one.WhyNotWithdraw(session, _expert));

        minutes.Validate("Dr Un", one.QuorumOf(session), _chair);

        Assert.Equal(BoardRefusals.Frozen, Refused(() => minutes.Rewrite(one, session, Decided, _chair)));
        Assert.Equal(BoardRefusals.Frozen, Refused(() => minutes.Validate("", one.QuorumOf(session), _chair)));
        Assert.Equal(BoardRefusals.SheetFrozen, one.WhyNotRewrite(session, _expert));
        Assert.Equal(BoardRefusals.WhyMissing, Refused(() => BoardMinutes.Correct(one, session, " ", _chair)));
        var second = BoardMinutes.Correct(one, session, "Marge.", _chair);
        Assert.Equal((2, "Reprise.", false), (second.Number, second.Decision, second.IsValidated));
        Assert.Same(minutes, one.Valid);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    public void Reminders_are_at_half_of_the_time_and_the_day_before(int afterDays, int nextDays) =>
        Assert.Equal(Monday + Duration.FromDays(nextDays), SessionTimes.Next(Monday, Monday + Duration.FromDays(4), Monday + Duration.FromDays(afterDays)));

    [Fact]
    public void At_its_end_a_session_at_a_distance_takes_nothing_more()
    {
        var session = BoardSession.Plan(ABoard(), new(SessionMode.Asynchronous, null, Monday + Duration.FromDays(4), "", ""), "Europe/Paris", People(), _coordinator);
        var one = ACase(session, Sheet);
        Assert.False(session.LookAgain(Act.OfRelais(Monday + Duration.FromDays(2))));
        var late = _member with { At = Monday + Duration.FromDays(4) };

        Assert.Equal(BoardRefusals.SessionOver, one.WhyNotGive(session, late));
        Assert.True(session.LookAgain(Act.OfRelais(late.At)));
        Assert.Equal(SessionState.Closed, session.State);
        Assert.Null(one.WhyNotDraft(session, _chair));
    }

    private Board ABoard()
    {
        var board = Board.Create(Team, Ess, Text, _coordinator);
        board.AddMember(_member.By, isOutside: false, _coordinator);
        return board;
    }

    private BoardSession ASession(Board board) => BoardSession.Plan(board, Meeting, "Europe/Paris", People(), _coordinator);

    private BoardCase ACase(BoardSession session, CaseText text) => BoardCase.Enrol(session, RequestId.New(), PatientId.New(), 1, text, _expert);

    private Dictionary<ProfessionalId, Person> People() =>
        new[] { _chair.By, _member.By }.ToDictionary(id => id, id => new Person(id, "Dr", "Un", "Tel", Professions.Doctor, "SM15", null, null, null) { Trade = "Dermatologie" });

    private static Refusal Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal;
}
