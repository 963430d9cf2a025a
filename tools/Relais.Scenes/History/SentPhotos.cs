using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Formats;
using Relais.Requests.Life;
using Relais.Scenes.Pictures;

namespace Relais.Scenes.History;

/// <summary>Joins invented photos to the requests of the last days, encrypted and stored as those that people send.</summary>
internal sealed class SentPhotos(FileVault vault, FileKeys keys)
{
    private const int Variants = 4;

    private readonly ConcurrentDictionary<(Sight Sight, int Variant), Shot> _shots = [];
    private int _next;

    /// <summary>Draws beforehand, on every core, what will be joined.</summary>
    public void Draw(IEnumerable<Sight> sights) =>
        Parallel.ForEach(
            sights.Distinct().SelectMany(sight => Enumerable.Range(0, Variants).Select(variant => (sight, variant))),
            key => _shots[key] = Shot.Of(key.sight, key.variant));

    /// <summary>Joins the photos of each step of a request.</summary>
    public async Task<IReadOnlyList<SentPhoto>> JoinAsync(Request request, Sight sight, IEnumerable<Past> steps, CancellationToken ct)
    {
        var joined = new List<SentPhoto>();
        foreach (var past in steps)
        {
            for (var i = 0; i < past.Photos; i++)
            {
                var sent = await StoreAsync(sight, past.Act, ct);
                request.Files.Add(new RequestFile { Request = request.Id, File = sent.File.Id, Step = past.Step.Id, Rank = joined.Count });
                joined.Add(sent);
            }
        }

        return joined;
    }

    private async Task<SentPhoto> StoreAsync(Sight sight, Act act, CancellationToken ct)
    {
        var shot = _shots.GetOrAdd((sight, _next++ % Variants), key => Shot.Of(key.Sight, key.Variant));
        var name = string.Create(CultureInfo.InvariantCulture, $"IMG_{1000 + _next:0000}.jpg");
        var file = StoredFile.Receive(name, shot.Bytes.Length, act, id => keys.New(id).Wrapped);
        var address = await WriteAsync(file, BlobLabel.Content(file.Id), shot.Bytes, ct);
        file.Quarantine(new FileContent(FileKind.Jpeg, shot.Bytes.Length, SHA256.HashData(shot.Bytes), address, new PictureFacts(shot.Width, shot.Height, 1)));
        file.Release(FileScan.None);
        file.Attach(act);
        return new SentPhoto(act, file);
    }

    private Task<string> WriteAsync(StoredFile file, BlobLabel label, byte[] bytes, CancellationToken ct) =>
        vault.WriteAsync(file, label, (target, token) => target.WriteAsync(bytes, token).AsTask(), ct);

    private sealed record Shot(int Width, int Height, byte[] Bytes)
    {
        public static Shot Of(Sight sight, int variant)
        {
            var picture = Photo.Of(sight, variant).Double();
            return new Shot(picture.Width, picture.Height, Jpeg.Encode(picture));
        }
    }
}

/// <summary>A photo sent by somebody at some time, ready to be stored.</summary>
internal sealed record SentPhoto(Act Act, StoredFile File);
