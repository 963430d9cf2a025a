using System.Text.RegularExpressions;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>Queries on what is not everybody's start at an access scope (<c>db.RequestsVisibleTo(act)</c>), never at <c>Set</c>.</summary>
public sealed partial class ScopeTests
{
    private const string PublicLine = "a line, its guidance and its promise are public; its scope is for those who set it up";

    /// <summary>Where a scoped entity may be read without its scope, and why that tells nothing to anybody.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Relais.Directory/DirectoryAnswers.cs"] = "cards of the directory, which every signed-in professional may read",
        ["Relais.Directory/People/GrantsOfMemberships.cs"] = "the rights of the person who acts: the scopes stand on them",
        ["Relais.Directory/People/PeopleList.cs"] = "joined to memberships that come from the scope",
        ["Relais.Messaging/Preferences/ChooseMail.cs"] = "the choice of the person who acts",
        ["Relais.Requests/Asking/SendRequest.cs"] = PublicLine,
        ["Relais.Requests/Pages/NewRequestPage.razor.cs"] = PublicLine,
        ["Relais.Requests/Reading/DraftList.cs"] = PublicLine,
        ["Relais.Requests/Asking/SaveDraft.cs"] = "asks whether an id is taken, tells nothing of it",
        ["Relais.Requests/Closing/ClosingHistory.cs"] = "wishes of a line, counted, without a request",
        ["Relais.Requests/Closing/AskAftermaths.cs"] = "a sweep and the handler of an event, acts of Relais itself",
        ["Relais.Requests/Closing/AskSurveys.cs"] = "a sweep and the handler of an event, acts of Relais itself",
        ["Relais.Requests/Quality/DrawReadings.cs"] = "the handler of an event, an act of Relais itself",
        ["Relais.Requests/Visits/WatchVisits.cs"] = "the sweep, an act of Relais itself",
        ["Relais.Requests/Visits/WarnOfVisits.cs"] = "the handler of an event, an act of Relais itself",
        ["Relais.Requests/Following/NudgeRequesters.cs"] = "the handler of an event, which reminds those who asked",
        ["Relais.Requests/Following/PassOnSilent.cs"] = "the sweep, an act of Relais itself",
        ["Relais.Requests/Following/TellPeople.cs"] = "the handler of an event, which tells people of the request only what they may know",
        ["Relais.Requests/Reading/AnsweredRequests.cs"] = "for the handlers of events of the capabilities below, without what was said",
        ["Relais.Requests/Following/RemindExperts.cs"] = "steps of a request that came from the scope",
        ["Relais.Requests/Expecting/AnswerHistory.cs"] = "delays of a line, counted, without a request",
        ["Relais.Requests/Expecting/ExpectedAnswers.cs"] = "how long a queue has waited, without a request",
        ["Relais.Requests/Questioning/Questionnaires.cs"] = "on which days the team knew a patient whom the reader may see",
        ["Relais.Requests/Lines/RoutingPlans.cs"] = "how many requests each expert has, counted",
        ["Relais.Requests/Lines/GroupsOf.cs"] = "the groups of the person who acts, and whether a line calls somebody",
        ["Relais.Requests/Intake/Public/MailContacts.cs"] = "the handler of an event, which mails the author that something is new",
        ["Relais.Requests/Intake/Worklist/Capacity.cs"] = "the absences of experts of teams that the reader coordinates",
        ["Relais.Requests/Answering/Documents/WriteReplyLetter.cs"] = "makes the letter of a committed answer, for whom it is addressed to",
        ["Relais.Requests/Life/JoinedFiles.cs"] = "ranks the files of a request that came from the scope",
    };

    private static readonly string[] ScopeFiles = ["Access.cs"];

    [Fact]
    public void A_scoped_entity_is_read_through_its_scope()
    {
        var scoped = Reads().Where(read => IsScope(read.File)).Select(read => (Home(read.File), read.Entity)).ToHashSet();
        Assert.True(scoped.Count >= 10, "The scopes are not found: has their writing changed?");

        Breaches.None(
            Reads().Where(read => scoped.Contains((Home(read.File), read.Entity)) && !IsScope(read.File) && !Exceptions.ContainsKey(Short(read.File)))
                .Select(read => $"{read.File}: start at the access scope of {read.Entity} instead of Set<{read.Entity}>()")
                .Distinct());
    }

    [Fact]
    public void Every_exception_still_needs_to_be_one() =>
        Breaches.None(Exceptions.Keys.Except(Reads().Select(read => Short(read.File))));

    [Fact]
    public void Nobody_writes_sql_or_lifts_a_filter() =>
        Breaches.None(
            Repository.Files(["src/Capabilities"], ".cs", ".razor")
                .SelectMany(file => Raw().Matches(file.Text).Select(match => $"{file}: {match.Value}")));

    private static IEnumerable<(SourceFile File, string Entity)> Reads() =>
        Repository.Files(["src/Capabilities"], ".cs", ".razor")
            .SelectMany(file => Set().Matches(file.Text).Select(match => (file, match.Groups[1].Value)));

    private static bool IsScope(SourceFile file) => ScopeFiles.Any(end => file.Name.EndsWith(end, StringComparison.Ordinal));

    private static string Home(SourceFile file) => file.Path.Split('/')[2];

    private static string Short(SourceFile file) => file.Path["src/Capabilities/".Length..];

    [GeneratedRegex(@"\bSet<(\w+)>\(\)")]
    private static partial Regex Set();

    [GeneratedRegex(@"\b(FromSql\w*|SqlQuery\w*|ExecuteSql\w*|IgnoreQueryFilters)\b")]
    private static partial Regex Raw();
}
