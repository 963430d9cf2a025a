namespace Relais.Tests.Access;

/// <summary>Everyone who may knock at a door: a role, and a relation to the requests of the scene.</summary>
internal enum Who
{
    /// <summary>Nobody signed in.</summary>
    Anonymous,

    /// <summary>The author, in a session that was ended.</summary>
    Ended,

    /// <summary>A coordinator of the team whose account was disabled while signed in.</summary>
    Disabled,

    /// <summary>A requester of another structure.</summary>
    Stranger,

    /// <summary>The expert in charge of another team's request.</summary>
    StrangerExpert,

    /// <summary>The coordinator of another team.</summary>
    StrangerCoordinator,

    /// <summary>The administrator of another structure.</summary>
    StrangerAdministrator,

    /// <summary>A requester of the author's own practice.</summary>
    SameStructure,

    /// <summary>An expert of the team, out of the rota and added to nothing.</summary>
    TeamExpert,

    /// <summary>A care professional of the team's structure, with no relation to the patients.</summary>
    CareProfessional,

    /// <summary>The manager of the team's structure.</summary>
    Manager,

    /// <summary>A billing clerk of the team's structure.</summary>
    BillingClerk,

    /// <summary>The administrator of the team's structure.</summary>
    Administrator,

    /// <summary>An expert of the rota that a request waits for.</summary>
    GroupExpert,

    /// <summary>A colleague added to the request in charge.</summary>
    Colleague,

    /// <summary>The coordinator of the team.</summary>
    Coordinator,

    /// <summary>The expert in charge, also in the rota.</summary>
    Expert,

    /// <summary>The requester who wrote the requests.</summary>
    Author,
}

/// <summary>Sets of people that doors name.</summary>
internal static class People
{
    /// <summary>Those who never come in: no open session.</summary>
    public static readonly Who[] Outside = [Who.Anonymous, Who.Ended, Who.Disabled];

    public static readonly Who[] SignedIn = [.. Enum.GetValues<Who>().Except(Outside)];

    public static readonly Who[] Everyone = Enum.GetValues<Who>();

    /// <summary>Those whose role takes part in care.</summary>
    public static readonly Who[] Care =
        [.. SignedIn.Except([Who.StrangerAdministrator, Who.Manager, Who.BillingClerk, Who.Administrator])];

    /// <summary>Those who wrote the requests.</summary>
    public static readonly Who[] Asking = [Who.Author, Who.Stranger];

    /// <summary>Those who may know of the request in charge.</summary>
    public static readonly Who[] OfTheRequestInCharge = [Who.Author, Who.Expert, Who.Colleague, Who.Coordinator];

    /// <summary>Those who may know of the request that waits for its rota.</summary>
    public static readonly Who[] OfTheRequestSent = [Who.Author, Who.Expert, Who.GroupExpert, Who.Coordinator];

    /// <summary>Those who may know of the request of another team.</summary>
    public static readonly Who[] OfTheRequestElsewhere = [Who.Stranger, Who.StrangerExpert, Who.StrangerCoordinator];
}
