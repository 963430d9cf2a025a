using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Forms;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Forms.Versions;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Forms;

public sealed class FormStorageTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private readonly TeamId _team = TeamId.New();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_keep_the_version_they_were_given_on()
    {
        var form = await CreateAsync();
        var first = await PublishAsync(form, 1);
        var answers = Answers.None.With("douleur", Answer.Of(4)).With("debut_dos", Answer.Of(new NodaTime.LocalDate(2026, 1, 4))).With("signes_rachis", Answer.Chosen()).With("courrier", Answer.Files(FileId.New()));
        var set = await UseAsync(async (forms, db) =>
        {
            var id = forms.Keep(first, answers, Administrator);
            await db.SaveChangesAsync(Ct);
            return id;
        });
        await RunAsync<SaveFormDraftHandler>(handler => handler.HandleAsync(new SaveFormDraft(form, 2, CesoaForm.Form with { Title = "Demande" }, CesoaRules.Rules), Administrator, Ct));
        var second = await PublishAsync(form, 3);

        var kept = await UseAsync(async (forms, _) => (await forms.AnswersAsync([set], Ct))[set]);
        Assert.Equal((first, answers), (kept.Version, kept.Answers));
        Assert.Equal(((int?)1, (int?)2), (await UseAsync(async (forms, _) => ((await forms.VersionAsync(first, Ct))?.Number, (await forms.PublishedAsync(form, Ct))?.Number))));
        Assert.Equal([new FormCard(form, second, "cesoa", "Demande")], await UseAsync((forms, _) => forms.OfTeamAsync(_team, Ct)));
        Assert.NotNull((await UseAsync((forms, _) => forms.VersionAsync(second, Ct)))!.Eligibility);
    }

    [Fact]
    public async Task Answers_are_replaced_until_they_are_gone()
    {
        var version = await PublishAsync(await CreateAsync(), 1);
        var set = await UseAsync(async (forms, db) =>
        {
            var id = forms.Keep(version, Answers.None, Administrator);
            await db.SaveChangesAsync(Ct);
            await forms.ChangeAsync(id, Answers.None.With("douleur", Answer.Of(7)), Administrator, Ct);
            await db.SaveChangesAsync(Ct);
            return id;
        });

        Assert.Equal(Answer.Of(7), await UseAsync(async (forms, _) => (await forms.AnswersAsync([set], Ct))[set].Answers["douleur"]));
        var gone = await Assert.ThrowsAsync<RefusedException>(() => UseAsync(async (forms, _) =>
        {
            await forms.ChangeAsync(AnswerSetId.New(), Answers.None, Administrator, Ct);
            return 0;
        }));
        Assert.Equal("answers.gone", gone.Refusal.Code);
    }

    [Fact]
    public async Task A_draft_is_not_published_and_not_asked()
    {
        var form = await CreateAsync();

        Assert.Null(await UseAsync((forms, _) => forms.PublishedAsync(form, Ct)));
        Assert.Empty(await UseAsync((forms, _) => forms.OfTeamAsync(_team, Ct)));
    }

    [Fact]
    public async Task Only_an_administrator_of_the_team_changes_its_forms()
    {
        var form = await CreateAsync();
        var stranger = Administrator with { Grants = [new Grant(StructureId.New(), TeamId.New(), Role.Administrator)] };

        Assert.Equal("version.not-found", (await Refused<PublishFormHandler>(handler => handler.HandleAsync(new PublishForm(form, 1), stranger, Ct))).Code);
        Assert.Equal("version.not-found", (await Refused<CreateFormHandler>(handler => handler.HandleAsync(new CreateForm(_team, WoundForm.Form, null), stranger, Ct))).Code);
        Assert.Equal("version.key-taken", (await Refused<CreateFormHandler>(handler => handler.HandleAsync(new CreateForm(_team, CesoaForm.Form, null), Administrator, Ct))).Code);
        Assert.Equal("version.changed-meanwhile", (await Refused<PublishFormHandler>(handler => handler.HandleAsync(new PublishForm(form, 7), Administrator, Ct))).Code);
    }

    [Fact]
    public async Task Forms_of_the_library_need_no_team() =>
        Assert.Equal(("Ce que l’avis a apporté", null), await UseAsync((forms, _) => Task.FromResult((forms.FromLibrary("cloture")?.Form.Title, forms.FromLibrary("ailleurs")?.Form.Title))));

    private Act Administrator => new(ProfessionalId.From(_team.Value), app.Clock.GetCurrentInstant()) { Grants = [new Grant(StructureId.From(_team.Value), _team, Role.Administrator)] };

    private Task<FormId> CreateAsync() =>
        app.InScopeAsync(scope => scope.GetRequiredService<CreateFormHandler>().HandleAsync(new CreateForm(_team, CesoaForm.Form, CesoaRules.Rules), Administrator, Ct));

    private Task<FormVersionId> PublishAsync(FormId form, long version) =>
        app.InScopeAsync(scope => scope.GetRequiredService<PublishFormHandler>().HandleAsync(new PublishForm(form, version), Administrator, Ct));

    private Task RunAsync<T>(Func<T, Task> work)
        where T : notnull => app.InScopeAsync(scope => work(scope.GetRequiredService<T>()));

    private Task<T> UseAsync<T>(Func<IForms, RelaisDb, Task<T>> work) =>
        app.InScopeAsync(scope => work(scope.GetRequiredService<IForms>(), scope.GetRequiredService<RelaisDb>()));

    private async Task<Refusal> Refused<T>(Func<T, Task> work)
        where T : notnull => (await Assert.ThrowsAsync<RefusedException>(() => RunAsync(work))).Refusal;
}
