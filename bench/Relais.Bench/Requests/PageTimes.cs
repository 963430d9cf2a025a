using System.Globalization;
using Relais.Bench.Measuring;
using Relais.Scenes.Teams;

namespace Relais.Bench.Requests;

/// <summary>How long pages take, one reader at a time.</summary>
internal sealed class PageTimes(Uri site, string storage, int times)
{
    private const int WarmUp = 10;

    /// <summary>Each page's median and 95th percentile.</summary>
    /// <param name="stored">How many requests the database holds.</param>
    public async Task<IReadOnlyList<Figure>> MeasureAsync(long stored)
    {
        using var expert = await Person.SignInAsync(site, OncobreizhScene.DermatologistOnDuty);
        using var practitioner = await Person.SignInAsync(site, OncobreizhScene.GeneralPractitioner);
        using var anyone = Person.Anonymous(site);
        var request = ExpertList.FirstIn(await expert.GetAsync(ExpertList.First));
        (Person Reader, string Url, string Name)[] pages =
        [
            (expert, ExpertList.First, "/demandes"),
            (expert, request, "/demandes/{id}"),
            (practitioner, RelaisSender.Form, "/demandes/nouvelle?ligne="),
            (practitioner, "/accueil", "/accueil"),
            (anyone, "/", "/"),
            (anyone, "/equipes/oncobreizh", "/equipes/{nom}"),
        ];
        var figures = new List<Figure>();
        foreach (var (reader, url, name) in pages)
        {
            await Timing.OfAsync([reader], WarmUp, person => person.GetAsync(url));
            var samples = await Timing.OfAsync([reader], times, person => person.GetAsync(url));
            var title = string.Create(CultureInfo.InvariantCulture, $"{storage}, {name} with {stored} requests");
            figures.Add(Figure.Plain(title + ", p50", samples.P50, "ms"));
            figures.Add(Figure.Below(title + ", p95", samples.P95, "ms", 50));
        }

        return figures;
    }

    /// <summary>What the heaviest pages weigh on a cold load.</summary>
    public async Task<IReadOnlyList<Figure>> WeighAsync()
    {
        using var expert = await Person.SignInAsync(site, OncobreizhScene.DermatologistOnDuty);
        using var practitioner = await Person.SignInAsync(site, OncobreizhScene.GeneralPractitioner);
        var request = ExpertList.FirstIn(await expert.GetAsync(ExpertList.First));
        return
        [
            Figure.Below("weight of the form, cold", await PageWeight.KilobytesAsync(practitioner, RelaisSender.Form), "KB", 60),
            Figure.Below("weight of the list, cold", await PageWeight.KilobytesAsync(expert, ExpertList.First), "KB", 60),
            Figure.Below("weight of a request, cold", await PageWeight.KilobytesAsync(expert, request), "KB", 60),
        ];
    }
}
