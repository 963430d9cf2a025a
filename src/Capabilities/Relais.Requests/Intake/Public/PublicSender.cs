using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Public;

/// <summary>A professional without an account who is about to send one request, or follows it by a secret link.</summary>
/// <remarks>
/// Begun → Confirmed (the code came back) → Sent. What is begun and not confirmed within an hour, or confirmed and not sent
/// within two days, is removed. The link is kept as a hash, the code as a keyed hash with few tries.
/// </remarks>
internal sealed class PublicSender
{
    public const int MostTries = 5;

    public static readonly Duration CodeLife = Duration.FromMinutes(15);
    public static readonly Duration ConfirmWithin = Duration.FromHours(1);
    public static readonly Duration SendWithin = Duration.FromDays(2);
    public static readonly Duration KeptAfterEnd = Duration.FromDays(90);
    public static readonly Duration KeptAfterVisit = Duration.FromDays(7);

    private PublicSender()
    {
    }

    /// <summary>The identity of the <see cref="Contact"/>, and of the author of the request.</summary>
    public ProfessionalId Id { get; private init; }
    public LineId Line { get; private init; }
    public string LinkHash { get; private init; } = "";
    public string? CodeHash { get; private set; }
    public Instant? CodeAt { get; private set; }
    public int Tries { get; private set; }
    public Instant BegunAt { get; private init; }
    public Instant? ConfirmedAt { get; private set; }
    public RequestId? Request { get; private set; }

    /// <summary>The proof of work that came with it, or null; the same one does not serve twice.</summary>
    public string? Effort { get; private init; }

    public static PublicSender Begin(ProfessionalId contact, LineId line, string linkHash, string? effort, Act act) =>
        new() { Id = contact, Line = line, LinkHash = linkHash, Effort = effort, BegunAt = act.At };

    /// <summary>Somebody whose request came by mail: the link goes to the address that it came from, and nowhere else.</summary>
    public static PublicSender ByMail(ProfessionalId contact, LineId line, RequestId request, string linkHash, Act act) =>
        new() { Id = contact, Line = line, LinkHash = linkHash, BegunAt = act.At, ConfirmedAt = act.At, Request = request };

    /// <summary>A new code replaces the one before.</summary>
    public void Give(string codeHash, Instant at) => (CodeHash, CodeAt, Tries) = (codeHash, at, 0);

    /// <summary>Whether a code may be tried: counts the try.</summary>
    public bool TryCode(string codeHash, Act act)
    {
        if (CodeHash is null || Tries >= MostTries || act.At - CodeAt > CodeLife)
        {
            return false;
        }

        Tries++;
        if (codeHash != CodeHash)
        {
            return false;
        }

        (ConfirmedAt, CodeHash, CodeAt) = (ConfirmedAt ?? act.At, null, null);
        return true;
    }

    public void Send(RequestId request)
    {
        RefusedException.ThrowIf(ConfirmedAt is null ? IntakeRefusals.LinkUnknown : Request is not null ? IntakeRefusals.AlreadySent : null);
        Request = request;
    }
}

/// <summary>How much came from one place, or for one address, since a moment. The name is a keyed hash.</summary>
internal sealed class IntakeCount
{
    public required string Id { get; init; }
    public required int Count { get; set; }
    public required Instant Since { get; set; }
}
