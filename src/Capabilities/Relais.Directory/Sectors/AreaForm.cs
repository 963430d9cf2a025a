namespace Relais.Directory.Sectors;

/// <summary>The form that draws a sector, as typed.</summary>
public sealed class AreaForm
{
    public string? Department { get; set; }
    public string? Epci { get; set; }
    public string? Commune { get; set; }

    internal DrawnArea ToArea() => new(Department, Epci, Commune);
}
