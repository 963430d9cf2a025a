using System.Diagnostics;
using Relais.Bench.Measuring;
using Relais.Bench.Requests;
using Relais.Bench.Serving;
using Relais.Scenes.Teams;

namespace Relais.Bench.Gallery;

/// <summary><c>relais bench gallery</c>: a request with forty photos of twelve megapixels, opened over a line of 5 Mbit/s.</summary>
internal sealed class GalleryBench(int photos, int times)
{
    private const double Megabits = 5;
    private const double Most = 1_000;
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(40);

    private const string HowToRead = """
        ## Gallery

        Written by `./relais bench gallery`. A request with forty photos of 12 megapixels, opened over a line of 5 Mbit/s and 40 ms there and
        back, six connections, nothing of it kept by the browser: **at work** counts the page and its forty pictures (styles and scripts are
        kept from the page before), **first visit ever** counts styles and scripts too. Thumbnails are made after the sending, in the
        background; the screen picture and the original are those of one photo, opened in the viewer and brought close.
        """;

    public async Task RunAsync()
    {
        var machine = await Machine.ReadAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-bench-").FullName;
        List<Figure> figures;
        try
        {
            await using var server = await Server.RelaisAsync("oncobreizh", folder, null);
            figures = await MeasureAsync(server);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }

        await PerformanceFile.WriteSectionAsync("gallery", HowToRead, machine, photos < 40 ? "quick" : "full", figures);
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(figure.Line);
        }
    }

    private async Task<List<Figure>> MeasureAsync(Server server)
    {
        using var sender = await GallerySender.OpenAsync(server.Address);
        var (sent, bytes) = (new List<double>(), 0L);
        for (var number = 0; number < photos; number++)
        {
            var photo = await TwelveMegapixels.OfAsync(number);
            bytes += photo.Length;
            var watch = Stopwatch.StartNew();
            await sender.UploadAsync(photo, $"IMG_{number}.jpg");
            sent.Add(watch.Elapsed.TotalMilliseconds);
        }

        var page = await sender.SendAsync();
        using var near = await Person.SignInAsync(server.Address, OncobreizhScene.GeneralPractitioner);
        var html = await near.GetAsync(page);
        var thumbnails = GalleryReader.ThumbnailsIn(html);
        var ready = await ReadyAsync(near, thumbnails);
        return
        [
            Figure.Plain("Photos", thumbnails.Count, ""),
            Figure.Plain("A photo as it is sent, mean", bytes / 1e6 / photos, "MB"),
            Figure.Plain("Sending one, without the line, p50", new Samples(sent, TimeSpan.Zero).P50, "ms"),
            Figure.Plain("A thumbnail, mean", ready / 1000.0 / thumbnails.Count, "KB"),
            .. await OverTheLineAsync(server.Address, page, html, thumbnails[0]),
        ];
    }

    private async Task<List<Figure>> OverTheLineAsync(Uri site, string page, string html, string thumbnail)
    {
        await using var line = new SlowLine(site, Megabits, RoundTrip);
        using var reader = await GalleryReader.SignInAsync(line.Address, OncobreizhScene.GeneralPractitioner);
        var (atWork, first) = (new List<double>(), new List<double>());
        var before = line.Bytes;
        for (var time = 0; time < times; time++)
        {
            atWork.Add(await reader.OpenAsync(page, html, hasAssets: true));
        }

        var bytes = (line.Bytes - before) / (double)times;
        for (var time = 0; time < times; time++)
        {
            first.Add(await reader.OpenAsync(page, html, hasAssets: false));
        }

        var address = thumbnail.Split('?')[0];
        return
        [
            Figure.Plain("Page and all its pictures", bytes / 1000, "KB"),
            Figure.Below("At work, p50", new Samples(atWork, TimeSpan.Zero).P50, "ms", Most),
            Figure.Plain("First visit ever, p50", new Samples(first, TimeSpan.Zero).P50, "ms"),
            Figure.Plain("One photo at the size of a screen", await reader.FetchAsync(address + "?taille=1600"), "ms"),
            Figure.Plain("The original of it", await reader.FetchAsync(address), "ms"),
        ];
    }

    /// <summary>Waits until every thumbnail has been made, and says what they weigh together.</summary>
    private static async Task<long> ReadyAsync(Person near, IReadOnlyList<string> thumbnails)
    {
        var bytes = 0L;
        foreach (var thumbnail in thumbnails)
        {
            bytes += await near.BytesAsync(thumbnail);
        }

        return bytes;
    }
}
