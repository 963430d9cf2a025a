using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Intake.Calls;

/// <summary>Somebody who may be calling: from the directory, or from a former call.</summary>
/// <param name="Key">What the form posts.</param>
/// <param name="Name">As people say it.</param>
/// <param name="From">Where that is known from.</param>
public sealed record KnownCaller(string Key, string Name, string From);

/// <summary>Recognises a caller by their number.</summary>
internal sealed class Callers(RelaisDb db, IDirectory directory)
{
    private const string FromDirectory = "annuaire:";
    private const string FromCall = "appel:";

    public async Task<IReadOnlyList<KnownCaller>> OfAsync(string? phone, Guid? except, Act act, CancellationToken ct)
    {
        if (phone is null)
        {
            return [];
        }

        var people = await directory.PeopleOfPhoneAsync(phone, ct);
        var calls = await db.CallsOf(act).AsNoTracking()
            .Where(c => c.Phone == phone && c.Id != except && c.Caller != "")
            .OrderByDescending(c => c.StartedAt)
            .Take(20)
            .Select(c => new { c.Id, c.Caller })
            .ToListAsync(ct);
        return
        [
            .. people.Select(person => new KnownCaller(FromDirectory + person.Id, $"{person.Name}, {person.Trade}", "annuaire")),
            .. calls.DistinctBy(call => Folded.Of(call.Caller)).Take(5).Select(call => new KnownCaller(FromCall + call.Id.ToString("N"), call.Caller, "a déjà appelé")),
        ];
    }

    /// <summary>The fields of the caller chosen, or null when the choice means nobody.</summary>
    public async Task<ContactForm?> FillAsync(string key, string? phone, Act act, CancellationToken ct)
    {
        if (key.StartsWith(FromDirectory, StringComparison.Ordinal) && Guid.TryParse(key[FromDirectory.Length..], out var person))
        {
            var found = (await directory.PeopleAsync([ProfessionalId.From(person)], ct)).Values.Select(ContactForm.Of).FirstOrDefault();
            return found is null ? null : WithPhone(found, phone);
        }

        if (key.StartsWith(FromCall, StringComparison.Ordinal) && Guid.TryParse(key[FromCall.Length..], out var call))
        {
            var fields = await db.CallsOf(act).AsNoTracking().Where(c => c.Id == call).Select(c => c.Fields).SingleOrDefaultAsync(ct);
            return fields is null ? null : WithPhone(CallForm.FromJson(fields).Contact, phone);
        }

        return null;
    }

    private static ContactForm WithPhone(ContactForm form, string? phone)
    {
        form.Phone = phone ?? form.Phone;
        return form;
    }
}
