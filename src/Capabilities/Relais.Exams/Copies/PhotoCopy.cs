using NodaTime;
using Relais.Kernel;

namespace Relais.Exams.Copies;

/// <summary>A copy of a picture on which somebody drew marks; the original is never touched.</summary>
internal sealed class PhotoCopy
{
    public required FileId Copy { get; init; }
    public required FileId Original { get; init; }
    public required ProfessionalId By { get; init; }
    public required Instant At { get; init; }
}
