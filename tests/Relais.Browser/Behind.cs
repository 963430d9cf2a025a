using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Exams.Capturing;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Requests.Imaging;
using Relais.Requests.Intake.Letters;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;
using Relais.Requests.Visits;
using Relais.Scenes.Teams;
using Relais.Testing;

namespace Relais.Browser;

/// <summary>Pages that no link leads to before somebody did something: it is done here, for the walk.</summary>
internal sealed class Behind(RelaisApp app)
{
    private readonly World _world = new(app);

    /// <summary>For each person (nobody for a visitor), the addresses of these pages.</summary>
    public ILookup<ProfessionalId?, string> Addresses { get; private set; } = Array.Empty<string>().ToLookup(_ => (ProfessionalId?)null);

    public async Task<Behind> GivenAsync(CancellationToken ct)
    {
        var (phone, secret) = await PhoneAsync(OncobreizhScene.GeneralPractitioner, ct);
        var mailbox = await MailAsync(ct);
        (ProfessionalId? Who, string Address)[] all =
        [
            (null, await OfferAsync(CesoaScene.Follower, ct)),
            (null, secret),
            (OncobreizhScene.GeneralPractitioner, phone),
            (OncobreizhScene.Administrator, mailbox),
            (CesoaScene.Coordinator, await DocumentAsync(ct)),
        ];
        Addresses = all.ToLookup(one => one.Who, one => one.Address);
        return this;
    }

    /// <summary>Slots that the requester without an account chooses from.</summary>
    private async Task<string> OfferAsync(ProfessionalId follower, CancellationToken ct)
    {
        var request = await ReadAsync(db => db.Set<Request>().AsNoTracking().SingleAsync(r => r.Author == follower, ct));
        var (expert, version) = (request.Expert!.Value, (await ReadAsync(db => db.VisitOfAsync(request.Id, ct)))?.Version ?? 0);
        // Later than what the scenes took of the expert's time.
        var start = Instant.FromUnixTimeSeconds(app.Clock.GetCurrentInstant().ToUnixTimeSeconds() / 3600 * 3600) + Duration.FromDays(40);
        await _world.UseAsync<OfferVisitHandler>(expert, (offer, act) =>
            offer.HandleAsync(new(request.Id, version, new VisitOffer(expert, VisitMode.InPerson, "12 rue des Ajoncs", 20, [start, start + Duration.FromHours(2)])), act, ct));
        return $"/suivi/{app.Services.GetRequiredService<FollowLinks>().LinkOf(follower)}/consultation";
    }

    /// <summary>The page that shows the code to a telephone, and the one that the telephone opens.</summary>
    private async Task<(string Page, string Secret)> PhoneAsync(ProfessionalId requester, CancellationToken ct)
    {
        var request = await ReadAsync(db => db.Set<Request>().Where(r => r.Author == requester && r.State == RequestState.ComplementAwaited).Select(r => r.Id).FirstAsync(ct));
        var capture = await _world.UseAsync<ICaptures, CaptureId>(requester, (captures, act) => captures.OpenAsync(RequestCaptures.SubjectOf(request), act, ct));
        return ($"/photographier/{capture}", "/photo/" + app.Services.GetRequiredService<CaptureSecrets>().Of(capture));
    }

    /// <summary>A mail that reached an address of the team.</summary>
    private async Task<string> MailAsync(CancellationToken ct)
    {
        var mailbox = Mailbox.Open(OncobreizhScene.Team, new MailboxText("avis@oncobreizh.example", MailboxKind.Email, MailboxWay.Delivered), (_, _) => []);
        await app.GivenAsync(mailbox);
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(app.Folder, "maildirs", mailbox.Address, "new"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "courriel"),
            "From: Dr Anne Le Bras <anne.lebras@cabinet.example>\r\nTo: avis@oncobreizh.example\r\nSubject: Demande d'avis\r\nMessage-ID: <un@cabinet.example>\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nBonjour, pourriez-vous voir ce patient ?\r\n",
            Encoding.UTF8,
            ct);
        await app.Services.GetRequiredService<FetchMails>().RunAsync(ct);
        while (await app.InScopeAsync(scope => scope.GetRequiredService<ReadMails>().ReadNextAsync(ct)))
        {
        }

        return "/administration/courriels/" + mailbox.Id;
    }

    /// <summary>A letter joined to a request.</summary>
    private async Task<string> DocumentAsync(CancellationToken ct)
    {
        var letter = await ReadAsync(db => db.Set<Letter>().Where(l => l.Request != null).Select(l => l.File).FirstAsync(ct));
        return $"/examens/{letter}";
    }

    private Task<T> ReadAsync<T>(Func<RelaisDb, Task<T>> read) => app.InScopeAsync(scope => read(scope.GetRequiredService<RelaisDb>()));
}
