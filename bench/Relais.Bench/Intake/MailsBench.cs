using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Bench.Measuring;
using Relais.Bench.Requests;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Intake.Mails;
using Relais.Web;

namespace Relais.Bench.Intake;

/// <summary>How many mails a second are kept, then read and sorted, each in a process of its own; on the embedded database.</summary>
internal sealed class MailsBench(Effort effort)
{
    private const string Address = "avis@ess.example.fr";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("relais-bench-");

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var mails = effort == Effort.Quick ? 40 : 400;
        try
        {
            await MeasureAsync("warm-up", 10, Plain);
            return [.. await MeasureAsync("mails of plain text", mails, Plain), .. await MeasureAsync("mails with a 1 MB attachment", mails, WithAttachment)];
        }
        finally
        {
            _folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<Figure>> MeasureAsync(string kind, int mails, Func<int, byte[]> make)
    {
        var data = Path.Combine(_folder.FullName, Guid.CreateVersion7().ToString("N"));
        await using var app = RelaisHost.Build([$"--Data:Folder={data}", $"--Mail:Receiving:Maildirs={data}/maildirs", "--Logging:LogLevel:Default=Error"]);
        await Schema.PrepareAsync(app.Services);
        await DeliverAsync(Path.Combine(data, "maildirs", Address, "new"), mails, make);
        await ConnectAsync(app.Services);
        var kept = await TimeAsync(() => app.Services.GetRequiredService<FetchMails>().RunAsync(CancellationToken.None));
        var read = await TimeAsync(() => ReadAllAsync(app.Services));
        return [Figure.Plain($"{kind}, kept", mails / kept.TotalSeconds, "/s"), Figure.Plain($"{kind}, read and sorted", mails / read.TotalSeconds, "/s")];
    }

    private static async Task DeliverAsync(string folder, int mails, Func<int, byte[]> make)
    {
        System.IO.Directory.CreateDirectory(folder);
        for (var n = 0; n < mails; n++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, n.ToString("D6", CultureInfo.InvariantCulture)), make(n));
        }
    }

    private static async Task ConnectAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        db.Add(Mailbox.Open(TeamId.New(), new MailboxText(Address, MailboxKind.Email, MailboxWay.Delivered), (_, _) => []));
        await db.SaveChangesAsync();
    }

    private static async Task ReadAllAsync(IServiceProvider services)
    {
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<ReadMails>().ReadNextAsync(CancellationToken.None))
            {
                break;
            }
        }

        await using var last = services.CreateAsyncScope();
        if (await last.ServiceProvider.GetRequiredService<RelaisDb>().Set<ReceivedMail>().AnyAsync(m => m.State != MailState.Waiting))
        {
            throw new InvalidOperationException("A mail was not read.");
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun);
    }

    private static byte[] Plain(int n) => Encoding.UTF8.GetBytes(
        Headers(n) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + string.Concat(Enumerable.Repeat("Lésion évolutive, à voir dès que possible.\r\n", 40)));

    private static byte[] WithAttachment(int n)
    {
        var file = new byte[1_000_000];
        new Random(n).NextBytes(file);
        "%PDF-1.4"u8.CopyTo(file);
        return Encoding.ASCII.GetBytes(
            Headers(n) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nVoir.\r\n"
            + "--b\r\nContent-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(file, Base64FormattingOptions.InsertLineBreaks) + "\r\n--b--\r\n");
    }

    private static string Headers(int n) =>
        $"From: Anne Le Bras <a{n}@cabinet.example.fr>\r\nTo: {Address}\r\nSubject: Avis {n}\r\nMessage-ID: <{n}@bench>\r\nDate: Mon, 2 Mar 2026 08:55:00 +0100\r\nMIME-Version: 1.0\r\n";
}
