using NodaTime;
using Relais.Exams.Components;
using Relais.Kernel;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Contract;
using Relais.Requests.Imaging;
using Relais.Requests.Life;
using Relais.Requests.Reading;
using Relais.Ui.Components;

namespace Relais.Requests.Components;

/// <summary>One step of the thread, in words.</summary>
/// <param name="Author">Who.</param>
/// <param name="Did">What.</param>
/// <param name="At">When.</param>
/// <param name="Icon">An icon instead of the author's initials, or null.</param>
/// <param name="Text">What was written, or null.</param>
/// <param name="Files">What was joined.</param>
public sealed record StepShown(string Author, string Did, Instant At, string? Icon, string? Text, IReadOnlyList<ExamShown> Files)
{
    /// <summary>The opinion's outcome, or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>What its colour means.</summary>
    public Tone OutcomeTone { get; init; }

    /// <summary>«Mélanome (C43.5), probable», or null.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>«Sous quinze jours», or null.</summary>
    public string? HowSoon { get; init; }

    /// <summary>Whether it is the opinion.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Whether there is more than who did what.</summary>
    public bool HasBody => Text is not null || Files.Count > 0 || Outcome is not null || IsPrivate;

    /// <summary>Whether a newer opinion of the same person stands for it.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether the team alone sees it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether the text is a list of reasons, a line each.</summary>
    public bool IsReasons { get; init; }

    internal static IReadOnlyList<StepShown> Of(RequestRead read) => [.. read.Request.Steps.Select(step => Of(step, read))];

    private static StepShown Of(RequestStep step, RequestRead read) =>
        Of(step, read.Request.Findings.Find(finding => finding.Step == step.Id), read);

    private static StepShown Of(RequestStep step, Finding? finding, RequestRead read) =>
        new(
            read.ActorOf(step),
            RequestWords.Did(step.Kind, step.About is { } about && about != step.By ? read.NameOf(about) : null),
            step.At,
            step.By == ProfessionalId.Relais ? RequestWords.IconOf(step.Kind) ?? /* icon */ "route" : RequestWords.IconOf(step.Kind),
            step.Text,
            [.. read.Request.Files.Where(f => f.Step == step.Id && !f.IsLetter).OrderBy(f => f.Rank).Select(f => read.ShownOf(f.File)).OfType<ExamShown>()])
        {
            Outcome = step.Outcome is { } outcome ? RequestWords.Label(outcome) : null,
            OutcomeTone = step.Outcome is { } o ? RequestWords.ToneOf(o) : Tone.Neutral,
            Diagnosis = finding?.Sentence,
            HowSoon = finding?.Timeliness?.Label(),
            IsAnswer = step.Kind is StepKind.Answered,
            IsPrivate = step.IsPrivate,
            IsReplaced = step.Kind is StepKind.SecondGiven && !read.Request.Seconds.Exists(second => second.Step == step.Id),
            IsReasons = step.Kind is StepKind.Routed or StepKind.Widened || (step.Kind is StepKind.Reassigned && step.By == ProfessionalId.Relais),
        };
}
