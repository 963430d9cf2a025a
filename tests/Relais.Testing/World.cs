using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Patients.Contract;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Files.Receiving;
using Relais.Requests.Answering;
using Relais.Requests.Answering.Seconds;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Following;
using Relais.Requests.Life;
using Xunit;

namespace Relais.Testing;

/// <summary>Does what people do, by the same use cases as the pages, at the hour of the test's clock.</summary>
internal sealed class World(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The act of a person now, with the rights they hold.</summary>
    public Task<Act> ActOfAsync(ProfessionalId person) =>
        app.InScopeAsync(async scope =>
        {
            var now = app.Clock.GetCurrentInstant();
            return new Act(person, now) { Grants = await scope.GetRequiredService<IGrants>().OfAsync(person, now, Ct) };
        });

    public Task<PatientId> RegisterAsync(ProfessionalId by, PatientTraits traits) =>
        UseAsync<IPatients, PatientId>(by, async (patients, act) => (await patients.RegisterAsync(traits, evenIfAlike: true, act, Ct)).Patient!.Value);

    /// <summary>A request sent about a new patient.</summary>
    public Task<RequestId> SendAsync(ProfessionalId author, LineId line, PatientTraits traits, string question, params FileId[] files) =>
        UseAsync<SendRequestHandler, RequestId>(author, async (send, act) =>
        {
            var form = new RequestForm { Question = question, IsConsented = true, Files = [.. files.Select(file => file.Value)] };
            form.Patient.Choice = "nouveau";
            return (await send.HandleAsync(new SendRequest(RequestId.New(), line, form, traits), act, Ct)).Sent!.Value;
        });

    public Task<RequestId> DraftAsync(ProfessionalId author, LineId line, string question) =>
        UseAsync<SaveDraftHandler, RequestId>(author, async (save, act) =>
        {
            var id = RequestId.New();
            await save.HandleAsync(new SaveDraft(id, line, new RequestForm { Question = question }), act, Ct);
            return id;
        });

    public Task ClaimAsync(ProfessionalId expert, RequestId request) =>
        UseAsync<ClaimRequestHandler>(expert, (claim, act) => claim.HandleAsync(new ClaimRequest(request), act, Ct));

    public Task AskComplementAsync(ProfessionalId expert, RequestId request, string what) =>
        UseAsync<AskComplementHandler>(expert, (ask, act) => ask.HandleAsync(new AskComplement(request, what), act, Ct));

    public Task AnswerAsync(ProfessionalId expert, RequestId request, string opinion) =>
        UseAsync<AnswerRequestHandler>(expert, (answer, act) => answer.HandleAsync(new AnswerRequest(request, opinion, Outcome.AdviceOnly), act, Ct));

    public Task AddColleagueAsync(ProfessionalId by, RequestId request, ProfessionalId colleague) =>
        UseAsync<AddColleagueHandler>(by, (add, act) => add.HandleAsync(new AddColleague(request, colleague, null), act, Ct));

    /// <summary>Asks another expert, for the team alone.</summary>
    public async Task<Guid> AskSecondAsync(ProfessionalId by, RequestId request, ProfessionalId reader)
    {
        await UseAsync<AskSecondHandler>(by, (ask, act) => ask.HandleAsync(new AskSecond(request, reader, "Votre avis ?", IsPrivate: true), act, Ct));
        return await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<SecondOpinion>().Where(s => s.Request == request && s.Reader == reader).Select(s => s.Id).SingleAsync(Ct));
    }

    public Task WriteAsync(ProfessionalId by, RequestId request, string text, bool isPrivate) =>
        UseAsync<WriteMessageHandler>(by, (write, act) => write.HandleAsync(new WriteMessage(request, text, isPrivate), act, Ct));

    public Task<FileId> UploadAsync(ProfessionalId owner, string name, byte[] content) =>
        UseAsync<UploadFileHandler, FileId>(owner, async (upload, act) =>
        {
            await using var bytes = new MemoryStream(content);
            return (await upload.HandleAsync(new UploadFile(name, bytes), act, Ct)).Id;
        });

    public Task TellAsync(ProfessionalId to, string title) =>
        app.InScopeAsync(async scope =>
        {
            var notice = new Notice(to, "test/" + Guid.CreateVersion7(), "test", title, "/accueil", app.Clock.GetCurrentInstant());
            await scope.GetRequiredService<INotices>().AddAsync(notice, Ct);
            await scope.GetRequiredService<RelaisDb>().SaveChangesAsync(Ct);
        });

    public Task<PatientId> PatientOfAsync(RequestId request) =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Request>().Where(r => r.Id == request).Select(r => r.Patient).SingleAsync(Ct));

    /// <summary>One use of a service, in the name of a person.</summary>
    public async Task<TAnswer> UseAsync<TService, TAnswer>(ProfessionalId by, Func<TService, Act, Task<TAnswer>> use)
        where TService : notnull
    {
        var act = await ActOfAsync(by);
        return await app.InScopeAsync(scope => use(scope.GetRequiredService<TService>(), act));
    }

    public Task<bool> UseAsync<TService>(ProfessionalId by, Func<TService, Act, Task> use)
        where TService : notnull =>
        UseAsync<TService, bool>(by, async (service, act) =>
        {
            await use(service, act);
            return true;
        });
}
