using Relais.Kernel;

namespace Relais.Forms.Contract;

/// <summary>The published forms of teams, and answers kept with the version they were given on.</summary>
/// <remarks>Forms are no secret. Answers are health data: who may read them is decided by the capability that holds their id.</remarks>
public interface IForms
{
    /// <summary>The published forms of a team, by title.</summary>
    Task<IReadOnlyList<FormCard>> OfTeamAsync(TeamId team, CancellationToken ct);

    /// <summary>The last published version of a form, or null.</summary>
    Task<PublishedForm?> PublishedAsync(FormId form, CancellationToken ct);

    /// <summary>A published version, whatever came after it, or null.</summary>
    Task<PublishedForm?> VersionAsync(FormVersionId version, CancellationToken ct);

    /// <summary>A form whose team the person answers for, or null: administrators, managers and coordinators.</summary>
    Task<LedForm?> LedByAsync(FormId form, Act act, CancellationToken ct);

    /// <summary>What a form is becoming, for those who answer for its team; null for the others, and when there is no draft.</summary>
    Task<FormDraft?> DraftAsync(FormId form, Act act, CancellationToken ct);

    /// <summary>A form of the library as it is shipped, or null: <c>cloture</c>, <c>das28</c>. It needs no team.</summary>
    FormEngine? FromLibrary(string key);

    /// <summary>Adds answers to the unit of work of the caller, who saves.</summary>
    AnswerSetId Keep(FormVersionId version, Answers answers, Act act);

    /// <summary>Replaces answers kept before in the unit of work of the caller, who saves; refused when they are gone.</summary>
    Task ChangeAsync(AnswerSetId set, Answers answers, Act act, CancellationToken ct);

    /// <summary>Answers kept, by id; the caller has checked who may read them.</summary>
    Task<IReadOnlyDictionary<AnswerSetId, KeptAnswers>> AnswersAsync(IReadOnlyCollection<AnswerSetId> sets, CancellationToken ct);
}

/// <summary>A published form, to choose from.</summary>
/// <param name="Id">Which form.</param>
/// <param name="Version">Its last published version.</param>
/// <param name="Key">Its name: <c>dermatologie</c>.</param>
/// <param name="Title">How it is called.</param>
public sealed record FormCard(FormId Id, FormVersionId Version, string Key, string Title);

/// <summary>A published version, ready to be answered.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Version">Which version.</param>
/// <param name="Number">1, 2, 3…</param>
/// <param name="Engine">What asks and reckons.</param>
/// <param name="Eligibility">Whom the team takes, or null when it says nothing of it.</param>
public sealed record PublishedForm(FormId Form, FormVersionId Version, int Number, FormEngine Engine, EligibilityEngine? Eligibility);

/// <summary>A form of a team that one answers for.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Team">Whose.</param>
/// <param name="Title">How it is called.</param>
public sealed record LedForm(FormId Form, TeamId Team, string Title);

/// <summary>What a form is becoming, beside what it is.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Team">Whose.</param>
/// <param name="Title">How it will be called.</param>
/// <param name="Published">What is asked today, or null.</param>
/// <param name="Engine">What asks and reckons, or null while the draft cannot be asked.</param>
/// <param name="Eligibility">Whom the team would take, or null when the draft says nothing of it.</param>
/// <param name="WhyNot">Why the draft cannot be published yet, or null.</param>
public sealed record FormDraft(FormId Form, TeamId Team, string Title, PublishedForm? Published, FormEngine? Engine, EligibilityEngine? Eligibility, Refusal? WhyNot);

/// <summary>Answers as they are kept.</summary>
/// <param name="Id">Which set.</param>
/// <param name="Version">The version they were given on.</param>
/// <param name="Answers">The answers.</param>
public sealed record KeptAnswers(AnswerSetId Id, FormVersionId Version, Answers Answers);
