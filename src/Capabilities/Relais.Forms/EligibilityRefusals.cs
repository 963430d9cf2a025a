using Relais.Kernel;

namespace Relais.Forms;

/// <summary>Every reason for which rules of eligibility are refused.</summary>
internal static class EligibilityRefusals
{
    public static readonly Refusal NoScenario = new("eligibility.no-scenario", "Ces règles n’ont pas de scénario : ajoutez-en un.");

    public static Refusal ScenarioTwice(string key) => new("eligibility.scenario-twice", $"Le scénario « {key} » existe deux fois.");

    public static Refusal RuleWrong(string says, string wrong) => new("eligibility.rule-wrong", $"« {says} » : {wrong}");

    public static Refusal NameUnknown(string says, string name) => new("eligibility.name-unknown", $"« {says} » parle de « {name} », qui n’est ni une question du formulaire, ni un score, ni un fait du dossier.");
}
