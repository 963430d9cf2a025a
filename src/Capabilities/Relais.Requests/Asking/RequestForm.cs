using NodaTime;
using NodaTime.Text;
using Relais.Patients.Contract;
using Relais.Ui.Components;

namespace Relais.Requests.Asking;

/// <summary>The request form as posted, field by field.</summary>
internal sealed class RequestForm
{
    private static readonly LocalDatePattern[] Dates =
        [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d/M/uuuu"), LocalDatePattern.CreateWithInvariantCulture("d M uuuu"), LocalDatePattern.CreateWithInvariantCulture("ddMMuuuu")];

    public string? PatientId { get; set; }
    public string? BirthName { get; set; }
    public string? FirstNames { get; set; }
    public string? UsedName { get; set; }
    public string? BirthDate { get; set; }
    public string? Sex { get; set; }
    public string? Ins { get; set; }
    public string? Phone { get; set; }
    public string? Commune { get; set; }
    public string? Question { get; set; }
    public string? Urgent { get; set; }
    public string? WishesVisit { get; set; }
    public string? Consent { get; set; }
    public string? EvenIfAlike { get; set; }
    public string[]? Files { get; set; }

    public static RequestForm Of(DraftFields fields) => new()
    {
        PatientId = fields.PatientId?.ToString(),
        BirthName = fields.BirthName,
        FirstNames = fields.FirstNames,
        UsedName = fields.UsedName,
        BirthDate = fields.BirthDate,
        Sex = fields.Sex,
        Ins = fields.Ins,
        Phone = fields.Phone,
        Commune = fields.Commune,
        Question = fields.Question,
        Urgent = fields.IsUrgent ? "oui" : null,
        WishesVisit = fields.WishesVisit ? "oui" : null,
        Consent = fields.IsConsented ? "oui" : null,
        Files = [.. fields.Files.Select(file => file.ToString())],
    };

    public DraftFields ToFields() => new()
    {
        PatientId = Guid.TryParse(PatientId, out var patient) ? patient : null,
        BirthName = BirthName,
        FirstNames = FirstNames,
        UsedName = UsedName,
        BirthDate = BirthDate,
        Sex = Sex,
        Ins = Ins,
        Phone = Phone,
        Commune = Commune,
        Question = Question,
        IsUrgent = Urgent is not null,
        WishesVisit = WishesVisit is not null,
        IsConsented = Consent is not null,
        EvenIfAlike = EvenIfAlike is not null,
        Files = [.. (Files ?? []).Select(file => Guid.TryParse(file, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct()],
    };

    /// <summary>What is wrong, field by field, before any rule is asked.</summary>
    public FieldErrors Check(LocalDate today)
    {
        var errors = new FieldErrors();
        if (ToFields().PatientId is null)
        {
            errors.Require(!string.IsNullOrWhiteSpace(BirthName), nameof(BirthName), "Indiquez le nom de naissance du patient.");
            errors.Require(!string.IsNullOrWhiteSpace(FirstNames), nameof(FirstNames), "Indiquez au moins un prénom du patient.");
            var date = ReadDate(BirthDate);
            errors.Require(date is not null, nameof(BirthDate), "Indiquez la date de naissance, par exemple 12/03/1956.");
            errors.Require(date is null || date <= today, nameof(BirthDate), "La date de naissance est dans le futur : vérifiez l’année.");
            errors.Require(Sex is "F" or "M" or "I", nameof(Sex), "Indiquez le sexe du patient.");
        }

        errors.Require(!string.IsNullOrWhiteSpace(Commune), nameof(Commune), "Indiquez la commune du patient : elle désigne les experts de son secteur.");
        errors.Require(!string.IsNullOrWhiteSpace(Question), nameof(Question), "Écrivez votre question : l’expert répond à elle.");
        errors.Require(Question is null || Question.Length <= Life.Request.MaxQuestion, nameof(Question), "La question dépasse 8 000 caractères. Gardez l’essentiel, et joignez le reste en PDF.");
        errors.Require(Consent is not null, nameof(Consent), "Cochez la case une fois le patient informé et d’accord.");
        return errors;
    }

    /// <summary>The traits of a new patient, or null when a known one is named or the form is wrong.</summary>
    public PatientTraits? Traits() =>
        ToFields().PatientId is null && ReadDate(BirthDate) is { } birth
            ? new PatientTraits(
                BirthName!.Trim(),
                FirstNames!.Trim(),
                birth,
                Sex switch { "F" => Patients.Contract.Sex.Female, "M" => Patients.Contract.Sex.Male, _ => Patients.Contract.Sex.Unknown },
                null,
                Kept(UsedName),
                null,
                Kept(Ins),
                null,
                Kept(Phone))
            : null;

    /// <summary>A date as people type it, or null.</summary>
    public static LocalDate? ReadDate(string? typed) =>
        Dates.Select(pattern => pattern.Parse((typed ?? "").Trim().Replace('.', '/').Replace('-', typed is ['1' or '2', _, _, _, '-', ..] ? '-' : '/')))
            .Where(parsed => parsed.Success)
            .Select(parsed => (LocalDate?)parsed.Value)
            .FirstOrDefault();

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
