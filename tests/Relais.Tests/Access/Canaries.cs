namespace Relais.Tests.Access;

/// <summary>A text planted in the data, and the only people in whose pages it may appear.</summary>
internal sealed record Canary(string Text, Who[] MaySee);

/// <summary>What must not leak.</summary>
internal static class Canaries
{
    public const string QuestionInCharge = "Canari de la question prise en charge";
    public const string QuestionSent = "Canari de la question envoyée";
    public const string QuestionElsewhere = "Canari de la question d’ailleurs";
    public const string Draft = "Canari du brouillon";
    public const string PrivateNote = "Canari de la note interne";
    public const string Caller = "Canari Appelant";
    public const string BoardQuestion = "Canari de la question posée en concertation";
    public const string Notice = "Canari de la notification";

    public static readonly Canary[] All =
    [
        new(QuestionInCharge, People.OfTheRequestInCharge),
        new("Zanzibarine", People.OfTheRequestInCharge),
        new(QuestionSent, People.OfTheRequestSent),
        new("Mozambiquine", People.OfTheRequestSent),
        new(QuestionElsewhere, People.OfTheRequestElsewhere),
        new("Tasmanienne", People.OfTheRequestElsewhere),
        new(Draft, [Who.Author]),
        new(PrivateNote, [.. People.OfTheRequestInCharge.Except([Who.Author])]),
        new(BoardQuestion, [Who.Expert, Who.Colleague, Who.Coordinator]),
        new(Notice, [Who.Author]),
        new(Caller, [Who.Coordinator]),
    ];
}
