using Relais.Forms.Contract;

namespace Relais.Forms.Fhir;

/// <summary>The addresses of extensions: those of FHIR and SDC, and ours for what neither knows.</summary>
internal static class FhirNames
{
    public const string Core = "http://hl7.org/fhir/StructureDefinition/";
    public const string Unit = Core + "questionnaire-unit";
    public const string MinValue = Core + "minValue";
    public const string MaxValue = Core + "maxValue";
    public const string Decimals = Core + "maxDecimalPlaces";
    public const string ItemControl = Core + "questionnaire-itemControl";
    public const string Ordinal = Core + "ordinalValue";
    public const string Calculated = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    public const string EnabledWhen = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";
    public const string ItemControlSystem = "http://hl7.org/fhir/questionnaire-item-control";

    /// <summary>The language of our formulas.</summary>
    public const string Language = "text/x-relais-formula";

    public const string Kind = Ours + "kind";
    public const string Need = Ours + "need";
    public const string Condition = Ours + "condition";
    public const string Prefill = Ours + "prefill";
    public const string Future = Ours + "may-be-future";
    public const string Score = Ours + "score";
    public const string RedFlag = Ours + "red-flag";
    public const string FormKey = Ours + "form:";

    /// <summary>The option that says «none of these».</summary>
    public const string NoneCode = "-";

    private const string Ours = "urn:relais:";

    /// <summary>The FHIR type of an item.</summary>
    public static string TypeOf(Question question) => question.Kind switch
    {
        QuestionKind.Text or QuestionKind.Computed => "string",
        QuestionKind.LongText => "text",
        QuestionKind.Number => question.Decimals == 0 ? "integer" : "decimal",
        QuestionKind.Scale => "integer",
        QuestionKind.Date => "date",
        QuestionKind.YesNo => "boolean",
        QuestionKind.File => "attachment",
        _ => "choice",
    };
}
