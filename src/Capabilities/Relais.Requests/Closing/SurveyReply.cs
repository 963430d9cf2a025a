using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Closing;

/// <summary>What one side says that an opinion brought.</summary>
/// <param name="Advice">The effect on the plan, or null while it is not chosen.</param>
/// <param name="Referral">The effect on the visit, or null while it is not chosen.</param>
/// <param name="PatientValue">Value for the patient, 1 to 5, or null.</param>
/// <param name="OwnValue">Value for the one who answers, 1 to 5, or null.</param>
/// <param name="Comment">A word more, or null.</param>
internal sealed record SurveyText(AdviceEffect? Advice, ReferralEffect? Referral, int? PatientValue = null, int? OwnValue = null, string? Comment = null)
{
    public Refusal? WhyNot() =>
        Advice is null || Referral is null ? SurveyRefusals.TwoQuestions
        : PatientValue is < 1 or > 5 || OwnValue is < 1 or > 5 ? SurveyRefusals.ValueWrong
        : Comment?.Length > SurveyReply.MaxComment ? SurveyRefusals.CommentTooLong
        : null;
}

/// <summary>The closing survey as one side answered it, once. Never changed.</summary>
internal sealed class SurveyReply
{
    public const int MaxComment = 1_000;

    private SurveyReply()
    {
    }

    public RequestId Request { get; private init; }
    public SurveySide Side { get; private init; }
    public LineId Line { get; private init; }
    public ProfessionalId By { get; private init; }
    public Instant At { get; private init; }

    /// <summary>When the opinion was given: figures are those of opinions, not of replies.</summary>
    public Instant AnsweredAt { get; private init; }
    public AdviceEffect Advice { get; private init; }
    public ReferralEffect Referral { get; private init; }
    public int? PatientValue { get; private init; }
    public int? OwnValue { get; private init; }
    public string? Comment { get; private init; }

    public static SurveyReply Of(Request request, SurveySide side, SurveyText text, Act act)
    {
        RefusedException.ThrowIf(text.WhyNot());
        return new()
        {
            Request = request.Id,
            Side = side,
            Line = request.Line,
            By = act.By,
            At = act.At,
            AnsweredAt = request.AnsweredAt!.Value,
            Advice = text.Advice!.Value,
            Referral = text.Referral!.Value,
            PatientValue = text.PatientValue,
            OwnValue = text.OwnValue,
            Comment = string.IsNullOrWhiteSpace(text.Comment) ? null : text.Comment.Trim(),
        };
    }
}
