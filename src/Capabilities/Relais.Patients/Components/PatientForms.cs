using NodaTime;
using NodaTime.Text;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Ui.Components;

namespace Relais.Patients.Components;

/// <summary>Turns what a browser posted into traits, or into errors beside the fields; and traits back into fields.</summary>
public sealed class PatientForms(IDirectory directory)
{
    private const int MostCommunes = 50;
    private static readonly LocalDate AnyDay = new(1900, 1, 1);

    /// <summary>The traits, or null when something is wrong: then each error is in <paramref name="errors"/>, under <c>Patient.BirthName</c>….</summary>
    public async Task<PatientTraits?> ReadAsync(PatientForm form, FieldErrors errors, Act act, CancellationToken ct)
    {
        var (birth, sex) = (form.ReadBirthDate(), form.ReadSex());
        var commune = await CommuneAsync(form, errors, ct);
        var traits = TraitRules.Clean(new(
            form.BirthName ?? "", form.FirstNames ?? "", birth ?? AnyDay, sex ?? Sex.Unknown, form.BirthPlace, form.UsedName, form.UsedFirstName, form.Ins, commune, form.Phone));
        var faults = TraitRules.Faults(traits, IdentityRules.LatestToday(act.At)).Where(fault => IsFair(fault, birth is not null)).ToList();
        if (birth is null)
        {
            faults.Add(new(nameof(form.BirthDate), PatientRefusals.BirthDateUnreadable));
        }

        if (sex is null)
        {
            faults.Add(new(nameof(form.Sex), PatientRefusals.NoSex));
        }

        foreach (var fault in faults)
        {
            errors.Add(NameOf(fault.Field), fault.Refusal.Sentence);
        }

        return errors.None ? traits : null;
    }

    /// <summary>The fields that give these traits.</summary>
    public async Task<PatientForm> OfAsync(PatientTraits traits, CancellationToken ct) => new()
    {
        BirthName = traits.BirthName,
        FirstNames = traits.FirstNames,
        BirthDate = LocalDatePattern.Iso.Format(traits.BirthDate),
        Sex = PatientForm.LetterOf(traits.Sex),
        BirthPlace = traits.BirthPlace,
        UsedName = traits.UsedName,
        UsedFirstName = traits.UsedFirstName,
        Ins = traits.Ins,
        Commune = traits.Commune is { } code && (await directory.CommunesAsync([code], ct)).TryGetValue(code, out var card) ? Label(card) : traits.Commune,
        Phone = traits.Phone,
    };

    internal static string NameOf(string field) => $"Patient.{field}";

    // A number is not compared with a date that could not be read.
    private static bool IsFair(TraitFault fault, bool hasBirth) => hasBirth || fault.Refusal != PatientRefusals.NirDoesNotMatchTraits;

    private static string Label(CommuneCard commune) => commune.PostCodes.Count > 0 ? $"{commune.Name} ({commune.PostCodes[0]})" : commune.Name;

    private async Task<string?> CommuneAsync(PatientForm form, FieldErrors errors, CancellationToken ct)
    {
        var typed = (string.IsNullOrWhiteSpace(form.CommuneChoice) ? form.Commune : form.CommuneChoice)?.Trim() ?? "";
        if (typed.Length == 0)
        {
            return null;
        }

        var found = await directory.FindCommunesAsync(typed, MostCommunes, ct);
        if (Named(found, typed) is { } commune)
        {
            form.Commune = Label(commune);
            return commune.Code;
        }

        form.Communes = [.. found.Select(Label)];
        errors.Add(NameOf(nameof(form.Commune)), (found.Count > 0 ? PatientRefusals.SeveralCommunes : PatientRefusals.UnknownCommune).Sentence);
        return null;
    }

    private static CommuneCard? Named(IReadOnlyList<CommuneCard> found, string typed)
    {
        var folded = Folded.Of(typed);
        var exact = found.Where(commune => Folded.Of(Label(commune)) == folded || Folded.Of(commune.Name) == folded).ToList();
        return exact.Count == 1 ? exact[0] : found.Count == 1 ? found[0] : null;
    }
}
