using System.Reflection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>Commands say who acts and when; entities never look at the clock.</summary>
public sealed class HandlerTests
{
    /// <summary>Steps of signing in: nobody acts yet, or the session itself is what they change.</summary>
    private static readonly string[] BeforeAnyoneActs = ["ProvePasswordHandler", "ProveCodeHandler", "ProveAgainHandler", "AskResetHandler", "FollowLinkHandler"];

    private static readonly Assembly[] Assemblies = [typeof(Session).Assembly, .. Capability.Names.Select(Capability.Assembly)];

    [Fact]
    public void Every_command_takes_an_act_and_a_token()
    {
        var commands = Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal) && !BeforeAnyoneActs.Contains(type.Name))
            .SelectMany(type => type.GetMethods().Where(method => method.Name == "HandleAsync"))
            .ToList();

        Assert.True(commands.Count > 30, "The handlers are not found: has their name changed?");
        Breaches.None(commands.Where(method => !Takes<Act>(method) || !Takes<CancellationToken>(method)).Select(method => method.DeclaringType!.Name));
    }

    [Fact]
    public void Events_are_handled_with_a_token() =>
        Breaches.None(
            Assemblies.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type is { IsClass: true } && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>)))
                .SelectMany(type => type.GetMethods().Where(method => method.Name == "HandleAsync" && !Takes<CancellationToken>(method)))
                .Select(method => method.DeclaringType!.Name));

    [Fact]
    public void Entities_never_look_at_the_clock()
    {
        using var db = Models.Sqlite();
        var entities = db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Assembly.GetName().Name!.StartsWith("Relais", StringComparison.Ordinal));

        Breaches.None(
            entities.Where(type => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).Any(LooksAtTheClock))
                .Select(type => type.FullName));
    }

    [Fact]
    public void A_handler_never_calls_a_handler() =>
        Breaches.None(
            Assemblies.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal) && type.GetMethod("HandleAsync") is not null)
                .SelectMany(type => type.GetConstructors(Everything).SelectMany(made => made.GetParameters()).Select(needed => (type, needed.ParameterType)))
                .Where(pair => pair.ParameterType.Name.EndsWith("Handler", StringComparison.Ordinal) && pair.ParameterType.GetMethod("HandleAsync") is not null)
                .Select(pair => $"{pair.type.Name} → {pair.ParameterType.Name}"));

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static bool Takes<T>(MethodInfo method) => Array.Exists(method.GetParameters(), parameter => parameter.ParameterType == typeof(T));

    private static bool LooksAtTheClock(MethodBase method) =>
        Array.Exists(method.GetParameters(), parameter => parameter.ParameterType == typeof(IClock) || parameter.ParameterType == typeof(TimeProvider));
}
