using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering.Templates;

namespace Relais.Requests.Answering.Opinions;

/// <summary>Who may read which draft of an opinion, and which template.</summary>
internal static class OpinionAccess
{
    /// <summary>The opinions that a person is writing.</summary>
    public static IQueryable<OpinionDraft> OpinionDraftsOf(this RelaisDb db, Act act)
    {
        var by = act.By;
        return db.Set<OpinionDraft>().Where(draft => draft.Author == by);
    }

    /// <summary>A person's own templates, and those of the teams where they answer or coordinate.</summary>
    public static IQueryable<ReplyTemplate> TemplatesOf(this RelaisDb db, Act act)
    {
        var by = act.By;
        var teams = act.TeamsWith(Role.Expert).Union(act.TeamsThatShareTemplates()).ToList();
        return db.Set<ReplyTemplate>().Where(template => template.Team == null ? template.Owner == by : teams.Contains(template.Team.Value));
    }

    /// <summary>The teams whose shared templates a person writes.</summary>
    public static IReadOnlyList<TeamId> TeamsThatShareTemplates(this Act act) =>
        [.. act.TeamsWith(Role.Coordinator).Union(act.TeamsWith(Role.Manager))];
}
