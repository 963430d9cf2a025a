using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Relais.Kernel;

/// <summary>An e-mail address, in lower case so that one mailbox has one writing.</summary>
public sealed partial record EmailAddress
{
    /// <summary>The longest address that mail can carry (RFC 5321).</summary>
    public const int MaxLength = 254;

    private EmailAddress(string text) => Text = text;

    /// <summary>The address.</summary>
    public string Text { get; }

    /// <summary>Reads an address typed by a person; spaces around it are allowed. Quoted and accented ones are refused, as most servers do.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? email)
    {
        var typed = text?.Trim().ToLowerInvariant() ?? "";
        email = typed.Length <= MaxLength && Shape().IsMatch(typed) ? new EmailAddress(typed) : null;
        return email is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    [GeneratedRegex(@"^(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z")]
    private static partial Regex Shape();
}
