using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>A photo or document joined to a request, with the step that brought it.</summary>
internal sealed class RequestFile
{
    public required RequestId Request { get; init; }
    public required FileId File { get; init; }
    public required Guid Step { get; init; }
    public required int Rank { get; init; }

    /// <summary>Whether it is the letter that answers, made by Relais.</summary>
    public bool IsLetter { get; init; }
}
