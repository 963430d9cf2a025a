using Relais.Kernel;

namespace Relais.Exams;

/// <summary>Every reason for which a command on a picture or on a capture is refused.</summary>
internal static class ExamRefusals
{
    public static readonly Refusal NotFound = new("exam.not-found", "Cette image n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal NotAPicture = new("exam.not-a-picture", "Seules les photos JPEG et PNG peuvent être annotées et évaluées.");
    public static readonly Refusal QualityMissing = new("exam.quality-missing", "Choisissez une qualité : exploitable, moyenne ou inexploitable.");
    public static readonly Refusal FlawMissing = new("exam.flaw-missing", "Dites ce qui manque à la photo : le requérant fera mieux la prochaine fois.");
    public static readonly Refusal CaptureNotFound = new("exam.capture-not-found", "Ce code n’existe pas ou n’est plus valable. Demandez-en un nouveau depuis l’ordinateur.");
    public static readonly Refusal CaptureUsed = new("exam.capture-used", "Ce code a déjà été ouvert sur un autre téléphone. Demandez-en un nouveau depuis l’ordinateur.");
    public static readonly Refusal CaptureFull = new("exam.capture-full", "Vous avez pris toutes les photos prévues pour ce code. Demandez-en un nouveau depuis l’ordinateur pour continuer.");
    public static readonly Refusal CaptureNotHere = new("exam.capture-not-here", "Cette demande ne prend pas de photo en ce moment, ou elle n’est pas à vous.");
}
