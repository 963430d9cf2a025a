namespace Relais.Patients;

/// <summary>A document of high confidence against which an identity is checked. Its type is kept, never a copy of it (RNIV).</summary>
internal enum IdentityDocument
{
    /// <summary>Carte nationale d’identité.</summary>
    IdentityCard,

    /// <summary>Passeport.</summary>
    Passport,

    /// <summary>Titre de séjour.</summary>
    ResidencePermit,

    /// <summary>Livret de famille with the parent's own document: minors only.</summary>
    FamilyBook,

    /// <summary>Extrait d’acte de naissance with the parent's own document: minors only.</summary>
    BirthCertificate,
}
