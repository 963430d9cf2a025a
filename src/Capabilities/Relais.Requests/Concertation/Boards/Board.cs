using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Requests.Concertation.Boards;

/// <summary>A board (<i>RCP</i>) of a team: who meets, who answers for what is decided, and the quorum.</summary>
/// <remarks>A session keeps the composition and the quorum that the board had when it was planned: changing the board never changes what was decided.</remarks>
internal sealed class Board
{
    public const int MaxName = 120;
    public const int MaxPurpose = 1_000;
    public const int MostMembers = 60;

    public BoardId Id { get; init; } = BoardId.New();
    public required TeamId Team { get; init; }
    public required StructureId Structure { get; init; }
    public string Name { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public int LeastPhysicians { get; private set; }
    public int LeastSpecialities { get; private set; }
    public string RequiredSpecialities { get; private set; } = "";

    /// <summary>The physician who answers for the board and validates its minutes.</summary>
    public ProfessionalId Chair { get; private set; }

    /// <summary>Who plans and writes, or null.</summary>
    public ProfessionalId? Secretary { get; private set; }

    /// <summary>Whether sessions may still be planned.</summary>
    public bool IsOpen { get; private set; } = true;
    public long Version { get; private set; }
    public List<BoardMember> Members { get; } = [];

    public QuorumRule Rule => new(LeastPhysicians, LeastSpecialities, QuorumRule.Read(RequiredSpecialities));

    public static Board Create(TeamId team, StructureId structure, BoardText text, Act act, BoardId? id = null)
    {
        var board = new Board { Id = id ?? BoardId.New(), Team = team, Structure = structure };
        board.Describe(text, act);
        return board;
    }

    public void Describe(BoardText text, Act act)
    {
        RefusedException.ThrowIf(text.WhyNot());
        (Name, Purpose, IsOpen) = (text.Name.Trim(), text.Purpose.Trim(), text.IsOpen);
        (LeastPhysicians, LeastSpecialities, RequiredSpecialities) = (text.Rule!.Physicians, text.Rule.Specialities, text.Rule.Written);
        (Chair, Secretary) = (text.Chair, text.Secretary);
        Invite(Chair, isOutside: false, act);
        if (Secretary is { } secretary)
        {
            Invite(secretary, isOutside: false, act);
        }

        Version++;
    }

    public void AddMember(ProfessionalId who, bool isOutside, Act act)
    {
        RefusedException.ThrowIf(
            Members.Exists(m => m.Professional == who) ? BoardRefusals.MemberTwice
            : Members.Count >= MostMembers ? BoardRefusals.TooManyMembers
            : null);
        Invite(who, isOutside, act);
        Version++;
    }

    public void RemoveMember(ProfessionalId who)
    {
        RefusedException.ThrowIf(who == Chair || who == Secretary ? BoardRefusals.MemberLeads : null);
        RefusedException.ThrowIf(Members.RemoveAll(m => m.Professional == who) == 0 ? BoardRefusals.MemberGone : null);
        Version++;
    }

    /// <summary>Somebody who left the team is of the board no more. Who answers for it is then to be chosen anew before a session is planned.</summary>
    public void Leave(ProfessionalId who)
    {
        Members.RemoveAll(m => m.Professional == who);
        Secretary = Secretary == who ? null : Secretary;
        Version++;
    }

    /// <summary>Whether the physician who answers for it is still there to do so.</summary>
    public Refusal? WhyNotPlan() =>
        !IsOpen ? BoardRefusals.Ended
        : Members.Exists(m => m.Professional == Chair) ? null
        : BoardRefusals.ChairGone;

    private void Invite(ProfessionalId who, bool isOutside, Act act)
    {
        if (Members.Find(m => m.Professional == who) is { } member)
        {
            // Whoever comes to lead it is of the team, even one who was not when they joined.
            member.IsOutside = isOutside;
        }
        else
        {
            Members.Add(new BoardMember { Board = Id, Professional = who, IsOutside = isOutside, Since = act.At });
        }
    }
}

/// <summary>A professional who belongs to a board.</summary>
internal sealed class BoardMember
{
    public required BoardId Board { get; init; }
    public required ProfessionalId Professional { get; init; }

    /// <summary>Whether they are of another team: the patient is told before they read.</summary>
    public required bool IsOutside { get; set; }
    public required Instant Since { get; init; }
}

/// <summary>A board as typed.</summary>
internal sealed record BoardText(string Name, string Purpose, QuorumRule? Rule, ProfessionalId Chair, ProfessionalId? Secretary, bool IsOpen)
{
    public Refusal? WhyNot() =>
        string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > Board.MaxName ? BoardRefusals.NameMissing
        : Purpose.Trim().Length > Board.MaxPurpose ? BoardRefusals.PurposeTooLong
        : Rule is not { Physicians: >= 1 and <= QuorumRule.Most, Specialities: >= 1 } || Rule.Specialities > Rule.Physicians ? BoardRefusals.QuorumWrong
        : !Rule.Required.All(Specialities.Exists) || Rule.Written.Length > QuorumRule.MaxRequired ? BoardRefusals.SpecialityUnknown
        : Chair == default ? BoardRefusals.ChairMissing
        : null;
}
