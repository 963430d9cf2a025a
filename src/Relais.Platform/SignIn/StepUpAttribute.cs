namespace Relais.Platform.SignIn;

/// <summary>Marks a page or endpoint that asks for a proof of who one is, less than five minutes old; older ones go through <c>/connexion/confirmer</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StepUpAttribute : Attribute;
