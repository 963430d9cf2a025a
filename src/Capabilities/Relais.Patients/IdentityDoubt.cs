namespace Relais.Patients;

/// <summary>What keeps an identity from being validated or qualified, however well it was checked (RNIV attributes).</summary>
[Flags]
internal enum IdentityDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Identité homonyme: another person has almost the same traits.</summary>
    Homonym = 1,

    /// <summary>Identité douteuse: the traits may not be this person's.</summary>
    Doubtful = 2,

    /// <summary>Identité fictive: made up, for a test or a training.</summary>
    Fictitious = 4,
}
