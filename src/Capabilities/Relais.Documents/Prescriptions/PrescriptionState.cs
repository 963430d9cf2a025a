namespace Relais.Documents.Prescriptions;

/// <summary>Where a prescription stands.</summary>
internal enum PrescriptionState
{
    /// <summary>Brouillon.</summary>
    Draft,

    /// <summary>Signée: never changed again.</summary>
    Signed,

    /// <summary>Révoquée: withdrawn, or replaced by another.</summary>
    Revoked,
}
