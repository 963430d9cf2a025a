using System.Globalization;
using Microsoft.AspNetCore.Http;
using Relais.Kernel;

namespace Relais.Documents.Prescriptions.Writing;

/// <summary>Reads the fields of a prescription as a browser posts them, onto what the draft holds.</summary>
internal static class PrescriptionForm
{
    private const int MostDuration = 999;

    public static PrescriptionContent Read(IFormCollection form, PrescriptionContent before) => before with
    {
        Lines = [.. before.Lines.Select((line, index) => Read(form, index, line))],
        InsuredNumber = Text(form, "InsuredNumber"),
        InsuredName = Text(form, "InsuredName"),
        Address = Text(form, "Address"),
        StructureNumber = Text(form, "StructureNumber"),
        Weight = Text(form, "Weight"),
        Height = Text(form, "Height"),
        Cover = Choice(form, "Cover", before.Cover),
        AccidentOn = Text(form, "AccidentOn"),
        Indication = Text(form, "Indication"),
        Conforms = Text(form, "Conforms") is not null,
        NextConsultationBy = Text(form, "NextConsultationBy"),
        Note = Text(form, "Note"),
    };

    /// <summary>The name of a field of a line.</summary>
    public static string Name(int line, string field) => string.Create(CultureInfo.InvariantCulture, $"L{line}.{field}");

    private static PrescriptionLine Read(IFormCollection form, int index, PrescriptionLine line)
    {
        string? Of(string field) => Text(form, Name(index, field));
        return line with
        {
            Name = line.Cis is null ? Of("Name") ?? line.Name : line.Name,
            Nature = Choice(form, Name(index, "Nature"), line.Nature),
            Route = Of("Route"),
            Posology = Of("Posology"),
            Duration = Number(Of("Duration"), 1),
            Unit = Choice(form, Name(index, "Unit"), line.Unit),
            Renewals = Number(Of("Renewals"), 0),
            Quantity = Of("Quantity"),
            IsForLongIllness = Of("IsForLongIllness") is not null,
            IsNotReimbursed = Of("IsNotReimbursed") is not null,
            IsRenewal = Of("IsRenewal") is not null,
            BegunOn = Of("BegunOn"),
            BegunAt = Of("BegunAt"),
            IsMonitored = Of("IsMonitored") is not null,
        };
    }

    private static string? Text(IFormCollection form, string name) =>
        form[name].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, PrescriptionContent.MaxText)] : null;

    private static int? Number(string? text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= MostDuration ? number : null;

    private static T Choice<T>(IFormCollection form, string name, T otherwise)
        where T : struct, Enum =>
        EnumName.Of<T>(form[name].ToString()) ?? otherwise;
}
