using Relais.Kernel;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Prescribing;

/// <summary>Who prescribes about a request.</summary>
internal static class PrescribingRules
{
    /// <summary>The expert in charge, from when they take the request, and still once they answered.</summary>
    public static Refusal? WhyNotPrescribe(this Request request, Act act) => request switch
    {
        { Expert: null } => RequestRefusals.NotInCharge,
        _ when act.By != request.Expert => RequestRefusals.NotTheExpert,
        _ => request.WhyNotWrite(act),
    };
}
