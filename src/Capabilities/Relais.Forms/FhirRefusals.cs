using Relais.Kernel;

namespace Relais.Forms;

/// <summary>Every reason for which a FHIR file is refused.</summary>
internal static class FhirRefusals
{
    public static readonly Refusal NotAQuestionnaire = new("fhir.not-a-questionnaire", "Ce fichier n’est pas un questionnaire FHIR R4 en JSON (ressource « Questionnaire »).");
    public static readonly Refusal NotAResponse = new("fhir.not-a-response", "Ce fichier n’est pas une réponse FHIR R4 en JSON (ressource « QuestionnaireResponse »).");
}
