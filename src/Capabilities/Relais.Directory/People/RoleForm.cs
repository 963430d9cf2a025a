using NodaTime;
using NodaTime.Text;
using Relais.Kernel;

namespace Relais.Directory.People;

/// <summary>The form that gives a role, as typed.</summary>
public sealed class RoleForm
{
    /// <summary>The id of a structure, or of a structure and one of its teams, separated by a slash.</summary>
    public string? Where { get; set; }
    public string? Role { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    internal StructureId Structure => StructureId.From(IdAt(0));

    internal TeamId? Team => Where?.Contains('/', StringComparison.Ordinal) == true ? TeamId.From(IdAt(1)) : null;

    /// <summary>A role that does not exist is refused by the membership.</summary>
    internal Role ChosenRole => EnumName.Of<Role>(Role) ?? (Role)(-1);

    internal LocalDate? FirstDay => DateOf(From);

    internal LocalDate? LastDay => DateOf(Until);

    private static LocalDate? DateOf(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var read = LocalDatePattern.Iso.Parse(typed.Trim());
        RefusedException.ThrowIf(read.Success ? null : DirectoryRefusals.WrongDate);
        return read.Value;
    }

    private Guid IdAt(int part) => Where?.Split('/').ElementAtOrDefault(part) is { } id && Guid.TryParse(id, out var guid) ? guid : Guid.Empty;
}
