using Relais.Forms.Contract;
using Relais.Forms.Editing;
using Relais.Kernel;

namespace Relais.Forms.Versions;

/// <summary>A form that a team made its own, with its versions.</summary>
/// <remarks>At most one version is a draft. Publishing it makes it the one that is asked; it never changes again.</remarks>
internal sealed class TeamForm
{
    public const int MaxKey = 60;
    public const int MaxTitle = 200;

    private TeamForm()
    {
    }

    public FormId Id { get; private init; } = FormId.New();
    public required TeamId Team { get; init; }
    public required string Key { get; init; }
    public string Title { get; private set; } = "";

    /// <summary>The version that is asked, or null before the first is published.</summary>
    public FormVersionId? Published { get; private set; }

    public long Version { get; private set; }
    public List<FormVersion> Versions { get; } = [];

    public FormVersion? Draft => Versions.Find(version => version.IsDraft);

    public FormVersion? Latest => Versions.Find(version => version.Id == Published);

    public static TeamForm Begin(TeamId team, Form form, EligibilityRules? rules)
    {
        var begun = new TeamForm { Team = team, Key = form.Key, Title = form.Title };
        begun.SaveDraft(form, rules);
        return begun;
    }

    /// <summary>Keeps what the form is becoming, right or not yet: it is checked when it is published.</summary>
    public void SaveDraft(Form form, EligibilityRules? rules)
    {
        RefusedException.ThrowIf(form.Key != Key ? VersionRefusals.KeyFixed : form.Title.Length is 0 or > MaxTitle ? FormRefusals.TitleMissing : null);
        if (Draft is not { } draft)
        {
            draft = new FormVersion { Form = Id, Number = Versions.Count == 0 ? 1 : Versions.Max(version => version.Number) + 1 };
            Versions.Add(draft);
        }

        draft.Hold(form, rules);
        Title = Published is null ? form.Title : Title;
        Version++;
    }

    /// <summary>One step of the editors; the first one after a publication begins the next draft.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Edit(Func<DraftContent, DraftContent> change)
    {
        var written = (Draft ?? Latest)!;
        var changed = change(written.ToContent() with { Published = () => Latest?.ToForm() });
        if (written.Holds(changed))
        {
            return false;
        }

        SaveDraft(changed.Form, changed.Rules);
        return true;
    }

    /// <summary>Takes the last change of the draft back.</summary>
    public void Undo()
    {
        RefusedException.ThrowIf(Draft is null ? EditRefusals.NothingToUndo : null);
        Draft!.Undo();
        Title = Published is null ? Draft.ToForm().Title : Title;
        Version++;
    }

    public Refusal? WhyNotPublish() => Draft switch
    {
        null => VersionRefusals.NothingToPublish,
        { } draft => draft.WhyNot(),
    };

    public FormVersion Publish(Act act)
    {
        RefusedException.ThrowIf(WhyNotPublish());
        var draft = Draft!;
        draft.Publish(act);
        (Published, Title) = (draft.Id, draft.ToForm().Title);
        Version++;
        return draft;
    }

    public void DropDraft()
    {
        RefusedException.ThrowIf(Draft is null || Published is null ? VersionRefusals.NothingToDrop : null);
        Versions.Remove(Draft!);
        Version++;
    }
}
