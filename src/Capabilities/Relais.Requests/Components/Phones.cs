using Relais.Kernel;

namespace Relais.Requests.Components;

/// <summary>Telephone numbers as people read them.</summary>
internal static class Phones
{
    public static string Shown(string stored) => PhoneNumber.TryParse(stored, out var phone) ? phone.ToString() : stored;
}
