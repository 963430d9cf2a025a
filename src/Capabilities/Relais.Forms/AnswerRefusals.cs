using Relais.Kernel;

namespace Relais.Forms;

/// <summary>Every reason for which answers are refused.</summary>
internal static class AnswerRefusals
{
    public static readonly Refusal Gone = new("answers.gone", "Ces réponses n’existent plus.");
    public static readonly Refusal TooLong = new("answers.too-long", "Ces réponses sont trop longues pour être enregistrées : raccourcissez les textes.");
}
