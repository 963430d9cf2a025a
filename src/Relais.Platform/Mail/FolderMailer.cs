using System.Globalization;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.Mail;

/// <summary>Writes mails as <c>.eml</c> files in the data folder, when there is no SMTP server: demo, tests, first look.</summary>
public sealed class FolderMailer(MailOptions options, DataOptions data, IClock clock) : IMailer
{
    private readonly string _folder = Path.Combine(data.Folder, "mails");

    /// <inheritdoc />
    public async Task<MailOutcome> TrySendAsync(Mail mail, CancellationToken ct)
    {
        using var message = MailMessages.Of(mail, options);
        if (message is null)
        {
            return MailOutcome.Refused;
        }

        Directory.CreateDirectory(_folder);
        var at = clock.GetCurrentInstant();
        var name = at.ToUnixTimeMilliseconds().ToString("D15", CultureInfo.InvariantCulture) + "-" + Guid.CreateVersion7().ToString("N");
        var (draft, final) = (Path.Combine(_folder, name + ".tmp"), Path.Combine(_folder, name + ".eml"));
        await File.WriteAllTextAsync(draft, MailFile.Write(mail, MailMessages.MessageId(mail, options), options.From, at), ct);
        File.Move(draft, final);
        return MailOutcome.Accepted;
    }

    /// <summary>The newest mails.</summary>
    public async Task<IReadOnlyList<WrittenMail>> NewestAsync(int most, CancellationToken ct)
    {
        if (!Directory.Exists(_folder))
        {
            return [];
        }

        var mails = new List<WrittenMail>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(most))
        {
            mails.Add(MailFile.Read(await File.ReadAllTextAsync(file, ct)));
        }

        return mails;
    }
}
