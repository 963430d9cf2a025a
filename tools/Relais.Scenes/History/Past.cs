using Relais.Kernel;
using Relais.Requests.Life;

namespace Relais.Scenes.History;

/// <summary>A step taken in the past, by whom and with how many photos.</summary>
internal sealed record Past(Act Act, RequestStep Step, int Photos);
