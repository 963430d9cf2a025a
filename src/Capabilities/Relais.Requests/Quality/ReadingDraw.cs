using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Quality;

/// <summary>Which answered requests are read again by a colleague, and by whom: neither chosen nor guessed, and verified afterwards.</summary>
/// <remarks>
/// HMAC-SHA256 of the request under a secret of the team, itself derived from a key kept outside the database. Whoever holds that key
/// draws the same again; whoever does not can neither foretell it nor choose it. Drawn at a share, a request is drawn at any larger one.
/// </remarks>
internal sealed class ReadingDraw(Secrets secrets)
{
    public bool IsDrawn(TeamId team, Guid request, int percent) => IsDrawn(SecretOf(team), request, percent);

    public ProfessionalId? Reader(TeamId team, Guid request, IEnumerable<ProfessionalId> among) => Reader(SecretOf(team), request, among);

    /// <summary>Whether a request is among the share.</summary>
    /// <param name="secret">Of the team.</param>
    /// <param name="request">Which.</param>
    /// <param name="percent">0: never; 100: always.</param>
    public static bool IsDrawn(ReadOnlySpan<byte> secret, Guid request, int percent) => (UInt128)Number(secret, "share", request) * 100 < ((UInt128)percent << 64);

    /// <summary>Who reads it, whatever the order in which they are told.</summary>
    public static ProfessionalId? Reader(byte[] secret, Guid request, IEnumerable<ProfessionalId> among) =>
        among.Select(who => (ProfessionalId?)who).OrderBy(who => Number(secret, $"reader|{who}", request)).ThenBy(who => who!.Value.Value).FirstOrDefault();

    private byte[] SecretOf(TeamId team) => HMACSHA256.HashData(secrets.Key("relectures"), Encoding.UTF8.GetBytes(team.ToString()));

    private static ulong Number(ReadOnlySpan<byte> secret, string use, Guid request) =>
        BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{use}|{request:N}")));
}
