namespace Relais.Ui.Components;

/// <summary>A file in a gallery.</summary>
/// <param name="Name">Its name, under the picture.</param>
/// <param name="Url">The original.</param>
/// <param name="Thumbnail">A small picture of it, or null when it is not a picture.</param>
/// <param name="Detail">«PDF, 320 Ko», «ajoutée le 12 mars».</param>
public sealed record ShownFile(string Name, string Url, string? Thumbnail = null, string? Detail = null);
