namespace Relais.Platform.SignIn.Held;

/// <summary>Marks a page whose forms are never held: they carry a password or a code.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotHeldAttribute : Attribute;
