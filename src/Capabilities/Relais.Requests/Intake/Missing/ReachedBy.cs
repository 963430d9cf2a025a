namespace Relais.Requests.Intake.Missing;

/// <summary>The way by which a requester hears what is asked of them.</summary>
internal enum ReachedBy
{
    /// <summary>Relais: they have an account.</summary>
    Account,

    /// <summary>An e-mail with their secret link.</summary>
    Email,

    /// <summary>A call back, put on the list of calls to make.</summary>
    Phone,

    /// <summary>No address and no number is known: a letter.</summary>
    Letter,
}

/// <summary>How it is said.</summary>
internal static class ReachedByWords
{
    public static string Sentence(this ReachedBy by) => by switch
    {
        ReachedBy.Account => "Le complément est demandé au requérant, qui en est prévenu.",
        ReachedBy.Email => "Le complément est demandé : le requérant reçoit un courriel avec son lien de suivi.",
        ReachedBy.Phone => "Le complément est noté, et l’appel à passer est dans vos rappels : ce requérant n’a laissé qu’un téléphone.",
        ReachedBy.Letter => "Le complément est noté. Ni courriel ni téléphone ne sont connus : écrivez au requérant par courrier.",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
