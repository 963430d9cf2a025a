using NodaTime;
using Relais.Forms.Contract;
using Relais.Kernel;

namespace Relais.Forms.Versions;

/// <summary>Answers given on one version of a form.</summary>
internal sealed class StoredAnswers
{
    public const int MaxContent = 400_000;

    public AnswerSetId Id { get; init; } = AnswerSetId.New();
    public required FormVersionId Version { get; init; }

    /// <summary><see cref="Answers"/> as JSON.</summary>
    public string Content { get; private set; } = "";
    public Instant ChangedAt { get; private set; }
    public ProfessionalId ChangedBy { get; private set; }

    public Answers ToAnswers() => FormJson.ReadAnswers(Content);

    public StoredAnswers Hold(Answers answers, Act act)
    {
        var content = FormJson.Write(answers);
        RefusedException.ThrowIf(content.Length > MaxContent ? AnswerRefusals.TooLong : null);
        (Content, ChangedAt, ChangedBy) = (content, act.At, act.By);
        return this;
    }
}
