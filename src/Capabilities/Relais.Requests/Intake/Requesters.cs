using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Intake;

/// <summary>The people of requests, those without an account too.</summary>
internal static class Requesters
{
    /// <summary>The directory's cards, and cards made of contacts for those whom it does not know.</summary>
    public static async Task<IReadOnlyDictionary<ProfessionalId, Person>> PeopleOrContactsAsync(
        this IDirectory directory, RelaisDb db, IReadOnlyCollection<ProfessionalId> ids, CancellationToken ct)
    {
        var people = await directory.PeopleAsync(ids, ct);
        var others = ids.Where(id => !people.ContainsKey(id) && id != ProfessionalId.Relais).ToList();
        if (others.Count == 0)
        {
            return people;
        }

        var contacts = await db.ContactsAsync(others, ct);
        return people.Concat(contacts.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToPerson()))).ToDictionary();
    }
}
