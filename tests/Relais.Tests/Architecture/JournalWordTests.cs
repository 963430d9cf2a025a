using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Relais.Patients.Contract;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>Whoever reads the journal reads French: every action that is recorded has its words.</summary>
public sealed partial class JournalWordTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    [Fact]
    public void Every_recorded_action_has_its_words()
    {
        var said = app.Services.GetServices<JournalWord>().Select(word => word.Action).ToHashSet();
        var recorded = Repository.CSharp("src").Where(file => !file.Path.Contains("/Migrations", StringComparison.Ordinal))
            .SelectMany(file => Recorded().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet();

        Assert.True(recorded.Count > 60, "The records are not found: has their writing changed?");
        Assert.Empty(recorded.Except(said).Order());
    }

    // A call that records, or the arm of a switch that names the action of a step.
    [GeneratedRegex("""(?:Record(?:Read)?(?:Async)?\([^;"]*?|Step\.\w+ => |StepKind\.\w+ => )"([a-z]+\.[a-z-]+)"(?!\s*=>)""")]
    private static partial Regex Recorded();
}
