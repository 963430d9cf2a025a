using Relais.Kernel;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Ui.Components;

namespace Relais.Requests.Intake.Worklist;

/// <summary>A badge: a word, what its colour means, its icon.</summary>
/// <param name="Label">The word.</param>
/// <param name="Tone">What its colour means.</param>
/// <param name="Icon">A name of @tabler/icons.</param>
public sealed record Mark(string Label, Tone Tone, string Icon)
{
    /// <summary>The marks of a request, on its page and in the worklist.</summary>
    internal static IReadOnlyList<Mark> Of(Request request)
    {
        var marks = new List<Mark>();
        if (request.Orientation is Orientation.Emergency)
        {
            marks.Add(new(Orientation.Emergency.Label(), Tone.Late, /* icon */ "ambulance"));
        }

        if (request.IsUrgent)
        {
            marks.Add(new("Urgente", Tone.Late, /* icon */ "alert-triangle"));
        }

        if (request.IsFlagged)
        {
            marks.Add(new($"Drapeau rouge : {request.RedFlags}", Tone.Late, /* icon */ "flag"));
        }

        if (request.Priority is { } priority)
        {
            marks.Add(new($"Priorité {priority.Label().ToLowerInvariant()}", priority.Tone(), /* icon */ "arrows-sort"));
        }

        if (request.Orientation is { } orientation and not Orientation.Emergency)
        {
            marks.Add(new(orientation.Label(), Tone.Info, /* icon */ "direction"));
        }

        return marks;
    }
}

/// <summary>A request in the worklist, in words.</summary>
/// <param name="Id">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="Patient">About whom.</param>
/// <param name="Line">What for.</param>
/// <param name="Author">Who asks.</param>
/// <param name="With">Who has it.</param>
public sealed record WorklistShown(Guid Id, string Number, string Patient, string Line, string Author, string With)
{
    // Above, only a detail is missing, which the expert asks for if it matters.
    private const int WorthAsking = 90;

    /// <summary>The way by which it came.</summary>
    public required Mark Channel { get; init; }

    /// <summary>What makes it stand out.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>Where it stands.</summary>
    public required string State { get; init; }

    /// <summary>Its colour.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The sum of its reasons.</summary>
    public required int Points { get; init; }

    /// <summary>«+40 : Drapeau rouge : fièvre.»</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>From 0 to 100.</summary>
    public required int Complete { get; init; }

    /// <summary>What is missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether what is missing may be asked for now.</summary>
    public required bool CanAsk { get; init; }

    /// <summary>Whether it may be the same as another.</summary>
    public required bool HasTwin { get; init; }

    internal static WorklistShown Of(WorklistRow row, Act act) =>
        new(row.Request.Id.Value, row.Request.Number, row.Patient, row.Line, row.Author, row.With)
        {
            Channel = new(row.Request.Channel.Label(), Tone.Neutral, row.Request.Channel.Icon()),
            Marks = Mark.Of(row.Request),
            State = RequestWords.Label(row.Request.State),
            Stage = RequestWords.StageOf(row.Request.State),
            Points = row.Score.Points,
            Reasons = [.. row.Score.Reasons.Select(reason => $"{(reason.Points < 0 ? "−" : "+")}{Math.Abs(reason.Points)} : {reason.Sentence}")],
            Complete = row.Completeness.Percent,
            Missing = row.Completeness.Missing,
            CanAsk = row.Completeness.Percent < WorthAsking && row.Request.WhyNotAskComplement(act) is null,
            HasTwin = row.HasTwin,
        };
}
