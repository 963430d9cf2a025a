using System.Reflection;

namespace Relais.Platform;

/// <summary>A part of Relais that brings mappings and pages: each capability registers itself as one.</summary>
/// <param name="Assembly">Where its entity mappings and Razor pages are.</param>
public sealed record CapabilityPart(Assembly Assembly);
