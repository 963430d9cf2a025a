namespace Relais.Kernel;

/// <summary>What a membership allows a person to do in a structure or in one of its teams.</summary>
public enum Role
{
    /// <summary>Asks for opinions (requérant).</summary>
    Requester,

    /// <summary>Gives opinions (requis, expert).</summary>
    Expert,

    /// <summary>Dispatches and follows requests (coordination).</summary>
    Coordinator,

    /// <summary>Takes part in care without giving opinions (nurse, physiotherapist…).</summary>
    CareProfessional,

    /// <summary>Works in the mobile team.</summary>
    MobileTeam,

    /// <summary>Leads the team and reads its figures (responsable).</summary>
    Manager,

    /// <summary>Prepares invoices (secrétariat, facturation).</summary>
    BillingClerk,

    /// <summary>Sets up teams, lines, sectors and people (administration).</summary>
    Administrator,
}
