using Relais.Kernel;

namespace Relais.Platform.Files.Serving;

/// <summary>What the upload island reads of a file. Names are French, as the URLs are.</summary>
internal sealed record FileStateJson(
    string? Id, string Nom, string Etat, string? Type, long? Octets, bool Analyse, IReadOnlyList<int> Vignettes, FileRefusalJson? Refus)
{
    public static FileStateJson Of(FileFacts facts) => new(
        facts.Id.ToString(),
        facts.Name,
        facts.State switch
        {
            FileState.Receiving => "arrive",
            FileState.Quarantined => "attend-analyse",
            FileState.Ready => "pret",
            FileState.Refused => "refuse",
            _ => throw new ArgumentOutOfRangeException(nameof(facts)),
        },
        facts.Kind?.MediaType(),
        facts.Size,
        facts.Scan == FileScan.Clean,
        facts.Thumbnails,
        FileRefusalJson.Of(facts.State == FileState.Quarantined ? FileRefusals.AwaitsScan : facts.Refusal));

    public static FileStateJson Of(string name, Refusal refusal) =>
        new(null, FileName.Clean(name), "refuse", null, null, false, [], FileRefusalJson.Of(refusal));
}

/// <summary>Why, for programs and for people.</summary>
internal sealed record FileRefusalJson(string Code, string Phrase)
{
    public static FileRefusalJson? Of(Refusal? refusal) => refusal is null ? null : new(refusal.Code, refusal.Sentence);
}
