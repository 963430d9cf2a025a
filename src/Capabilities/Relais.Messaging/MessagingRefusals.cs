using Relais.Kernel;

namespace Relais.Messaging;

internal static class MessagingRefusals
{
    public static readonly Refusal UnknownChoice = new(
        "messaging.unknown-choice", "Choisissez l’une des trois façons de recevoir vos courriels, puis enregistrez.");

    public static readonly Refusal TooManyStreams = new(
        "messaging.too-many-streams", "Relais est ouvert dans trop d’onglets : fermez-en un pour que celui-ci se mette à jour tout seul.");
}
