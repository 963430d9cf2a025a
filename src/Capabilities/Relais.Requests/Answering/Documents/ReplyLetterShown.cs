using Relais.Requests.Life;

namespace Relais.Requests.Answering.Documents;

/// <summary>The letter of a request as its page shows it.</summary>
/// <param name="Url">Where it is, or null when it is not made yet.</param>
/// <param name="Make">Where to have it made.</param>
public sealed record ReplyLetterShown(string? Url, string Make)
{
    /// <param name="request">With its steps and files.</param>
    /// <param name="home">The page that shows it.</param>
    /// <param name="files">Where its files are served.</param>
    internal static ReplyLetterShown? Of(Request request, string home, string files) =>
        request.WhyNotLetter() is null ? new(request.Letter is { } letter ? $"{files}/{letter.File}" : null, $"{home}/courrier") : null;
}
