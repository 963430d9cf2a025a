using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Calls;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>What is typed during a call.</summary>
internal static class Calls
{
    public static CallForm FormOf(ContactText caller, LineId line, string question, Instant? callBack = null) => new()
    {
        Contact = new ContactForm
        {
            FirstName = caller.FirstName,
            LastName = caller.LastName,
            Profession = caller.Profession,
            Phone = caller.Phone,
            Structure = caller.Structure,
        },
        Request = new RequestForm { Question = question },
        Line = line.ToString(),
        CallBack = callBack is { } at ? LocalDateTimePattern.Create("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).Format(at.InZone(SceneZones.Paris).LocalDateTime) : null,
    };
}
