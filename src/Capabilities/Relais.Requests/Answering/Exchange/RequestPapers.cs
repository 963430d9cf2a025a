using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Documents;
using Relais.Requests.Answering.Documents;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>The documents of a request: CDA of what was asked, CDA and PDF of what was answered.</summary>
/// <param name="Facts">What they are made from.</param>
/// <param name="Asked">The request.</param>
/// <param name="Pdf">The letter, or null before the answer.</param>
/// <param name="Answered">The report, or null when there is no opinion.</param>
/// <param name="WhyNoPdf">Why the letter of an answered request is not there, or null.</param>
internal sealed record PapersMade(PaperFacts Facts, OpinionRequestDocument Asked, byte[]? Pdf, OpinionReportDocument? Answered, Refusal? WhyNoPdf)
{
    /// <summary>Both as <c>IHE_XDM.zip</c> packs them: the same folder for the same documents.</summary>
    public XdmContent Folder => new(
        Answered is null ? Asked.Version.Series : PaperWords.SeriesOf(Facts.Request.Id),
        Answered is null ? [Asked] : [Asked, Answered]);
}

/// <summary>Makes the documents of a request; the letter is printed when it is not kept yet.</summary>
internal sealed class RequestPapers(PaperReading reading, ReplyLetterPress press, KeptDocuments kept)
{
    /// <param name="request">Tracked, with its steps and files.</param>
    /// <param name="act">Who makes them.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public async Task<PapersMade> MakeAsync(Request request, Act act, CancellationToken ct)
    {
        var whyNot = request.Reply is not null && request.Letter is null ? await press.PrintAsync(request, act, ct) : null;
        var pdf = request.Letter is { } letter ? await kept.ReadAsync(letter.File, ct) : null;
        var facts = await reading.ReadAsync(request, ct);
        return new PapersMade(facts, PaperWords.RequestOf(facts), pdf, pdf is null ? null : PaperWords.ReportOf(facts, pdf), whyNot);
    }
}
