using NodaTime;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Forms.Versions;

namespace Relais.Scenes.Staging;

/// <summary>A form of the library that a team made its own.</summary>
internal static class StagedForm
{
    /// <summary>Published by an administrator, long enough ago for every request of the scene.</summary>
    public static TeamForm Publish(Stage stage, TeamId team, Form form, EligibilityRules? rules, Player administrator, Instant now)
    {
        var own = TeamForm.Begin(team, form, rules);
        own.Publish(new Act(administrator.Id, now - Duration.FromDays(200)));
        stage.Entities.Add(own);
        return own;
    }
}
