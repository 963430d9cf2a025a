namespace Relais.Platform.SignIn;

/// <summary>Marks an endpoint that an open page asks by itself: it does not count as the presence of the person, so that a session left open ends.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UnattendedAttribute : Attribute;
