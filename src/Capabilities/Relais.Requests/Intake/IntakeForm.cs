using Microsoft.AspNetCore.Http;
using Relais.Patients.Components;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Ui.Components;

namespace Relais.Requests.Intake;

/// <summary>A request that somebody else writes down, or that comes without an account: who asks, about whom, what, to which line.</summary>
internal class IntakeForm
{
    public ContactForm Contact { get; set; } = new();
    public RequestForm Request { get; set; } = new();

    /// <summary>The line's Guid, as chosen.</summary>
    public string? Line { get; set; }

    public PatientForm Patient => Request.Patient;

    public LineId? LineId => Guid.TryParse(Line, out var id) ? Contract.LineId.From(id) : null;

    /// <summary>What is wrong before any rule is asked.</summary>
    public virtual void Check(FieldErrors errors)
    {
        Contact.Check(errors);
        Request.Check(errors);
        errors.Require(LineId is not null, nameof(Line), IntakeRefusals.LineMissing.Sentence);
    }

    /// <summary>What was known before anybody typed.</summary>
    public static IntakeForm Prefilled(string json) => System.Text.Json.JsonSerializer.Deserialize<IntakeForm>(json) ?? new IntakeForm();

    public static IntakeForm Read(IFormCollection form) => new()
    {
        Contact = ContactForm.Read(form),
        Request = RequestForm.Read(form),
        Line = form[nameof(Line)].ToString(),
    };
}
