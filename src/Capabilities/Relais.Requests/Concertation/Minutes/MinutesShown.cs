using Relais.Directory.Contract;
using Relais.Requests.Concertation.Cases;
using Relais.Ui.Time;

namespace Relais.Requests.Concertation.Minutes;

/// <summary>A version of the minutes of a case, in words.</summary>
/// <param name="Title">«Fiche RCP, version 2».</param>
/// <param name="Heading">The decision in a few words.</param>
/// <param name="Decision">As it was written.</param>
/// <param name="Discussion">What was said.</param>
/// <param name="Follower">Who follows it.</param>
/// <param name="Author">«Rédigée par Dr …», «Validée par Dr …, le …».</param>
public sealed record MinutesShown(string Title, string Heading, string Decision, string Discussion, string Follower, string Author)
{
    /// <summary>Whether it changes no more.</summary>
    public bool IsValidated { get; init; }

    /// <summary>Whether a newer version was validated.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether a session must confirm it.</summary>
    public bool IsToConfirm { get; init; }

    /// <summary>Whether the requester reads it too.</summary>
    public bool IsForRequester { get; init; }

    /// <summary>What it corrects, or null.</summary>
    public string? Why { get; init; }

    /// <summary>What the quorum was; empty while it is not validated.</summary>
    public string Quorum { get; init; } = "";

    /// <summary>Who took part; none while it is not validated.</summary>
    public IReadOnlyList<string> Attendance { get; init; } = [];

    /// <summary>Where its PDF is, or null.</summary>
    public string? Pdf { get; init; }

    /// <summary>The newest first.</summary>
    internal static IReadOnlyList<MinutesShown> Of(CaseRead read) => [.. read.Case.Minutes.OrderByDescending(minutes => minutes.Number).Select(minutes => Of(minutes, read))];

    private static MinutesShown Of(BoardMinutes minutes, CaseRead read) =>
        new(
            minutes.Number == 1 ? "Fiche RCP" : $"Fiche RCP, version {minutes.Number}",
            minutes.Heading(),
            minutes.Decision,
            minutes.Discussion,
            read.NameOf(minutes.Follower),
            minutes is { ValidatedBy: { } by, ValidatedAt: { } at }
                ? $"Validée par {NameWords.The(read.NameOf(by))}, {FrenchTime.Full(at, read.Session.Clock)}"
                : $"Rédigée par {NameWords.The(read.NameOf(minutes.DraftedBy))}, à valider par {NameWords.The(read.NameOf(read.Session.Chair))}")
        {
            IsValidated = minutes.IsValidated,
            IsReplaced = minutes.IsValidated && minutes != read.Case.Valid,
            IsToConfirm = minutes.IsToConfirm,
            IsForRequester = minutes.IsForRequester,
            Why = minutes.Why,
            Quorum = minutes.QuorumText,
            Attendance = minutes.Attendance.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Pdf = minutes.File is { } file ? $"/fichiers/{file}" : null,
        };
}
