using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Answering.Exchange;

/// <summary>The report of a request on its way to one MSSanté address.</summary>
/// <remarks>
/// Planned → Waiting once the opinion is given → Sent → Delivered → Read; Failed when the address refuses it, when it comes back, or when too
/// many attempts were in vain: then the letter is printed. A receipt never takes a state back.
/// </remarks>
internal sealed class SecureSending
{
    public const int MaxName = 150;
    public const int MaxWhy = 300;

    private SecureSending()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public RequestId Request { get; private init; }

    /// <summary>The step that answers, or null before.</summary>
    public Guid? Step { get; private set; }
    public RecipientRole Role { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>In lower case.</summary>
    public string Address { get; private init; } = "";
    public SendingState State { get; private set; }

    /// <summary>Why it failed, in words without health data.</summary>
    public string? Why { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>When it is tried next, or null.</summary>
    public Instant? DueAt { get; private set; }
    public Instant? SentAt { get; private set; }
    public Instant? DeliveredAt { get; private set; }
    public Instant? ReadAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The message's identity before the @: the same for each attempt, and what receipts answer to.</summary>
    public string MessageName => $"xdm-{Id:N}";

    /// <summary>Somebody who will receive the report once the opinion is given.</summary>
    public static SecureSending Plan(RequestId request, RecipientRole role, string name, EmailAddress address)
    {
        RefusedException.ThrowIf(string.IsNullOrWhiteSpace(name) ? ExchangeRefusals.NameMissing : name.Trim().Length > MaxName ? ExchangeRefusals.NameTooLong : null);
        return new() { Request = request, Role = role, Name = name.Trim(), Address = address.Text };
    }

    public void Begin(Guid step, Instant now)
    {
        (Step, State, DueAt, Attempts, Why) = (step, SendingState.Waiting, now, 0, null);
        Version++;
    }

    /// <summary>Counts an attempt before it begins: one that ends the server with it is not begun for ever.</summary>
    public void Try(Instant now)
    {
        Attempts++;
        DueAt = now + SecureBackoff.PauseAfter(Attempts);
        Version++;
    }

    public void Sent(Instant now) => Move(SendingState.Sent, now);

    /// <summary>Not now: given up when that was the last attempt.</summary>
    public void Postponed(string why)
    {
        if (Attempts >= SecureBackoff.MaxAttempts)
        {
            Fail(why);
        }
    }

    public void Fail(string why)
    {
        (State, Why, DueAt) = (SendingState.Failed, why[..Math.Min(why.Length, MaxWhy)], null);
        Version++;
    }

    /// <summary>What a receipt says; an older one than what is known changes nothing.</summary>
    public void Receive(Receipt receipt, Instant now)
    {
        switch (receipt.Kind)
        {
            case ReceiptKind.Failed when State is SendingState.Sent or SendingState.Waiting or SendingState.Delivered:
                Fail(receipt.Why ?? "Le courriel est revenu.");
                break;
            case ReceiptKind.Delivered when State is SendingState.Sent or SendingState.Waiting:
                Move(SendingState.Delivered, now);
                break;
            case ReceiptKind.Read when State is SendingState.Sent or SendingState.Waiting or SendingState.Delivered:
                Move(SendingState.Read, now);
                break;
        }
    }

    public Refusal? WhyNotAgain() => State is SendingState.Failed ? null : ExchangeRefusals.NotFailed;

    private void Move(SendingState state, Instant now)
    {
        (State, Why, DueAt) = (state, null, null);
        SentAt ??= now;
        DeliveredAt = state is SendingState.Delivered or SendingState.Read ? DeliveredAt ?? now : DeliveredAt;
        ReadAt = state is SendingState.Read ? now : ReadAt;
        Version++;
    }
}

/// <summary>Where the sending of a report stands.</summary>
internal enum SendingState
{
    /// <summary>Prévu: the opinion is not given yet.</summary>
    Planned,

    /// <summary>À envoyer.</summary>
    Waiting,

    /// <summary>Envoyé.</summary>
    Sent,

    /// <summary>Remis.</summary>
    Delivered,

    /// <summary>Lu.</summary>
    Read,

    /// <summary>Échec.</summary>
    Failed,
}

/// <summary>Who receives a report.</summary>
internal enum RecipientRole
{
    /// <summary>Requérant.</summary>
    Requester,

    /// <summary>Cabinet du requérant.</summary>
    Practice,

    /// <summary>Médecin traitant.</summary>
    FamilyDoctor,

    /// <summary>Autre professionnel.</summary>
    Other,
}
