using Relais.Kernel;

namespace Relais.Ui.Components;

/// <summary>A file already sent with a form that is shown again.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SentFile(FileId Id, string Name, long Bytes);
