using System.Text.RegularExpressions;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Public;

namespace Relais.Requests.Intake.Mails;

/// <summary>Finds the request that a mail answers, by a secret that Relais wrote in its own mail and that the answer brings back.</summary>
/// <remarks>
/// The secret stands in the identity of what Relais sent (In-Reply-To, References) and, where the server of the team allows, in the
/// address to answer to. It is worth nothing alone: the answer must come from the address that was written to.
/// </remarks>
internal sealed partial class MailThreads(RelaisDb db, FollowLinks links)
{
    private const int TokenLength = 20;
    private const int MostTried = 20;

    /// <summary>What an answer brings back: the number of the request, and a proof.</summary>
    public string TagOf(string number) => $"{number.ToLowerInvariant()}.{links.NameOf("thread", number)[..TokenLength]}";

    /// <summary>The author of the request answered, with that request; null when nothing proves it.</summary>
    public async Task<Asker?> FindAsync(MailHeaders headers, CancellationToken ct)
    {
        foreach (var (number, tag) in Tags(headers).Distinct().Take(MostTried))
        {
            if (tag == TagOf(number) && await db.AskerAsync(number, ct) is { } asker && headers.From.Any(from => from.Address == asker.Email))
            {
                return asker;
            }
        }

        return null;
    }

    private static IEnumerable<(string Number, string Tag)> Tags(MailHeaders headers) =>
        headers.Replies.Concat(headers.To.Select(to => to.Address))
            .SelectMany(text => Tag().Matches(text))
            .Select(match => (match.Groups[1].Value.ToUpperInvariant(), match.Value));

    [GeneratedRegex(@"(da-[0-9]{4}-[0-9]{6})\.[0-9a-f]{20}(?=@)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Tag();
}

/// <summary>A requester without an account, and the request that answers for theirs.</summary>
internal sealed record Asker(ProfessionalId Id, string Email, RequestId Request);
