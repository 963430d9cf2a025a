namespace Relais.Messaging.Preferences;

/// <summary>When a person wants notices by mail.</summary>
internal enum MailChoice
{
    /// <summary>One mail for each notice, at once.</summary>
    AtOnce,

    /// <summary>One mail an hour at most, with what came; urgent requests at once all the same.</summary>
    HourlyDigest,

    /// <summary>Never, even urgent: the bell only.</summary>
    None,
}
