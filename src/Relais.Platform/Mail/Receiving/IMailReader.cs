namespace Relais.Platform.Mail.Receiving;

/// <summary>Reads a mail, whoever made it and however broken it is.</summary>
public interface IMailReader
{
    /// <summary>Reads a mail. It never throws because of what the mail holds.</summary>
    /// <param name="raw">All its bytes, read forward once.</param>
    /// <param name="onPart">Takes each part while it is read; what it leaves unread is passed over.</param>
    /// <param name="ct">Stops the reader.</param>
    Task<MailReading> ReadAsync(Stream raw, Func<MailPart, Stream, CancellationToken, Task> onPart, CancellationToken ct);
}
