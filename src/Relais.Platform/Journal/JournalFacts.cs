using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Relais.Platform.Journal;

/// <summary>What a line of the journal says, and what its hash covers.</summary>
internal sealed record JournalFacts(
    Guid Entry, Instant At, Guid By, Guid? Place, string Action, string Subject, Guid? Patient, string? Session, string? Origin)
{
    public byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(Entry.ToString("N"));
        Append(At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Append(By.ToString("N"));
        Append(Place?.ToString("N"));
        Append(Action);
        Append(Subject);
        Append(Patient?.ToString("N"));
        Append(Session);
        Append(Origin);
        return hash.GetHashAndReset();

        void Append(string? fact)
        {
            Span<byte> length = stackalloc byte[4];
            var bytes = Encoding.UTF8.GetBytes(fact ?? "");
            BinaryPrimitives.WriteInt32BigEndian(length, fact is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
    }
}
