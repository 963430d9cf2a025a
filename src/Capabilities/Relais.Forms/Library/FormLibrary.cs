using Relais.Forms.Contract;

namespace Relais.Forms.Library;

/// <summary>What a form of the library is for.</summary>
internal enum LibraryShelf
{
    Request,
    Instrument,
    EngineOnly,
}

/// <summary>A form that a team may copy and make its own.</summary>
internal sealed record LibraryForm(LibraryShelf Shelf, Form Form);

/// <summary>Everything that is shipped.</summary>
internal static class FormLibrary
{
    public static IReadOnlyList<LibraryForm> All { get; } =
    [
        .. Of(
            LibraryShelf.Request, CesoaForm.Form, SkinForms.Dermatology, WoundForm.Form, EyeAndHeartForms.Ophthalmology, EyeAndHeartForms.Cardiology,
            RheumatologyForms.Request, SkinForms.Biologic, ClosingSurvey.Form),
        .. Of(
            LibraryShelf.Instrument, RheumatologyForms.ActivityForm, RheumatologyForms.Response, RheumatologyForms.Das44, Instruments.Pain, Instruments.Mmrc,
            Instruments.Quebec, Instruments.Phq9, Instruments.Gad7, Instruments.Lesion, Instruments.Picture, Instruments.Body),
        .. Of(
            LibraryShelf.EngineOnly, EngineOnly.Rapid3, EngineOnly.Raid, EngineOnly.Basdai, EngineOnly.Asdas, EngineOnly.Haq, EngineOnly.Cat, EngineOnly.Ccq, EngineOnly.Oswestry, EngineOnly.Eifel),
    ];

    public static IReadOnlyList<EligibilityRules> Rules { get; } = [CesoaRules.Rules];

    public static LibraryForm? Find(string? key) => All.FirstOrDefault(item => item.Form.Key == key);

    private static IEnumerable<LibraryForm> Of(LibraryShelf shelf, params Form[] forms) => forms.Select(form => new LibraryForm(shelf, form));
}
