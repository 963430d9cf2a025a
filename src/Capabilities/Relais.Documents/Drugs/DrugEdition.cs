using System.Text.Json;
using NodaTime;
using Relais.Documents.Drugs.Reading;
using Relais.Kernel;
using Relais.Ui.Time;

namespace Relais.Documents.Drugs;

/// <summary>Where an edition stands.</summary>
internal enum DrugEditionState
{
    /// <summary>En cours de lecture.</summary>
    Reading,

    /// <summary>Publiée: the highest published number is in force, the others stay readable.</summary>
    Published,

    /// <summary>Refusée: too much of it cannot be read.</summary>
    Refused,

    /// <summary>Interrompue.</summary>
    Stopped,
}

/// <summary>One import of the public database of drugs, with what its files were.</summary>
/// <remarks>Reading → Published, Refused or Stopped.</remarks>
internal sealed class DrugEdition
{
    public const int MaxFiles = 100_000;

    /// <summary>After that an import that never ended is thought dead.</summary>
    public static readonly Duration Patience = Duration.FromHours(1);

    private DrugEdition()
    {
    }

    public int Number { get; private init; }
    public LocalDate PublishedOn { get; private init; }

    /// <summary>Invented or cut for a demonstration: every page and paper that stands on it says so.</summary>
    public bool IsSample { get; private init; }
    public ProfessionalId By { get; private init; }
    public Instant BegunAt { get; private init; }
    public DrugEditionState State { get; private set; }

    /// <summary><see cref="BdpmReport"/> of each file, as JSON.</summary>
    public string Files { get; private set; } = "[]";
    public int Drugs { get; private set; }

    /// <summary>New or changed since the edition before.</summary>
    public int Changed { get; private set; }

    /// <summary>In the edition before, and not in this one.</summary>
    public int Gone { get; private set; }

    public IReadOnlyList<BdpmReport> Reports => JsonSerializer.Deserialize<List<BdpmReport>>(Files) ?? [];

    public static DrugEdition Begin(int number, LocalDate publishedOn, bool isSample, Act act) =>
        new() { Number = number, PublishedOn = publishedOn, IsSample = isSample, By = act.By, BegunAt = act.At };

    /// <summary>«base des médicaments du 2 mars 2026», or that it is an extract.</summary>
    public string Title => IsSample ? "extrait de démonstration de la base des médicaments, qui ne sert pas à prescrire" : $"base des médicaments du {FrenchTime.Date(PublishedOn)}";

    public bool IsUnderWay(Instant now) => State is DrugEditionState.Reading && now - BegunAt < Patience;

    public void Read(IReadOnlyList<BdpmReport> reports, int drugs) => (Files, Drugs) = (JsonSerializer.Serialize(reports), drugs);

    public void Publish(int changed, int gone) => (State, Changed, Gone) = (DrugEditionState.Published, changed, gone);

    public void Refuse() => State = DrugEditionState.Refused;

    public void Stop() => State = DrugEditionState.Stopped;
}
