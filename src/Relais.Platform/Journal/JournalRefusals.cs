using Relais.Kernel;

namespace Relais.Platform.Journal;

internal static class JournalRefusals
{
    public static readonly Refusal NoSuchLine = new("journal.no-such-line", "Cette ligne n’existe pas dans le journal.");

    public static readonly Refusal NotSealedYet = new("journal.not-sealed-yet", "Cette ligne n’est pas encore scellée : recommencez dans une seconde.");

    public static readonly Refusal NotWhatWasSealed = new("journal.not-what-was-sealed", "Cette ligne n’est pas celle qui a été scellée : vérifiez le journal (relais audit verify).");
}
