using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Directory.Administration;

/// <summary>Shows a refusal beside the field that it is about.</summary>
internal static class RefusedField
{
    /// <summary>The errors of a form after a refusal; none when the refusal is about no field in particular.</summary>
    /// <param name="prefix">What the names of the form's fields begin with: <c>Fiche.</c>.</param>
    public static FieldErrors Of(Refusal? refusal, string prefix)
    {
        var errors = new FieldErrors();
        if (NameOf(refusal) is { } name)
        {
            errors.Add(prefix + name, refusal!.Sentence);
        }

        return errors;
    }

    /// <summary>The refusal when it is about no field.</summary>
    public static Refusal? Rest(Refusal? refusal) => NameOf(refusal) is null ? refusal : null;

    private static string? NameOf(Refusal? refusal) => refusal?.Code switch
    {
        "directory.name-missing" or "directory.team-name-taken" or "directory.sector-name-taken" => "Name",
        "directory.unknown-commune" => "Commune",
        "directory.wrong-phone" => "Phone",
        "directory.wrong-email" => "Email",
        "directory.wrong-finess" => "Finess",
        "directory.wrong-rpps" or "directory.rpps-taken" or "directory.rpps-known" or "directory.rpps-unknown" => "Rpps",
        "directory.wrong-slug" or "directory.slug-taken" => "Slug",
        "directory.too-many-departments" => "Departments",
        "directory.public-without-text" => "Public",
        "directory.end-before-start" => "Until",
        _ => null,
    };
}
