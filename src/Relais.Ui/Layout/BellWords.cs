using System.Globalization;

namespace Relais.Ui.Layout;

/// <summary>What the bell says of the notifications not yet read.</summary>
/// <param name="Shown">The count on the bell; empty when nothing waits.</param>
/// <param name="Words">The same for those who listen to the page.</param>
public sealed record BellWords(string Shown, string Words)
{
    private const int MostShown = 99;

    public static BellWords Of(int unread) =>
        new(
            unread switch
            {
                0 => "",
                > MostShown => "99+",
                _ => unread.ToString(CultureInfo.InvariantCulture),
            },
            unread switch
            {
                0 => "Notifications : rien de nouveau",
                1 => "Notifications : une nouvelle",
                _ => $"Notifications : {unread} nouvelles",
            });
}
