using NodaTime;
using Relais.Kernel;
using Relais.Requests.Answering.Documents;
using Relais.Requests.Answering.Prescribing;
using Relais.Requests.Answering.Seconds;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Reading;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Components;

/// <summary>The side panel of a request: its clock, who is in charge and why, what may be done now.</summary>
/// <param name="Promise">What the clock shows.</param>
/// <param name="Now">When it is read.</param>
/// <param name="Zone">The line's zone.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="PromiseHours">Open hours promised.</param>
/// <param name="Group">Who answers for it.</param>
/// <param name="Expert">Who is in charge, or null.</param>
/// <param name="ExpertTrade">The expert's trade, or null.</param>
/// <param name="Author">Who asks.</param>
/// <param name="AuthorTrade">The requester's trade.</param>
public sealed record SideShown(
    Promise Promise, Instant Now, DateTimeZone Zone, Instant SentAt, int PromiseHours, string Group, string? Expert, string? ExpertTrade, string Author, string AuthorTrade)
{
    /// <summary>Why they were asked, in sentences.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Colleagues who take part.</summary>
    public IReadOnlyList<string> Colleagues { get; init; } = [];

    /// <summary>Whether the button to take charge is shown.</summary>
    public bool HasClaim { get; init; }

    /// <summary>Why it is switched off.</summary>
    public Refusal? WhyNotClaim { get; init; }

    /// <summary>Whether the request may be given back.</summary>
    public bool HasRelease { get; init; }

    /// <summary>Whether a complement may be asked.</summary>
    public bool HasAsk { get; init; }

    /// <summary>Whether a prescription may be written.</summary>
    public bool HasPrescribe { get; init; }

    /// <summary>Whether the request may be entrusted to someone, declined or redirected.</summary>
    public bool HasSteer { get; init; }

    /// <summary>Whether a colleague may be added.</summary>
    public bool HasAdd { get; init; }

    /// <summary>Whether the reader may remind, and why not now.</summary>
    public bool HasRemind { get; init; }

    /// <summary>Why a reminder is refused now.</summary>
    public Refusal? WhyNotRemind { get; init; }

    /// <summary>Whether the requester may withdraw it.</summary>
    public bool HasWithdraw { get; init; }

    /// <summary>Whether it may be closed.</summary>
    public bool HasClose { get; init; }

    /// <summary>Whether coordination may orient it.</summary>
    public bool HasOrient { get; init; }

    /// <summary>The opinions of others: name, where it stands, its address or null.</summary>
    public IReadOnlyList<(string Name, string State, Tone Tone)> Seconds { get; init; } = [];

    /// <summary>Whether the opinions of others may be asked and led.</summary>
    public bool HasSeconds { get; init; }

    /// <summary>Whether it may be put on the list of a board.</summary>
    public bool HasBoard { get; init; }

    /// <summary>How the patient's agreement was given, or null when nobody said.</summary>
    public string? Agreement { get; init; }

    /// <summary>Whether the team may call the patient for a visit by itself.</summary>
    public bool MayBecomeVisit { get; init; }

    /// <summary>How many requests may be the same.</summary>
    public int Twins { get; init; }

    /// <summary>The number of the twin that answers for it, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Its address, or null.</summary>
    public string? MergedIntoUrl { get; init; }

    /// <summary>Those merged into it: number and address.</summary>
    public IReadOnlyList<(string Number, string Url)> Merged { get; init; } = [];

    /// <summary>The way by which it came: word, icon.</summary>
    public (string Label, string Icon) Channel { get; init; }

    /// <summary>The requester without an account: what, and what they said. For the team alone.</summary>
    public IReadOnlyList<(string Label, string Text)> Contact { get; init; } = [];

    /// <summary>The letter that answers, or null before the answer.</summary>
    public ReplyLetterShown? Letter { get; init; }

    /// <summary>Whether the deliveries of notifications are shown: to the sender and to coordination.</summary>
    public bool HasDeliveries { get; init; }

    /// <param name="read">The request.</param>
    /// <param name="act">Who reads it.</param>
    /// <param name="sent">The form just sent, or null: it stays even if the request changed meanwhile, so that the refusal is read beside it.</param>
    internal static SideShown Of(RequestRead read, Act act, string? sent)
    {
        var (request, line) = (read.Request, read.Line);
        var expert = request.Expert is { } id ? read.People.GetValueOrDefault(id) : null;
        var author = read.People.GetValueOrDefault(request.Author);
        var isTeam = read.IsTeam(act);
        return new(
            Clocks.Of(request, line, act.At), act.At, line.Zone, request.SentAt,
            (int)request.Promise.TotalHours,
            request.GroupName,
            expert?.Name,
            expert?.Trade,
            author?.Name ?? "",
            author?.Trade ?? "")
        {
            Reasons = request.Steps.LastOrDefault(s => s.Kind is StepKind.Routed or StepKind.Reassigned or StepKind.Widened)?.Text?.Split('\n') ?? [],
            Colleagues = [.. request.Parties.Where(p => p.IsActive).Select(p => read.NameOf(p.Professional))],
            HasClaim = (isTeam && request.State is RequestState.Sent) || sent is "prendre",
            WhyNotClaim = request.WhyNotClaim(act, read.Groups),
            HasRelease = request.WhyNotRelease(act) is null || sent is "remettre",
            HasAsk = request.WhyNotAskComplement(act) is null,
            HasPrescribe = request.WhyNotPrescribe(act) is null,
            HasSteer = isTeam && request.WhyNotReassign(act) is null,
            HasAdd = isTeam && request.WhyNotAddColleague(act) is null,
            HasRemind = (!isTeam && request.WhyNotRemind(act, null) is null) || sent is "relancer",
            WhyNotRemind = request.WhyNotRemind(act, LastReminder(request)),
            HasWithdraw = request.WhyNotWithdraw(act) is null,
            HasClose = request.WhyNotClose(act) is null || sent is "clore",
            HasOrient = request.WhyNotSort(act) is null,
            Seconds = [.. request.Seconds.OrderBy(second => second.AskedAt).Select(second => (read.NameOf(second.Reader), second.State.Label(), second.State.ToneOf()))],
            HasBoard = request.WhyNotPutBeforeBoard(act) is null,
            HasSeconds = isTeam && request.WhyNotAskSecond(act) is null, Agreement = request.Consent?.Label(), MayBecomeVisit = request.MayBecomeVisit,
            Twins = read.Twins.Count, MergedInto = read.MergedInto, MergedIntoUrl = request.MergedInto is { } kept ? $"/demandes/{kept}" : null,
            Merged = [.. read.Merged.Select(merged => (merged.Number, $"/demandes/{merged.Id}"))],
            Channel = (request.Channel.Label(), request.Channel.Icon()),
            Contact = isTeam && read.Contact is { } contact ? [.. ContactShown.Of(contact)] : [],
            Letter = ReplyLetterShown.Of(request, $"/demandes/{request.Id}", "/fichiers"),
            HasDeliveries = !isTeam || request.IsCoordinator(act),
        };
    }

    private static Instant? LastReminder(Request request) =>
        request.Steps.Where(s => s.Kind is StepKind.Reminded).Select(s => (Instant?)s.At).LastOrDefault();
}
