using Relais.Documents.Contract;

namespace Relais.Documents.Cda;

/// <summary>A code of a table, with its label.</summary>
internal sealed record Coded(string Code, string Label, string System, string? SystemName = null);

/// <summary>The codes that documents are written with.</summary>
internal static class Codes
{
    public static readonly Coded Request = new("75496-0", "Demande d'acte de télémédecine", Oids.Loinc, "LOINC");
    public static readonly Coded Report = new("85208-7", "Compte-rendu d'acte de télémédecine", Oids.Loinc, "LOINC");
    public static readonly Coded Normal = new("N", "Normal", Oids.Confidentiality, "Confidentiality");
    public static readonly Coded Opinion = new("TE2", "Téléexpertise de second niveau", Oids.Ngap, "NGAP");
    public static readonly Coded Virtual = new("VR", "Virtuelle (exemple : RCP en l'absence du patient)", Oids.ActCode);
    public static readonly Coded FamilyDoctor = new("PCP", "Médecin Traitant", Oids.Participation);
    public static readonly Coded Establishment = new("ETABLISSEMENT", "Établissement de santé", Oids.PracticeSettings, "practiceSettingCode");
    public static readonly Coded Ambulatory = new("AMBULATOIRE", "Ambulatoire", Oids.PracticeSettings, "practiceSettingCode");
    public static readonly Coded NoMedicationKnown = new("no-medication-info", "Pas d'information sur les traitements médicamenteux", "2.16.840.1.113883.5.1150.1");

    /// <summary>Profession and skill (TRE_A02), or null for people who are in no table.</summary>
    public static Coded? TradeOf(DocumentProfessional who) =>
        who.Profession.Length == 0 ? null
        : new($"G15_{who.Profession}{(who.Speciality is { Length: > 0 } speciality ? "/" + speciality : "")}", who.Trade.Length > 0 ? who.Trade : "Professionnel de santé", Oids.ProfessionAndSkill);

    public static Coded SettingOf(DocumentPlace place) => place.IsEstablishment ? Establishment : Ambulatory;

    public static Coded SectorOf(DocumentPlace place) => new(place.Sector, place.SectorLabel, Oids.Sectors, "healthCareFacilityTypeCode");

    /// <summary>Null when the sex is unknown: the element says so by itself.</summary>
    public static Coded? GenderOf(DocumentSex sex) => sex switch
    {
        DocumentSex.Female => new("F", "Féminin", Oids.Gender),
        DocumentSex.Male => new("M", "Masculin", Oids.Gender),
        DocumentSex.Unknown => null,
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    public static Coded TypeOf(ClinicalDocument document) => document is OpinionReportDocument ? Report : Request;
}
