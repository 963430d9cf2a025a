using NodaTime;
using Relais.Kernel;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;

namespace Relais.Requests.Concertation.Cases;

/// <summary>One request on the list of one session: the question put, what the members read, what each thinks, the minutes.</summary>
/// <remarks>A request is once on the list of a session, and on as many sessions as it takes. Once minutes are validated the sheet does not change.</remarks>
internal sealed class BoardCase
{
    private BoardCase()
    {
    }

    public BoardCaseId Id { get; private init; }
    public BoardSessionId Session { get; private init; }
    public RequestId Request { get; private init; }
    public PatientId Patient { get; private init; }

    /// <summary>Its place on the list, from 1.</summary>
    public int Rank { get; private set; }
    public string Question { get; private set; } = "";
    public string Context { get; private set; } = "";
    public string Clinical { get; private set; } = "";

    /// <summary>The physician who presents it, and answers to the patient for what follows (<i>médecin référent</i>).</summary>
    public ProfessionalId Referent { get; private set; }

    /// <summary>Whether the patient knows and agrees that people outside the team read.</summary>
    public bool IsConsented { get; private set; }
    public ProfessionalId EnrolledBy { get; private set; }
    public Instant EnrolledAt { get; private set; }
    public Instant? WithdrawnAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>The photos and documents of the request that its readers see: those alone.</summary>
    public List<BoardCaseFile> Files { get; } = [];
    public List<BoardOpinion> Opinions { get; } = [];
    public List<BoardMinutes> Minutes { get; } = [];

    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>The newest version of its minutes, or null.</summary>
    public BoardMinutes? Last => Minutes.MaxBy(minutes => minutes.Number);

    /// <summary>The version that holds: the newest that was validated, or null.</summary>
    public BoardMinutes? Valid => Minutes.Where(minutes => minutes.IsValidated).MaxBy(minutes => minutes.Number);

    /// <summary>The opinion of each member that stands, the first given first.</summary>
    public IEnumerable<BoardOpinion> LatestOpinions => Opinions.GroupBy(o => o.Member).Select(own => own.MaxBy(o => o.Number)!).OrderBy(o => o.At).ThenBy(o => o.Id);

    public static BoardCase Enrol(BoardSession session, RequestId request, PatientId patient, int rank, CaseText text, Act act, BoardCaseId? id = null)
    {
        RefusedException.ThrowIf(session.WhyNotTakeCases(act.At) ?? text.WhyNot() ?? WhyNotConsent(session, text));
        var one = new BoardCase { Id = id ?? BoardCaseId.New(), Session = session.Id, Request = request, Patient = patient, Rank = rank };
        one.Fill(text, act);
        return one;
    }

    /// <summary>Puts it back on the list that it was taken from, at its end.</summary>
    public void Return(BoardSession session, int rank, CaseText text, Act act)
    {
        RefusedException.ThrowIf(IsWithdrawn ? session.WhyNotTakeCases(act.At) ?? text.WhyNot() ?? WhyNotConsent(session, text) : BoardRefusals.AlreadyEnrolled);
        (WithdrawnAt, Rank) = (null, rank);
        Fill(text, act);
    }

    /// <summary>Chooses which photos and documents its readers see.</summary>
    /// <param name="chosen">Those to show, or null to leave what is shown.</param>
    /// <param name="known">Those that whoever chooses may see.</param>
    public void Show(IReadOnlyCollection<FileId>? chosen, IReadOnlyCollection<FileId> known)
    {
        if (chosen is null)
        {
            return;
        }

        RefusedException.ThrowIf(chosen.Except(known).Any() ? BoardRefusals.FileUnknown : null);
        Files.RemoveAll(file => !chosen.Contains(file.File));
        Files.AddRange(chosen.Distinct().Where(file => !Files.Exists(shown => shown.File == file)).Select(file => new BoardCaseFile { Case = Id, File = file }).ToList());
    }

    /// <summary>Shows a photo or document no more, whatever the minutes: what was shown by mistake is hidden, nothing more is ever shown.</summary>
    public void Hide(FileId file, BoardSession session, Act act)
    {
        RefusedException.ThrowIf(WhyNotHide(session, act) ?? (Files.RemoveAll(shown => shown.File == file) == 0 ? BoardRefusals.FileHidden : null));
        Version++;
    }

    public Refusal? WhyNotHide(BoardSession session, Act act) =>
        IsWithdrawn ? BoardRefusals.CaseWithdrawn
        : session.IsLedBy(act) ? null
        : BoardRefusals.NotTheLead;

    /// <summary>Its place once the list was put in order.</summary>
    public void Stand(int rank) => Rank = rank;

    public void Rewrite(BoardSession session, CaseText text, Act act)
    {
        RefusedException.ThrowIf(WhyNotRewrite(session, act) ?? text.WhyNot() ?? WhyNotConsent(session, text));
        if (text.IsConsented != IsConsented)
        {
            // Who is invited meanwhile was judged by what the patient agreed to.
            session.ChangeList();
        }

        Write(text);
    }

    public Refusal? WhyNotRewrite(BoardSession session, Act act) => this switch
    {
        { IsWithdrawn: true } => BoardRefusals.CaseWithdrawn,
        _ when !IsWrittenBy(session, act) => BoardRefusals.NotTheLead,
        _ => Valid is null ? null : BoardRefusals.SheetFrozen,
    };

    public void Withdraw(BoardSession session, Act act)
    {
        RefusedException.ThrowIf(WhyNotWithdraw(session, act));
        WithdrawnAt = act.At;
        Version++;
    }

    public Refusal? WhyNotWithdraw(BoardSession session, Act act) => this switch
    {
        { IsWithdrawn: true } => BoardRefusals.CaseWithdrawn,
        _ when !IsWrittenBy(session, act) => BoardRefusals.NotTheLead,
        _ => Minutes.Count > 0 ? BoardRefusals.HasMinutes : null,
    };

    /// <summary>Gives an opinion, or a new one in place of the last, which is kept.</summary>
    public BoardOpinion Give(BoardSession session, string text, Act act)
    {
        RefusedException.ThrowIf(WhyNotGive(session, act) ?? (
            string.IsNullOrWhiteSpace(text) ? BoardRefusals.OpinionMissing
            : text.Trim().Length > BoardOpinion.MaxText ? BoardRefusals.OpinionTooLong
            : null));
        var opinion = new BoardOpinion { Case = Id, Member = act.By, Number = Opinions.Count(o => o.Member == act.By) + 1, Text = text.Trim(), At = act.At };
        Opinions.Add(opinion);
        return opinion;
    }

    public Refusal? WhyNotGive(BoardSession session, Act act) => this switch
    {
        { IsWithdrawn: true } => BoardRefusals.CaseWithdrawn,
        _ when !session.IsAttendee(act) => BoardRefusals.NotAMember,
        { Valid: not null } => BoardRefusals.SheetFrozen,
        _ => session.WhyNotTakeCases(act.At),
    };

    /// <summary>Who takes part in the decision about this case: those who meet, or those who gave an opinion.</summary>
    public IReadOnlyList<BoardAttendee> TakingPart(BoardSession session) =>
        session.Mode is SessionMode.Meeting
            ? [.. session.Attendees.Where(a => a.IsThere)]
            : [.. session.Attendees.Where(a => Opinions.Exists(o => o.Member == a.Professional))];

    public QuorumVerdict QuorumOf(BoardSession session) => Quorum.Of(session.Rule, TakingPart(session).Select(a => a.Voice));

    /// <summary>Whether somebody may answer for it or follow it: its referent, those of its request, the physicians called to its session. Nobody else is let in by naming them.</summary>
    public bool IsConcerned(BoardSession session, ProfessionalId? expert, ProfessionalId author, ProfessionalId who) =>
        who == Referent || session.IsConcerned(expert, author, who);

    /// <summary>Whether they write its sheet and draft its minutes.</summary>
    public bool IsWrittenBy(BoardSession session, Act act) => session.IsLedBy(act) || act.By == EnrolledBy || act.By == Referent;

    /// <summary>Notes that its minutes changed.</summary>
    public void Touch() => Version++;

    private static Refusal? WhyNotConsent(BoardSession session, CaseText text) =>
        !text.IsConsented && session.Attendees.Exists(a => a.IsOutside) ? BoardRefusals.ConsentMissing : null;

    private void Fill(CaseText text, Act act)
    {
        (EnrolledBy, EnrolledAt) = (act.By, act.At);
        Write(text);
    }

    private void Write(CaseText text)
    {
        (Question, Context, Clinical, Referent, IsConsented) = (text.Question.Trim(), text.Context.Trim(), text.Clinical.Trim(), text.Referent, text.IsConsented);
        Version++;
    }
}

/// <summary>The sheet of a case as typed.</summary>
internal sealed record CaseText(string Question, string Context, string Clinical, ProfessionalId Referent, bool IsConsented)
{
    public const int MaxText = 8_000;

    /// <summary>The photos and documents to show; null for all of them on a new case, for those already shown on another.</summary>
    public IReadOnlyCollection<FileId>? Files { get; init; }

    public Refusal? WhyNot() =>
        string.IsNullOrWhiteSpace(Question) ? BoardRefusals.QuestionMissing
        : new[] { Question, Context, Clinical }.Any(text => text.Trim().Length > MaxText) ? BoardRefusals.SheetTooLong
        : Referent == default ? BoardRefusals.ReferentMissing
        : null;
}

/// <summary>A photo or document of the request that the readers of a case see.</summary>
internal sealed class BoardCaseFile
{
    public required BoardCaseId Case { get; init; }
    public required FileId File { get; init; }
}

/// <summary>What a member thinks of a case. Never changed: a newer one of the same member stands for it.</summary>
internal sealed class BoardOpinion
{
    public const int MaxText = 4_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required BoardCaseId Case { get; init; }
    public required ProfessionalId Member { get; init; }

    /// <summary>1 for the first of the member.</summary>
    public required int Number { get; init; }
    public required string Text { get; init; }
    public required Instant At { get; init; }
}
