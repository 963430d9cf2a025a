using Relais.Forms.Contract;
using Relais.Kernel;

namespace Relais.Forms.Editing;

/// <summary>What may be done to the sections and questions of a form that is being written. Each gives another form.</summary>
internal static class FormEditing
{
    public const string NewQuestion = "Nouvelle question";
    public const string NewSection = "Nouvelle partie";

    public static Form AddSection(this Form form, out string key)
    {
        key = FormKeys.Free(form.Keys(), "partie");
        return form with { Sections = [.. form.Sections, new Section { Key = key, Title = NewSection }] };
    }

    public static Form AddQuestion(this Form form, string section, QuestionKind kind, out string key)
    {
        RefusedException.ThrowIf(form.Sections.Any(s => s.Key == section) ? null : EditRefusals.PartGone);
        var added = new Question { Key = FormKeys.Free(form.Keys(), "question"), Label = NewQuestion, Kind = kind }.Fitting();
        key = added.Key;
        return form.WithSection(section, s => s with { Questions = [.. s.Questions, added] });
    }

    public static Form Put(this Form form, Section changed) => form.WithSection(changed.Key, before => changed with { Questions = before.Questions });

    public static Form Put(this Form form, Question changed) =>
        form.WithSection(form.SectionOf(changed.Key).Key, section => section with { Questions = section.Questions.Replaced(q => q.Key == changed.Key, _ => changed.Fitting()) });

    /// <summary>Takes out a section with its questions, a question, a score or an alert. What spoke of it is named when the form is checked.</summary>
    public static Form Remove(this Form form, string key)
    {
        RefusedException.ThrowIf(form.Keys().Contains(key) ? null : EditRefusals.PartGone);
        return form with
        {
            Sections = [.. form.Sections.Where(section => section.Key != key).Select(section => section with { Questions = [.. section.Questions.Where(question => question.Key != key)] })],
            Scores = [.. form.Scores.Where(score => score.Key != key)],
            RedFlags = [.. form.RedFlags.Where(flag => flag.Key != key)],
        };
    }

    /// <summary>A copy right after, under free names; inside a copied section conditions follow its own copies.</summary>
    public static Form Copy(this Form form, string key, out string copied)
    {
        var section = form.Sections.IndexOf(s => s.Key == key);
        if (section < 0)
        {
            return form.CopyQuestion(key, out copied);
        }

        var (original, names, taken) = (form.Sections[section], new Dictionary<string, string>(), form.Keys().ToHashSet());
        foreach (var name in original.Questions.Select(question => question.Key).Prepend(original.Key))
        {
            taken.Add(names[name] = FormKeys.Free(taken, name));
        }

        copied = names[key];
        return form with { Sections = form.Sections.Inserted(section + 1, original.Renamed(names) with { Title = original.Title + " (copie)" }) };
    }

    /// <summary>One place up (−1) or down (1). A question at the end of its section goes on to the next one.</summary>
    public static Form Move(this Form form, string key, int by)
    {
        var section = form.Sections.IndexOf(s => s.Key == key);
        if (section >= 0)
        {
            return form with { Sections = form.Sections.Moved(section, by) };
        }

        var home = form.Sections.IndexOf(s => s.Key == form.SectionOf(key).Key);
        var at = form.Sections[home].Questions.IndexOf(question => question.Key == key);
        var next = home + by;
        return at + by >= 0 && at + by < form.Sections[home].Questions.Count ? form.WithSection(form.Sections[home].Key, s => s with { Questions = s.Questions.Moved(at, by) })
            : next < 0 || next >= form.Sections.Count ? form
            : form.MoveTo(key, form.Sections[next].Key, by > 0 ? 0 : form.Sections[next].Questions.Count);
    }

    /// <summary>To a place of a section, counted without the question itself.</summary>
    public static Form MoveTo(this Form form, string key, string section, int at)
    {
        var question = form.QuestionOf(key);
        RefusedException.ThrowIf(form.Sections.Any(s => s.Key == section) ? null : EditRefusals.PartGone);
        var without = form.WithSection(form.SectionOf(key).Key, s => s with { Questions = [.. s.Questions.Where(q => q.Key != key)] });
        return without.WithSection(section, s => s with { Questions = s.Questions.Inserted(at, question) });
    }

    /// <summary>A section to a place among the sections, counted without itself.</summary>
    public static Form MoveSectionTo(this Form form, string key, int at)
    {
        var moved = form.Sections.FirstOrDefault(section => section.Key == key);
        RefusedException.ThrowIf(moved is null ? EditRefusals.PartGone : null);
        IReadOnlyList<Section> others = [.. form.Sections.Where(section => section.Key != key)];
        return form with { Sections = others.Inserted(at, moved!) };
    }

    public static Question QuestionOf(this Form form, string key) =>
        form.Questions.FirstOrDefault(question => question.Key == key) ?? throw new RefusedException(EditRefusals.PartGone);

    public static Section SectionOf(this Form form, string question) =>
        form.Sections.FirstOrDefault(section => section.Questions.Any(q => q.Key == question)) ?? throw new RefusedException(EditRefusals.PartGone);

    private static Form CopyQuestion(this Form form, string key, out string copied)
    {
        var original = form.QuestionOf(key);
        var copy = original with { Key = FormKeys.Free(form.Keys(), key), Label = original.Label + " (copie)" };
        copied = copy.Key;
        return form.WithSection(form.SectionOf(key).Key, section => section with { Questions = section.Questions.Inserted(section.Questions.IndexOf(q => q.Key == key) + 1, copy) });
    }

    private static Form WithSection(this Form form, string key, Func<Section, Section> change) =>
        form with { Sections = form.Sections.Replaced(section => section.Key == key, change) };
}
