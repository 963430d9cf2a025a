using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Relais.Requests.Asking;

namespace Relais.Requests.Intake.Calls;

/// <summary>The form of a call, as typed while speaking.</summary>
internal sealed class CallForm : IntakeForm
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>When to call back, as a browser writes a local date and hour.</summary>
    public string? CallBack { get; set; }
    public string? Answer { get; set; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static CallForm FromJson(string json) => JsonSerializer.Deserialize<CallForm>(json) ?? new CallForm();

    public static new CallForm Read(IFormCollection form) => new()
    {
        Contact = ContactForm.Read(form),
        Request = RequestForm.Read(form),
        Line = form[nameof(Line)].ToString(),
        CallBack = form[nameof(CallBack)].ToString(),
        Answer = form[nameof(Answer)].ToString(),
    };

    /// <summary>The call back promised, in the team's zone, or null.</summary>
    public Instant? CallBackIn(DateTimeZone zone) =>
        Minute.Parse(CallBack ?? "") is { Success: true, Value: var local } ? local.InZoneLeniently(zone).ToInstant() : null;

}
