using System.Reflection;
using Microsoft.AspNetCore.Components;
using Relais.Ui;

namespace Relais.Tests.Architecture;

/// <summary>What reads before it shows never fails while the renderer builds what is around it.</summary>
public sealed class ComponentTests
{
    private static readonly string[] Reading = ["OnInitializedAsync", "OnParametersSetAsync"];

    [Fact]
    public void Every_component_that_reads_stands_on_RelaisComponent() =>
        Breaches.None(Capability.Names.Select(Capability.Assembly).Append(typeof(RelaisComponent).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => typeof(ComponentBase).IsAssignableFrom(type) && !typeof(LayoutComponentBase).IsAssignableFrom(type) && Reads(type))
            .Where(type => !typeof(RelaisComponent).IsAssignableFrom(type))
            .Select(type => $"{type.FullName} reads: let it inherit RelaisComponent."));

    private static bool Reads(Type type) =>
        Reading.Any(name => type.GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null);
}
