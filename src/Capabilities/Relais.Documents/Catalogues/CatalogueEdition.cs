using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Relais.Kernel;

namespace Relais.Documents.Catalogues;

/// <summary>Where an edition stands.</summary>
internal enum CatalogueState
{
    /// <summary>En cours de lecture.</summary>
    Reading,

    /// <summary>Publiée: the highest published number is in force.</summary>
    Published,

    /// <summary>Refusée: too much of it cannot be read.</summary>
    Refused,

    /// <summary>Interrompue.</summary>
    Stopped,
}

/// <summary>One import of a public catalogue, with what its files were.</summary>
/// <remarks>Reading → Published, Refused or Stopped.</remarks>
internal abstract class CatalogueEdition
{
    public const int MaxFiles = 100_000;

    // Accents as they are: the reports of all files stay well under what is kept. Pages encode what they show.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>After that an import that never ended is thought dead.</summary>
    public static readonly Duration Patience = Duration.FromHours(1);

    public int Number { get; protected init; }

    /// <summary>Invented or cut for a demonstration: every page and paper that stands on it says so.</summary>
    public bool IsSample { get; protected init; }
    public ProfessionalId By { get; protected init; }
    public Instant BegunAt { get; protected init; }
    public CatalogueState State { get; private set; }

    /// <summary><see cref="CatalogueReport"/> of each file, as JSON.</summary>
    public string Files { get; private set; } = "[]";

    /// <summary>New or changed since the edition before.</summary>
    public int Changed { get; private set; }

    /// <summary>In the edition before, and not in this one.</summary>
    public int Gone { get; private set; }

    public IReadOnlyList<CatalogueReport> Reports => JsonSerializer.Deserialize<List<CatalogueReport>>(Files) ?? [];

    public bool IsUnderWay(Instant now) => State is CatalogueState.Reading && now - BegunAt < Patience;

    public void Publish(int changed, int gone) => (State, Changed, Gone) = (CatalogueState.Published, changed, gone);

    public void Refuse() => State = CatalogueState.Refused;

    public void Stop() => State = CatalogueState.Stopped;

    protected void Keep(IReadOnlyList<CatalogueReport> reports) => Files = JsonSerializer.Serialize(reports, Plain);
}
