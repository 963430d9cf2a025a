using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Forms.Clauses;
using Relais.Forms.Contract;
using Relais.Forms.Editing.Parts;
using Relais.Kernel;

namespace Relais.Forms.Editing;

/// <summary>What the buttons of the editor of questions do.</summary>
internal static class FormSteps
{
    /// <summary>A part of the form to be typed, or null when it is not there; no name opens the form itself.</summary>
    public static PartForm? Open(DraftContent content, string key)
    {
        var (form, subjects) = (content.Form, Subjects.Of(content.Form));
        return key.Length == 0 ? AboutForm.Of(form)
            : form.Questions.FirstOrDefault(question => question.Key == key) is { } question ? QuestionForm.Of(question, form.SectionOf(key).Key, subjects)
            : form.Sections.FirstOrDefault(section => section.Key == key) is { } section ? SectionForm.Of(section, subjects)
            : form.Scores.FirstOrDefault(score => score.Key == key) is { } score ? ScoreForm.Of(score)
            : form.RedFlags.FirstOrDefault(flag => flag.Key == key) is { } flag ? RedFlagForm.Of(flag, subjects)
            : null;
    }

    /// <summary>The part that was typed: each kind has a field of its own.</summary>
    public static PartForm Read(string key, IFormCollection posted) =>
        key.Length == 0 ? AboutForm.Read(posted)
        : posted.ContainsKey("Kind") ? QuestionForm.Read(key, posted)
        : posted.ContainsKey("Method") ? ScoreForm.Read(key, posted)
        : posted.ContainsKey("Says") ? RedFlagForm.Read(key, posted)
        : SectionForm.Read(key, posted);

    /// <summary>The form after a step, and the part to show then.</summary>
    public static (Form Form, string Key) Take(Form form, EditStep step, IFormCollection posted, string chosen)
    {
        var key = chosen;
        var isPart = form.Scores.Any(score => score.Key == step.About) || form.RedFlags.Any(flag => flag.Key == step.About);
        var after = step.Verb switch
        {
            EditStep.Add => form.AddQuestion(step.About, QuestionKind.Text, out key),
            EditStep.AddGroup => form.AddSection(out key),
            EditStep.AddScore => form.AddScore(out key),
            EditStep.AddRedFlag => form.AddRedFlag(out key),
            EditStep.Copy => form.Copy(step.About, out key),
            EditStep.Remove => form.Remove(step.About),
            EditStep.Up or EditStep.Down when isPart => form.MovePart(step.About, step.Verb == EditStep.Up ? -1 : 1),
            EditStep.Up => form.Move(step.About, -1),
            EditStep.Down => form.Move(step.About, 1),
            EditStep.Place => Placed(form, step.About, posted),
            _ => throw new RefusedException(EditRefusals.StepUnknown),
        };
        return (after, step.Verb == EditStep.Remove && (chosen == step.About || !after.Keys().Contains(chosen)) ? "" : key);
    }

    private static Form Placed(Form form, string key, IFormCollection posted)
    {
        var at = int.TryParse(posted["Place"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : throw new RefusedException(EditRefusals.StepUnknown);
        return form.Sections.Any(section => section.Key == key) ? form.MoveSectionTo(key, at) : form.MoveTo(key, posted["Target"].ToString(), at);
    }
}
