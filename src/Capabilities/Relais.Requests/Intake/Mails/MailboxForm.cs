using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Requests.Contract;
using Relais.Ui.Components;

namespace Relais.Requests.Intake.Mails;

/// <summary>The form of a team's address, as typed. The password is never shown again.</summary>
public sealed class MailboxForm
{
    internal const string DeliveredWay = "livraison";
    internal const string ImapWay = "imap";
    internal const string MssanteKind = "mssante";
    internal const string EmailKind = "email";

    public string? Address { get; set; }
    public string? Kind { get; set; } = EmailKind;
    public string? Way { get; set; } = ImapWay;
    public string? Line { get; set; }
    public string? Host { get; set; }
    public string? Port { get; set; } = "993";
    public bool IsStartTls { get; set; }
    public string? User { get; set; }
    public string? Password { get; set; }
    public bool TakesTags { get; set; }
    public bool IsOpen { get; set; } = true;
    public bool KeepsPassword { get; set; }
    public long Version { get; set; }

    internal static MailboxForm Of(Mailbox mailbox) => new()
    {
        Address = mailbox.Address,
        Kind = mailbox.Kind is MailboxKind.Mssante ? MssanteKind : EmailKind,
        Way = mailbox.Way is MailboxWay.Delivered ? DeliveredWay : ImapWay,
        Line = mailbox.Line?.ToString(),
        Host = mailbox.Host,
        Port = mailbox.Way is MailboxWay.Imap ? mailbox.Port.ToString(CultureInfo.InvariantCulture) : "993",
        IsStartTls = mailbox is { Way: MailboxWay.Imap, IsTlsFirst: false },
        User = mailbox.User,
        TakesTags = mailbox.TakesTags,
        IsOpen = mailbox.IsOpen,
        KeepsPassword = mailbox.Password is not null,
        Version = mailbox.Version,
    };

    internal static MailboxForm Read(IFormCollection form, bool keepsPassword = false) => new()
    {
        Address = Text(form, nameof(Address)),
        Kind = Text(form, nameof(Kind)),
        Way = Text(form, nameof(Way)),
        Line = Text(form, nameof(Line)),
        Host = Text(form, nameof(Host)),
        Port = Text(form, nameof(Port)),
        IsStartTls = form.ContainsKey(nameof(IsStartTls)),
        User = Text(form, nameof(User)),
        Password = Text(form, nameof(Password)),
        TakesTags = form.ContainsKey(nameof(TakesTags)),
        IsOpen = form.ContainsKey(nameof(IsOpen)),
        KeepsPassword = keepsPassword,
        Version = long.TryParse(Text(form, nameof(Version)), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1,
    };

    internal MailboxText ToText() => new(
        Address ?? "",
        Kind == MssanteKind ? MailboxKind.Mssante : MailboxKind.Email,
        Way == DeliveredWay ? MailboxWay.Delivered : MailboxWay.Imap)
    {
        Line = Guid.TryParse(Line, out var line) ? LineId.From(line) : null,
        Host = Host,
        Port = int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0,
        IsTlsFirst = !IsStartTls,
        User = User,
        Password = Password,
        TakesTags = TakesTags,
        IsOpen = IsOpen,
    };

    internal FieldErrors Check(bool keepsPassword)
    {
        var errors = new FieldErrors();
        foreach (var (field, refusal) in ToText().Wrong(keepsPassword))
        {
            errors.Add(field, refusal.Sentence);
        }

        return errors;
    }

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 and <= 500 } text ? text : null;
}
