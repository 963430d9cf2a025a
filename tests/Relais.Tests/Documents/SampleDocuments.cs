using NodaTime;
using Relais.Documents.Contract;

namespace Relais.Tests.Documents;

/// <summary>Documents about invented people.</summary>
internal static class SampleDocuments
{
    public static readonly Guid Series = new("0190d3b0-0000-7000-8000-000000000001");

    public static readonly DocumentPlace Practice = new("Cabinet médical de l’Aulne", "SA08", "Cabinet de groupe")
    {
        Finess = "290000017", Address = ["12 rue du Port", "29270 CARHAIX-PLOUGUER"], Phone = "+33298000001",
    };

    public static readonly DocumentPlace Team = new("Équipe Peau d’Armorique", "SA63", "Communauté professionnelle territoriale de santé et équipe de soins spécialisés") { Phone = "+33298000002" };

    public static readonly DocumentProfessional Requester = new("Dr", "Maëlle", "Le Goff", "10", "SM54") { Rpps = "10100000017", Trade = "Médecine générale", Phone = "+33298000003", Place = Practice };

    public static readonly DocumentProfessional Expert = new("Pr", "Anne", "d’Arcy", "10", "SM15") { Rpps = "10100000025", Trade = "Dermatologie et vénéréologie", Place = Team };

    public static readonly DocumentPatient Patient = new(new Guid("0190d3b0-0000-7000-8000-0000000000aa"), "Pat-Trois", "Dominique Marie-Louise", new LocalDate(1979, 3, 28), DocumentSex.Female)
    {
        BirthPlace = "63220", BirthPlaceName = "Mazoires", IsQualified = true, Ins = "279035121518989", IsInvented = true, City = "Carhaix-Plouguer", UsedName = "Nessi",
    };

    public static OpinionRequestDocument Request(DocumentPatient? patient = null, int version = 1) =>
        new(new DocumentStory(["Que penser de cette lésion ?\nElle a doublé en trois mois."], [new("Siège", "Dos"), new("Taille (mm)", "8")]), null)
        {
            Version = new(Series, version),
            Title = "Demande de téléexpertise",
            At = At(12, 14, 5),
            Patient = patient ?? Patient,
            Author = Requester,
            Custodian = Practice,
            Recipients = [Expert],
            Performer = Expert,
            ActAt = At(12, 14, 5),
            Place = Practice,
        };

    public static OpinionReportDocument Report(DocumentMasks masks = DocumentMasks.None, int version = 1) =>
        new("%PDF-1.7 invented"u8.ToArray())
        {
            Version = new(new Guid("0190d3b0-0000-7000-8000-000000000002"), version),
            Title = "Compte-rendu de téléexpertise",
            At = At(13, 9, 30),
            Patient = Patient,
            Author = Expert,
            Custodian = Team,
            Recipients = [Requester],
            FamilyDoctor = Requester,
            Performer = Expert,
            ActAt = At(12, 14, 5),
            Place = Practice,
            Masks = masks,
        };

    private static OffsetDateTime At(int day, int hour, int minute) => new(new LocalDateTime(2026, 3, day, hour, minute), Offset.FromHours(1));
}
