namespace Relais.Platform.Mail.Receiving;

/// <summary>What the reading program says, one kind at a time.</summary>
internal sealed record Told
{
    public string Is { get; init; } = "";
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Smime { get; init; }
    public bool IsRelated { get; init; }
    public IReadOnlyList<MailName>? From { get; init; }
    public IReadOnlyList<MailName>? Sender { get; init; }
    public IReadOnlyList<MailName>? ReplyTo { get; init; }
    public IReadOnlyList<MailName>? To { get; init; }
    public string? Subject { get; init; }
    public DateTimeOffset? Date { get; init; }
    public string? MessageId { get; init; }
    public IReadOnlyList<string>? Replies { get; init; }
    public string? ReturnPath { get; init; }
    public string? Report { get; init; }
    public IReadOnlyDictionary<string, string>? Program { get; init; }
    public string? Text { get; init; }
    public bool IsCut { get; init; }
    public IReadOnlyList<ToldEmbedded>? Embedded { get; init; }
    public IReadOnlyList<string>? Problems { get; init; }

    public MailHeaders ToHeaders() => new()
    {
        From = From ?? [],
        Sender = Sender ?? [],
        ReplyTo = ReplyTo ?? [],
        To = To ?? [],
        Subject = Subject ?? "",
        Date = Date,
        MessageId = MessageId ?? "",
        Replies = Replies ?? [],
        ReturnPath = ReturnPath,
        Type = Type ?? "",
        Smime = Smime ?? "",
        Report = Report ?? "",
        Program = Program ?? new Dictionary<string, string>(),
    };

    public MailReading ToReading(MailHeaders? headers)
    {
        var outcome = headers is null ? ReadOutcome.Broken : IsCut || Problems is { Count: > 0 } ? ReadOutcome.Partial : ReadOutcome.Whole;
        return new MailReading(outcome, headers ?? new MailHeaders(), Text ?? "") { Embedded = [.. (Embedded ?? []).SelectMany(one => one.From ?? [])] };
    }
}

/// <summary>A message inside, as its headers say.</summary>
internal sealed record ToldEmbedded(IReadOnlyList<MailName>? From);
