using Relais.Forms.Contract;

namespace Relais.Forms.Editing;

/// <summary>A form that is being written, with the rules that read its answers. Never changes: each edit gives another.</summary>
public sealed record DraftContent(Form Form, EligibilityRules? Rules)
{
    /// <summary>The rules, or those that begin: the same name as the form, nothing in them.</summary>
    public EligibilityRules RulesOrNone => Rules ?? new EligibilityRules { Key = Form.Key, Title = Form.Title, Form = Form.Key };

    /// <summary>The form as it is asked today, or null: its names are in answers and do not change.</summary>
    public Func<Form?> Published { get; init; } = () => null;

    /// <summary>With other rules; those that say nothing are none.</summary>
    internal DraftContent WithRules(EligibilityRules rules) => this with { Rules = rules.Scenarios.Count == 0 && rules.Common.Count == 0 ? null : rules };

    /// <summary>Other names, in the form and in the rules.</summary>
    internal DraftContent Renamed(IReadOnlyDictionary<string, string> names) => this with { Form = Form.Renamed(names), Rules = Rules?.Renamed(names) };
}
