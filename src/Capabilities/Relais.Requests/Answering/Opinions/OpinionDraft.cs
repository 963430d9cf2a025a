using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Answering.Opinions;

/// <summary>The opinion that an expert is writing, kept until it is sent.</summary>
internal sealed class OpinionDraft
{
    private OpinionDraft()
    {
    }

    public RequestId Request { get; private init; }
    public ProfessionalId Author { get; private init; }

    /// <summary><see cref="OpinionForm"/> as JSON.</summary>
    public string Fields { get; private set; } = "{}";
    public Instant UpdatedAt { get; private set; }

    public static OpinionDraft Begin(RequestId request, Act act) => new() { Request = request, Author = act.By };

    public void Hold(OpinionForm form, Act act) => (Fields, UpdatedAt) = (form.ToJson(), act.At);
}
