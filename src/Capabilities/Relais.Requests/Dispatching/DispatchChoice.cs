using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Dispatching;

/// <summary>A suggestion as it was shown, and whom the coordination then chose. Never changed; a line of the journal names it.</summary>
internal sealed class DispatchChoice
{
    public const int MaxShown = 30_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required RequestId Request { get; init; }
    public required ProfessionalId By { get; init; }
    public required Instant At { get; init; }
    public required ProfessionalId Chosen { get; init; }

    /// <summary>The first of the suggestion, or null when it had nobody.</summary>
    public ProfessionalId? Suggested { get; init; }

    /// <summary>The suggestion, a line for each expert.</summary>
    public required string Shown { get; init; }

    public bool IsFollowed => Chosen == Suggested;

    /// <summary>A suggestion as it is kept.</summary>
    public static string TextOf(Suggestion suggestion)
    {
        var ranked = suggestion.Ranked.Select((one, rank) => $"{rank + 1}. {one.Name} ({one.Points}) : {string.Join(' ', one.Reasons.Select(reason => reason.Sentence))}");
        var others = suggestion.LeftOut.Select(one => $"Écarté : {one.Name}. {one.Why.Sentence}");
        var text = string.Join('\n', ranked.Concat(others));
        return text.Length > MaxShown ? text[..MaxShown] : text;
    }

    /// <summary>What a form brings back, so that what is kept is what was read.</summary>
    public static string MarkOf(Suggestion suggestion) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(suggestion)))[..12]);
}
