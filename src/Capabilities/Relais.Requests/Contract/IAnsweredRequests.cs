using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Contract;

/// <summary>What requests tell the capabilities below once they are answered.</summary>
public interface IAnsweredRequests
{
    /// <summary>A request with an opinion, or null when it has none. For the handlers of events: nothing of what was said.</summary>
    Task<AnsweredRequest?> OfAsync(Guid request, CancellationToken ct);
}

/// <summary>A request that has its opinion.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">As people say it.</param>
/// <param name="Team">Who answered.</param>
/// <param name="Structure">The structure of that team.</param>
/// <param name="Patient">About whom.</param>
/// <param name="Author">Who asked.</param>
/// <param name="AuthorPlace">From where, or null.</param>
/// <param name="HasAccount">Whether the author has an account.</param>
/// <param name="AnsweredBy">Who gave the opinion.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Zone">The clocks of the line.</param>
public sealed record AnsweredRequest(
    RequestId Id, string Number, TeamId Team, StructureId Structure, PatientId Patient, ProfessionalId Author, StructureId? AuthorPlace, bool HasAccount,
    ProfessionalId AnsweredBy, Instant AnsweredAt, DateTimeZone Zone);
