using System.Security.Cryptography;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Formats;
using Relais.Requests.Intake.Calls;
using Relais.Requests.Intake.Letters;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;
using Relais.Scenes.Pictures;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>Makes of arrivals what the coordination finds on its lists: calls, scanned letters, secret links.</summary>
internal sealed class Doorstep(FileVault vault, FileKeys keys, FollowLinks links)
{
    /// <summary>What to store; a letter joins the request that it became.</summary>
    public async Task<IReadOnlyList<object>> ReceiveAsync(StagedTeam team, IReadOnlyDictionary<Requests.Contract.RequestId, Request> requests, CancellationToken ct)
    {
        var rows = new List<object>();
        foreach (var arrival in team.Arrivals(key => requests[Requests.Contract.RequestId.From(team.Stage.IdOf("told/" + key))]))
        {
            rows.AddRange(arrival switch
            {
                CallArrival call => [CallOf(team, call)],
                SenderArrival sender => [SenderOf(sender)],
                LetterArrival letter => await LetterAsync(team, letter, requests, ct),
                _ => throw new ArgumentOutOfRangeException(nameof(team)),
            });
        }

        return rows;
    }

    private static Call CallOf(StagedTeam team, CallArrival arrival)
    {
        var act = arrival.TakenBy.ActAt(arrival.At);
        var call = Call.Begin(arrival.Id, team.Id, act);
        call.Note(arrival.Form, team.Desks[0].Line.Zone, act);
        if (arrival.Request is { } request)
        {
            call.BecomeRequest(request, arrival.TakenBy.ActAt(arrival.At + Duration.FromMinutes(4)));
        }
        else if (arrival.Answer is { } answer)
        {
            call.EndWith(answer, arrival.TakenBy.ActAt(arrival.At + Duration.FromMinutes(3)));
        }

        return call;
    }

    private PublicSender SenderOf(SenderArrival arrival)
    {
        var act = new Act(arrival.Contact, arrival.At);
        var sender = PublicSender.Begin(arrival.Contact, arrival.Line, FollowLinks.HashOf(links.LinkOf(arrival.Contact)), null, act);
        if (arrival.IsConfirmed)
        {
            var code = links.HashOf(arrival.Contact, "123456");
            sender.Give(code, arrival.At);
            sender.TryCode(code, act);
        }

        if (arrival.Request is { } request)
        {
            sender.Send(request);
        }

        return sender;
    }

    private async Task<IReadOnlyList<object>> LetterAsync(
        StagedTeam team, LetterArrival arrival, IReadOnlyDictionary<Requests.Contract.RequestId, Request> requests, CancellationToken ct)
    {
        var act = arrival.DroppedBy.ActAt(arrival.At);
        var page = TypedPage.Of(arrival.Lines);
        var jpeg = Jpeg.Encode(page, 60);
        var picture = await StoreAsync("page-1.jpg", jpeg, FileKind.Jpeg, new PictureFacts(page.Width, page.Height, 1), act, ct);
        var scan = await StoreAsync(arrival.Name, TypedPage.Scanned(jpeg, page.Width, page.Height), FileKind.Pdf, null, act, ct);
        var letter = Letter.Drop(team.Id, arrival.Name, scan.Id, act);
        letter.Pages.Add(new LetterSheet { Letter = letter.Id, File = picture.Id, Rank = 0 });
        if (arrival.Request is { } id)
        {
            var request = requests[id];
            letter.BecomeRequest(id, arrival.DroppedBy.ActAt(request.SentAt));
            request.Files.Add(new RequestFile { Request = id, File = scan.Id, Step = request.Steps[0].Id, Rank = request.Files.Count });
        }

        return [picture, scan, letter];
    }

    private async Task<StoredFile> StoreAsync(string name, byte[] bytes, FileKind kind, PictureFacts? facts, Act act, CancellationToken ct)
    {
        var file = StoredFile.Receive(name, bytes.Length, act, id => keys.New(id).Wrapped);
        var address = await vault.WriteAsync(file, BlobLabel.Content(file.Id), (target, token) => target.WriteAsync(bytes, token).AsTask(), ct);
        file.Quarantine(new FileContent(kind, bytes.Length, SHA256.HashData(bytes), address, facts));
        file.Release(FileScan.None);
        file.Attach(act);
        return file;
    }
}
