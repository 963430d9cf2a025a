using Relais.Documents.Contract;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>From whom the shared record (DMP) hides an opinion: chosen by whoever gives it, never changed. No row means from nobody.</summary>
internal sealed class AnswerMasks
{
    private AnswerMasks()
    {
    }

    public Guid Step { get; private init; }
    public RequestId Request { get; private init; }
    public DocumentMasks Masks { get; private init; }

    public static AnswerMasks Of(RequestStep step, DocumentMasks masks) => new() { Step = step.Id, Request = step.Request, Masks = masks };
}
