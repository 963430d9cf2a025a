namespace Relais.Tests.Access;

/// <summary>One way into the application: an endpoint, at an address of the scene, and who may pass.</summary>
/// <param name="Method">As the endpoint declares it.</param>
/// <param name="Pattern">As the endpoint declares it.</param>
/// <param name="Address">Where to knock.</param>
/// <param name="MayPass">Who gets an answer; the others get «not found», or are sent to sign in.</param>
internal sealed record Door(string Method, string Pattern, string Address, Who[] MayPass)
{
    /// <summary>Says «not found» to everybody, by nature.</summary>
    public bool IsNotFoundForAll { get; init; }

    /// <summary>Sends everybody to the page of signing in, by nature.</summary>
    public bool LeadsToSignIn { get; init; }

    /// <summary>Headers without which the endpoint does not look further.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes a POST without a form's token, and why that is harmless or guarded otherwise; null when a token is asked.</summary>
    public string? NoToken { get; init; }

    public override string ToString() => $"{Method} {Address}";
}

/// <summary>What somebody got at a door.</summary>
internal sealed record Answer(Door Door, Who Who, string Method, int Status, string? Location, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsSentToSignIn => Status == 401 || Location == "/connexion" || Location?.StartsWith("/connexion?", StringComparison.Ordinal) == true;

    public override string ToString() => $"{Who} at {Method} {Door.Address}: {Status} {Location}";
}
