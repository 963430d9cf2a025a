using System.Globalization;
using Relais.Bench.Measuring;
using Relais.Bench.Serving;
using Relais.Kernel;
using Relais.Scenes.National;
using Relais.Scenes.Teams;

namespace Relais.Bench.Requests;

/// <summary>How long pages take, one reader at a time.</summary>
/// <param name="Name">The page.</param>
/// <param name="Samples">How long it took, each time.</param>
/// <param name="Processor">What the server computed for one, in milliseconds: other programs do not lengthen it.</param>
internal sealed record PageTime(string Name, Samples Samples, double Processor);

/// <summary>Asks for the pages that people work with.</summary>
internal sealed class PageTimes(Server server, int times)
{
    // The runtime compiles again, better, what was called thirty times, a moment later and beside other work.
    private const int WarmUp = 40;
    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(5);

    /// <summary>The pages of a team of the three scenes: the same people before and after the country is staged.</summary>
    public async Task<IReadOnlyList<PageTime>> OfBrittanyAsync()
    {
        using var expert = await SignInAsync(OncobreizhScene.DermatologistOnDuty);
        using var practitioner = await SignInAsync(OncobreizhScene.GeneralPractitioner);
        using var coordinator = await SignInAsync(OncobreizhScene.Coordinator);
        using var anyone = Person.Anonymous(server.Address);
        var request = ExpertList.FirstIn(await expert.GetAsync(ExpertList.First));
        return await MeasureAsync(
        [
            (expert, ExpertList.First, "expert’s list"),
            (expert, request, "a request"),
            (expert, "/accueil", "expert’s day"),
            (practitioner, "/accueil", "practitioner’s day"),
            (practitioner, "/demandes?vue=terminees", "requests ended"),
            (practitioner, RelaisSender.Form, "form of a new request"),
            (practitioner, "/patients", "patients"),
            (practitioner, "/recherche?q=martin", "search"),
            (practitioner, "/notifications", "notifications"),
            (coordinator, "/demandes?vue=equipe", "coordinator’s list"),
            (anyone, "/equipes/oncobreizh", "public page of a team"),
            (anyone, "/?commune=Carhaix-Plouguer+(29270)&besoin=peau", "team finder"),
        ]);
    }

    /// <summary>The pages of people of the country, who have thousands of requests of their own.</summary>
    public async Task<IReadOnlyList<PageTime>> OfTheCountryAsync()
    {
        using var practitioner = await SignInAsync(NationalScene.Practitioner);
        using var expert = await SignInAsync(NationalScene.Expert);
        using var coordinator = await SignInAsync(NationalScene.Coordinator);
        return await MeasureAsync(
        [
            (expert, ExpertList.First, "national expert’s list"),
            (expert, "/demandes?vue=terminees", "national expert’s requests ended"),
            (expert, "/patients", "national expert’s patients"),
            (practitioner, "/accueil", "national practitioner’s day"),
            (coordinator, "/demandes?vue=equipe", "national coordinator’s list"),
            (coordinator, "/patients", "national coordinator’s patients"),
            (coordinator, "/recherche?q=martin", "national coordinator’s search"),
        ]);
    }

    /// <summary>What the heaviest pages weigh on a cold load.</summary>
    public async Task<IReadOnlyList<Figure>> WeighAsync()
    {
        using var expert = await SignInAsync(OncobreizhScene.DermatologistOnDuty);
        using var practitioner = await SignInAsync(OncobreizhScene.GeneralPractitioner);
        using var anyone = Person.Anonymous(server.Address);
        var request = ExpertList.FirstIn(await expert.GetAsync(ExpertList.First));
        return
        [
            await WeightAsync("form of a new request", practitioner, RelaisSender.Form),
            await WeightAsync("requests ended", practitioner, "/demandes?vue=terminees"),
            await WeightAsync("expert’s list", expert, ExpertList.First),
            await WeightAsync("a request", expert, request),
            await WeightAsync("front page", anyone, "/"),
        ];
    }

    private static async Task<Figure> WeightAsync(string name, Person person, string url) =>
        Figure.Below(string.Create(CultureInfo.InvariantCulture, $"{name}, weight cold"), await PageWeight.KilobytesAsync(person, url), "KB", 60);

    private async Task<IReadOnlyList<PageTime>> MeasureAsync(IReadOnlyList<(Person Reader, string Url, string Name)> pages)
    {
        foreach (var (reader, url, _) in pages)
        {
            await Timing.OfAsync([reader], WarmUp, person => person.GetAsync(url));
        }

        await Task.Delay(Compiling);
        var measured = new List<PageTime>();
        foreach (var (reader, url, name) in pages)
        {
            var before = server.ProcessorTime();
            var samples = await Timing.OfAsync([reader], times, person => person.GetAsync(url));
            measured.Add(new(name, samples, (server.ProcessorTime() - before) / times));
        }

        return measured;
    }

    private Task<Person> SignInAsync(ProfessionalId who) => Person.SignInAsync(server.Address, who);
}
