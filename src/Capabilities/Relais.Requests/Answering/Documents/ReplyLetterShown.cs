using Relais.Kernel;
using Relais.Platform.Documents;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Documents;

/// <summary>The letter of a request as its page shows it.</summary>
/// <param name="Url">Where it is, or null when it is not made yet.</param>
/// <param name="Make">Where to have it made.</param>
/// <param name="WhyNot">Why it cannot be made here, or null.</param>
public sealed record ReplyLetterShown(string? Url, string Make, Refusal? WhyNot)
{
    /// <param name="request">With its steps and files.</param>
    /// <param name="home">The page that shows it.</param>
    /// <param name="files">Where its files are served.</param>
    /// <param name="printer">What would make it.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    internal static async Task<ReplyLetterShown?> OfAsync(Request request, string home, string files, Printer printer, CancellationToken ct) =>
        request.WhyNotLetter() is not null ? null
        : request.Letter is { } letter ? new($"{files}/{letter.File}", "", null)
        : new(null, $"{home}/courrier", await printer.WhyNotAsync(ct));
}
