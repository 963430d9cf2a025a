namespace Relais.Platform.Web;

/// <summary>Marks a page that shows a PDF in a frame of its own: the browser's reader needs one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsDocumentsAttribute : Attribute;
