using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Requests.Concertation.Boards;

/// <summary>The form of a board, as typed.</summary>
public sealed class BoardForm
{
    /// <summary>How many specialities may be asked for by name.</summary>
    public const int RequiredFields = 4;

    public string? Name { get; set; }
    public string? Purpose { get; set; }
    public string? Physicians { get; set; }
    public string? Specialities { get; set; }
    public IReadOnlyList<string> Required { get; set; } = [];
    public string? Chair { get; set; }
    public string? Secretary { get; set; }
    public bool IsOpen { get; set; } = true;

    internal static IReadOnlyList<Choice> AllSpecialities { get; } =
        [.. Directory.Contract.Specialities.All.Select(pair => new Choice(pair.Key, pair.Value)).OrderBy(choice => Folded.Of(choice.Label), StringComparer.Ordinal)];

    internal static BoardForm New { get; } = new()
    {
        Physicians = QuorumRule.Usual.Physicians.ToString(CultureInfo.InvariantCulture), Specialities = QuorumRule.Usual.Specialities.ToString(CultureInfo.InvariantCulture),
    };

    internal static BoardForm Of(Board board) => new()
    {
        Name = board.Name,
        Purpose = board.Purpose,
        Physicians = board.LeastPhysicians.ToString(CultureInfo.InvariantCulture),
        Specialities = board.LeastSpecialities.ToString(CultureInfo.InvariantCulture),
        Required = board.Rule.Required,
        Chair = board.Chair.ToString(),
        Secretary = board.Secretary?.ToString(),
        IsOpen = board.IsOpen,
    };

    internal static BoardForm Read(IFormCollection form) => new()
    {
        Name = form[nameof(Name)],
        Purpose = form[nameof(Purpose)],
        Physicians = form[nameof(Physicians)],
        Specialities = form[nameof(Specialities)],
        Required = [.. form[nameof(Required)].OfType<string>().Where(code => code.Length > 0).Distinct()],
        Chair = form[nameof(Chair)],
        Secretary = form[nameof(Secretary)],
        IsOpen = form[nameof(IsOpen)] == "true",
    };

    internal BoardText ToText() => new(
        Name ?? "",
        Purpose ?? "",
        Number(Physicians) is { } physicians && Number(Specialities) is { } specialities ? new QuorumRule(physicians, specialities, Required) : null,
        Person(Chair) ?? default,
        Person(Secretary),
        IsOpen);

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ProfessionalId? Person(string? typed) => Guid.TryParse(typed, out var id) ? ProfessionalId.From(id) : null;
}
