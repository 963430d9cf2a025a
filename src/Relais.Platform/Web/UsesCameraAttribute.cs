namespace Relais.Platform.Web;

/// <summary>Marks a page that may open the camera: those where a photo is joined to a request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UsesCameraAttribute : Attribute;
