using System.Reflection;
using Microsoft.AspNetCore.Components;
using Relais.Kernel;
using Relais.Platform.Data;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>What a capability shows to the others, and nothing more.</summary>
public sealed class PublicTypeTests
{
    public static TheoryData<string> Names => [.. Capability.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Public_types_are_contracts_ids_components_or_what_components_take(string name)
    {
        var types = Capability.Assembly(name).GetExportedTypes().Where(type => !type.IsNested).ToList();
        var components = types.Where(typeof(IComponent).IsAssignableFrom).ToList();
        var taken = components.SelectMany(Taken).ToHashSet();

        Breaches.None(
            types.Except(components).Where(type =>
                    type.Name != name + "Capability" && !IsId(type) && !Within(type, name, "Contract") && !taken.Contains(type)
                    && type.Name != "_Imports" && !Within(type, name, "Components"))
                .Select(type => $"{type.FullName}: make it internal, or move it to Contract if another capability needs it"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Contracts_mention_only_the_kernel_and_the_contracts_of_those_above(string name)
    {
        var allowed = Capability.MayUse(name).Append(name).ToList();
        var mentioned = Capability.Assembly(name).GetExportedTypes()
            .Where(type => Within(type, name, "Contract") && !typeof(IComponent).IsAssignableFrom(type))
            .SelectMany(type => Mentions(type).Select(other => (type, other)));

        Breaches.None(
            mentioned.Where(pair => !IsShareable(pair.other, allowed))
                .Select(pair => $"{pair.type.Name} mentions {pair.other.FullName}").Distinct());
    }

    private static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private static bool Within(Type type, string capability, string folder) =>
        type.Namespace == $"Relais.{capability}.{folder}" || type.Namespace?.StartsWith($"Relais.{capability}.{folder}.", StringComparison.Ordinal) == true;

    /// <summary>What a component takes as parameters, and what that is made of: these types cannot be internal.</summary>
    private static IEnumerable<Type> Taken(Type component)
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>(
            component.GetProperties().Where(property => property.GetCustomAttributes<Attribute>().Any(IsParameter)).Select(property => property.PropertyType)
                .Append(component.BaseType!));
        while (open.TryDequeue(out var type))
        {
            foreach (var part in Unwrap(type).Where(part => part.Assembly == component.Assembly && seen.Add(part)))
            {
                part.GetProperties().Select(property => property.PropertyType).ToList().ForEach(open.Enqueue);
            }
        }

        return seen;
    }

    private static bool IsParameter(Attribute attribute) => attribute is ParameterAttribute or SupplyParameterFromFormAttribute or CascadingParameterAttributeBase;

    private static IEnumerable<Type> Mentions(Type type) =>
        type.GetProperties().Select(property => property.PropertyType)
            .Concat(type.GetMethods().Where(method => method.DeclaringType == type && !method.IsSpecialName).SelectMany(Signature))
            .SelectMany(Unwrap);

    private static IEnumerable<Type> Signature(MethodInfo method) => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.IsByRef || type.IsArray ? Unwrap(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type.GetGenericTypeDefinition())
        : [type];

    /// <remarks>A relation answers with a query, so that lists stay one query: that contract alone mentions the database.</remarks>
    private static bool IsShareable(Type type, List<string> allowed) => type.Namespace switch
    {
        null => true,
        _ when type == typeof(RelaisDb) => true,
        "Relais.Kernel" or "Relais.Kernel.Time" or "Relais.Ui.Components" or "Relais.Platform.Outbox" => true,
        var inside when inside.StartsWith("Relais.", StringComparison.Ordinal) => allowed.Exists(name => IsId(type) || Within(type, name, "Contract")),
        var inside => inside.StartsWith("System", StringComparison.Ordinal) || inside.StartsWith("NodaTime", StringComparison.Ordinal)
            || inside.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal),
    };
}
