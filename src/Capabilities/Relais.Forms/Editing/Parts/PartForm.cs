using Microsoft.AspNetCore.Http;
using Relais.Forms.Clauses;
using Relais.Ui.Components;

namespace Relais.Forms.Editing.Parts;

/// <summary>One part of a draft as it is being typed.</summary>
public abstract class PartForm
{
    /// <summary>What is wrong with what was typed; nothing of it is kept in the draft while there is something.</summary>
    public FieldErrors Errors { get; private set; } = new();

    /// <summary>The name of the part, before what was typed.</summary>
    public required string Key { get; init; }

    /// <summary>The condition that it holds, or null.</summary>
    protected ClauseForm? Clause { get; init; }

    /// <summary>Takes a step that adds a line to fill: nothing is kept yet.</summary>
    internal virtual bool Begins(EditStep step)
    {
        if (Clause is null || step.Verb is not (EditStep.AddLine or EditStep.AddLines))
        {
            return false;
        }

        Clause.Add(step.About, step.Verb == EditStep.AddLines);
        return true;
    }

    /// <summary>Takes a step that moves or takes away a line: what is left is kept.</summary>
    internal virtual void Take(EditStep step)
    {
        if (step.Verb == EditStep.RemoveLine)
        {
            Clause?.Remove(step.About);
        }
    }

    /// <summary>The draft with what was typed, and the name of the part there; the same draft when something is wrong.</summary>
    internal (DraftContent Content, string Key) Put(DraftContent before)
    {
        Errors = new FieldErrors();
        var put = PutTyped(before);
        return Errors.None ? put : (before, Key);
    }

    protected abstract (DraftContent Content, string Key) PutTyped(DraftContent before);

    private protected static string? Text(IFormCollection posted, string name) => posted[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
