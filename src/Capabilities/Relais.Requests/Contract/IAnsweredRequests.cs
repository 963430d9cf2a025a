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
/// <param name="AnsweredBy">Who gave the opinion; the replaced, when a remplaçant gave it in their place.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Zone">The clocks of the line.</param>
public sealed record AnsweredRequest(
    RequestId Id, string Number, TeamId Team, StructureId Structure, PatientId Patient, ProfessionalId Author, StructureId? AuthorPlace, bool HasAccount,
    ProfessionalId AnsweredBy, Instant AnsweredAt, DateTimeZone Zone)
{
    /// <summary>The remplaçant who gave the opinion in place of <see cref="AnsweredBy"/>, or null.</summary>
    public ProfessionalId? Substitute { get; init; }

    /// <summary>The remplaçant who asked in place of <see cref="Author"/>, or null.</summary>
    public ProfessionalId? AskingSubstitute { get; init; }
}
