namespace Relais.Billing.Tariffs;

/// <summary>The acts of télé-expertise (NGAP).</summary>
internal enum ActCode
{
    /// <summary>Opinion given, billed by the one who gives it (requis).</summary>
    TE2,

    /// <summary>Request made, billed by the one who asks (requérant).</summary>
    RQD,
}
