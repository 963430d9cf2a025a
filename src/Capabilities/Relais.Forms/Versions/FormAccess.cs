using Microsoft.EntityFrameworkCore;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Forms.Versions;

/// <summary>Who may know what: published versions are public, drafts belong to the administrators of the team, answers to whoever holds their id.</summary>
internal static class FormAccess
{
    public static IQueryable<TeamForm> FormsAdministeredBy(this RelaisDb db, Act act)
    {
        var mine = act.TeamsWith(Role.Administrator);
        return db.Set<TeamForm>().Where(form => mine.Contains(form.Team));
    }

    /// <summary>The forms of the teams that a person answers for: they may read what a form is becoming, not change it.</summary>
    public static IQueryable<TeamForm> FormsLedBy(this RelaisDb db, Act act)
    {
        var mine = act.TeamsWith(Role.Administrator, Role.Manager, Role.Coordinator);
        return db.Set<TeamForm>().Where(form => mine.Contains(form.Team));
    }

    public static IQueryable<FormVersion> DraftsOf(this RelaisDb db, TeamForm form) => db.Set<FormVersion>().Where(version => version.Form == form.Id && version.PublishedAt == null);

    public static IQueryable<TeamForm> PublishedForms(this RelaisDb db) => db.Set<TeamForm>().Where(form => form.Published != null);

    public static IQueryable<FormVersion> PublishedVersions(this RelaisDb db) => db.Set<FormVersion>().Where(version => version.PublishedAt != null);

    public static IQueryable<StoredAnswers> KeptAnswers(this RelaisDb db, IReadOnlyCollection<AnswerSetId> sets) =>
        db.Set<StoredAnswers>().Where(answers => sets.Contains(answers.Id));

    /// <summary>A form with its draft and its published version, or null: the older versions are many and long.</summary>
    public static async Task<TeamForm?> FormAdministeredAsync(this RelaisDb db, FormId id, Act act, CancellationToken ct)
    {
        var form = await db.FormsAdministeredBy(act).SingleOrDefaultAsync(f => f.Id == id, ct);
        if (form is not null)
        {
            var published = form.Published;
            await db.Set<FormVersion>().Where(version => version.Form == id && (version.PublishedAt == null || version.Id == published)).LoadAsync(ct);
        }

        return form;
    }

    public static async Task<TeamForm> FormToChangeAsync(this RelaisDb db, FormId id, long version, Act act, CancellationToken ct)
    {
        var form = await db.FormAdministeredAsync(id, act, ct);
        RefusedException.ThrowIf(form is null ? VersionRefusals.NotFound : form.Version != version ? VersionRefusals.ChangedMeanwhile : null);
        return form!;
    }
}
