using Relais.Forms.Contract;

namespace Relais.Forms.Editing;

/// <summary>A form that is being written, with the rules that read its answers. Never changes: each edit gives another.</summary>
internal sealed record DraftContent(Form Form, EligibilityRules? Rules)
{
    /// <summary>The rules, or those that begin: the same name as the form, nothing in them.</summary>
    public EligibilityRules RulesOrNone => Rules ?? new EligibilityRules { Key = Form.Key, Title = Form.Title, Form = Form.Key };

    /// <summary>Other names, in the form and in the rules.</summary>
    public DraftContent Renamed(IReadOnlyDictionary<string, string> names) => new(Form.Renamed(names), Rules?.Renamed(names));
}
