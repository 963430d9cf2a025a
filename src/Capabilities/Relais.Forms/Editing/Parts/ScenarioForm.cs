using Microsoft.AspNetCore.Http;
using Relais.Forms.Contract;
using Relais.Kernel;

namespace Relais.Forms.Editing.Parts;

/// <summary>A scenario as it is being typed: lists have one entry a line.</summary>
internal sealed class ScenarioForm : PartForm
{
    public string? Title { get; init; }
    public string? Brings { get; init; }
    public string? Documents { get; init; }
    public string? Resources { get; init; }

    public static ScenarioForm Of(Scenario scenario) => new()
    {
        Key = scenario.Key,
        Title = scenario.Title,
        Brings = string.Join('\n', scenario.Brings),
        Documents = string.Join('\n', scenario.Documents),
        Resources = string.Join('\n', scenario.Resources.Select(ResourceNames.NameOf)),
    };

    public static ScenarioForm Read(string key, IFormCollection posted) => new()
    {
        Key = key,
        Title = Text(posted, "Title"),
        Brings = Text(posted, "Brings"),
        Documents = Text(posted, "Documents"),
        Resources = Text(posted, "Resources"),
    };

    protected override (DraftContent Content, string Key) PutTyped(DraftContent before)
    {
        var was = before.RulesOrNone.Scenarios.FirstOrDefault(scenario => scenario.Key == Key) ?? throw new RefusedException(EditRefusals.PartGone);
        Errors.Require(Title is { Length: <= Reckoning.FormCheck.MaxTitle }, "Title", "Donnez un titre au scénario, de 200 caractères au plus.");
        var typed = was with { Title = Title ?? "", Brings = Typed.Lines(Brings), Documents = Typed.Lines(Documents), Resources = [.. Typed.Lines(Resources).Select(ResourceNames.CodeOf)] };
        return (before.WithRules(before.RulesOrNone.Put(typed)), Key);
    }
}
