using Relais.Requests.Intake.Mails;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>A mail that is hard to read, and what is expected of it.</summary>
/// <param name="Make">Its bytes, made when asked for.</param>
/// <param name="Says">What its text holds, as shown.</param>
internal sealed record HardMail(Func<byte[]> Make, params string[] Says)
{
    public Readability Readability { get; init; } = Readability.Whole;
    public MailVerdict Verdict { get; init; }

    /// <summary>The names of the files that can be opened.</summary>
    public string[] Files { get; init; } = [];

    /// <summary>How many files, when naming them all would be long.</summary>
    public int? FileCount { get; init; }

    /// <summary>How many files were refused with a sentence.</summary>
    public int Refused { get; init; }

    /// <summary>The subject as shown, or null when it does not matter.</summary>
    public string? Subject { get; init; }

    /// <summary>Every mail of the corpus, by name.</summary>
    public static IReadOnlyDictionary<string, HardMail> All { get; } =
        HardLetters.All.Concat(HardEnvelopes.All).Concat(HardBreaks.All).Concat(HardPrograms.All).ToDictionary();
}
