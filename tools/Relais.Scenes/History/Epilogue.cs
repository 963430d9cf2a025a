using NodaTime;
using Relais.Kernel;
using Relais.Requests.Closing;
using Relais.Requests.Life;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>What is said once the opinion is read, and weeks later. Most answer, not all.</summary>
internal sealed class Epilogue(Request request)
{
    private static readonly (string Said, string Found)[] Histologies =
        [("mélanome", "Mélanome"), ("épidermoïde", "Carcinome épidermoïde"), ("basocellulaire", "Carcinome basocellulaire")];

    private static readonly string[] Comments =
        ["Réponse très claire, merci.", "Un rendez-vous évité, le patient est rassuré.", "Rapide et utile pour mon suivi.", "J’ai appris quelque chose."];

    private static readonly (AdviceEffect Advice, ReferralEffect Referral, double Weight)[] Alone =
    [
        (AdviceEffect.Confirmed, ReferralEffect.Avoided, 5), (AdviceEffect.New, ReferralEffect.Avoided, 6),
        (AdviceEffect.New, ReferralEffect.NotNeeded, 4), (AdviceEffect.LittleUse, ReferralEffect.NoBenefit, 1),
    ];

    private static readonly (AdviceEffect Advice, ReferralEffect Referral, double Weight)[] Seen =
        [(AdviceEffect.Confirmed, ReferralEffect.StillNeeded, 7), (AdviceEffect.New, ReferralEffect.StillNeeded, 4), (AdviceEffect.New, ReferralEffect.Prompted, 1)];

    private readonly Dice _dice = new("epilogue/" + request.Number);

    /// <summary>The requester's reply to the two questions, or nothing.</summary>
    public void Survey(Act asker)
    {
        if (!_dice.Chance(0.72) || request.WhyNotSurvey(asker) is not null)
        {
            return;
        }

        var (advice, referral, _) = _dice.Weighed(request.Outcome is Outcome.AdviceOnly ? Alone : Seen, one => one.Weight);
        request.GiveSurvey(new(advice, referral, _dice.Between(3, 5), _dice.Between(3, 5), _dice.Chance(0.1) ? _dice.Pick(Comments) : null), asker);
    }

    /// <summary>What the line asks weeks later: asked by now or not, known or not.</summary>
    public void Afterwards(AftermathRule rule, Instant now, Func<Instant, Act> asker)
    {
        if (rule.Days is not { } days || request.AnsweredAt is not { } answered || request.Aftermath is not null)
        {
            return;
        }

        request.AskAfterwards(answered + Duration.FromDays(days));
        var asked = answered + Duration.FromDays(days);
        if (asked > now)
        {
            return;
        }

        request.Aftermath!.NoteAsked(asked);
        if (_dice.Chance(0.8))
        {
            var told = asked + Duration.FromDays(_dice.Between(0, 9));
            request.TellAftermath(Found(rule.Choices), rule.Choices, asker(told < now ? told : now));
        }
    }

    private string Found(IReadOnlyList<string> choices)
    {
        var opinion = request.Reply?.Text ?? "";
        var said = request.Outcome is Outcome.AdviceOnly ? default : Histologies.FirstOrDefault(one => opinion.Contains(one.Said, StringComparison.OrdinalIgnoreCase));
        return said.Found is not null && _dice.Chance(0.8) ? said.Found : choices[0];
    }
}
