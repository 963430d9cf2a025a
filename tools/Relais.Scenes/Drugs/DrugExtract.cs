using System.Text;
using Relais.Documents.Catalogues;

namespace Relais.Scenes.Drugs;

/// <summary>«Extrait de démonstration»: a dozen drugs in the format of the public database, written by hand.</summary>
/// <remarks>Names, substances and forms are real; the codes (9…) are fictitious, the conditions are examples, and nothing here serves to prescribe.</remarks>
internal static class DrugExtract
{
    /// <summary>Adalimumab, begun in a hospital.</summary>
    public const string Humira = "90000001";

    /// <summary>Dupilumab.</summary>
    public const string Dupixent = "90000002";

    /// <summary>Isotretinoin, begun by dermatologists, watched.</summary>
    public const string Contracne = "90000007";

    /// <summary>Morphine.</summary>
    public const string Skenan = "90000010";

    /// <summary>Paracetamol, without any condition.</summary>
    public const string Doliprane = "90000008";

    private const string InitialHospital = "prescription initiale hospitalière annuelle";
    private const string SkinSpecialists = "prescription réservée aux spécialistes et services DERMATOLOGIE ou MEDECINE INTERNE";

    private static readonly Extract[] Drugs =
    [
        new(Humira, "HUMIRA 40 mg, solution injectable en stylo prérempli", "solution injectable", "sous-cutanée", "ADALIMUMAB", "40 mg", ["liste I", InitialHospital, "prescription réservée aux spécialistes et services DERMATOLOGIE ou GASTRO-ENTEROLOGIE ET HEPATOLOGIE ou MEDECINE INTERNE ou RHUMATOLOGIE"]),
        new(Dupixent, "DUPIXENT 300 mg, solution injectable en stylo prérempli", "solution injectable", "sous-cutanée", "DUPILUMAB", "300 mg", ["liste I", InitialHospital, SkinSpecialists]),
        new("90000003", "COSENTYX 150 mg, solution injectable en stylo prérempli", "solution injectable", "sous-cutanée", "SECUKINUMAB", "150 mg", ["liste I", InitialHospital, SkinSpecialists]),
        new("90000004", "XOLAIR 150 mg, solution injectable en seringue préremplie", "solution injectable", "sous-cutanée", "OMALIZUMAB", "150 mg", ["liste I", InitialHospital, "prescription réservée aux spécialistes et services DERMATOLOGIE ou PNEUMOLOGIE"]),
        new("90000005", "SKYRIZI 150 mg, solution injectable en stylo prérempli", "solution injectable", "sous-cutanée", "RISANKIZUMAB", "150 mg", ["liste I", InitialHospital, SkinSpecialists]),
        new("90000006", "CETIRIZINE ARROW 10 mg, comprimé pelliculé sécable", "comprimé pelliculé sécable", "orale", "CÉTIRIZINE (DICHLORHYDRATE DE)", "10 mg", ["liste II"]),
        new(Contracne, "CONTRACNE 20 mg, capsule molle", "capsule molle", "orale", "ISOTRÉTINOÏNE", "20 mg", ["liste I", "prescription initiale réservée aux spécialistes en DERMATOLOGIE", "surveillance particulière nécessaire pendant le traitement", "prescription limitée à 1 mois", "prescription et délivrance subordonnées au recueil de l'accord de soins et de contraception"]),
        new(Doliprane, "DOLIPRANE 1000 mg, comprimé", "comprimé", "orale", "PARACÉTAMOL", "1000 mg", []),
        new("90000009", "DERMOVAL, crème", "crème", "cutanée", "CLOBÉTASOL (PROPIONATE DE)", "0,05 g", ["liste I"]),
        new(Skenan, "SKENAN L.P. 30 mg, microgranules à libération prolongée en gélule", "microgranules à libération prolongée en gélule", "orale", "MORPHINE (SULFATE DE)", "30 mg", ["stupéfiants", "prescription en toutes lettres sur ordonnance sécurisée", "prescription limitée à 28 jours"]),
        new("90000011", "METHOTREXATE BELLON 2,5 mg, comprimé", "comprimé", "orale", "MÉTHOTREXATE", "2,5 mg", ["liste I", "surveillance particulière nécessaire pendant le traitement"]),
        new("90000012", "REMICADE 100 mg, poudre pour solution à diluer pour perfusion", "poudre pour solution à diluer", "intraveineuse", "INFLIXIMAB", "100 mg", ["liste I", "réservé à l'usage HOSPITALIER"]),
    ];

    /// <summary>The five files, in the two encodings that the database uses.</summary>
    public static IReadOnlyList<GivenFile> Files { get; } =
    [
        File("CIS_bdpm.txt", Drugs.Select(drug => Line(drug.Cis, drug.Name, drug.Form, drug.Route, "Autorisation active", "Procédure nationale", "Commercialisée", "01/01/2020", "", "", " TITULAIRE DE DÉMONSTRATION", "Non")), Windows),
        File("CIS_COMPO_bdpm.txt", Drugs.Select((drug, index) => Line(drug.Cis, drug.Form, $"{90000 + index}", drug.Substance, drug.Dosage, "une unité", "SA", "1", "")), Windows),
        File("CIS_CPD_bdpm.txt", Drugs.SelectMany(drug => drug.Conditions.Select(condition => Line(drug.Cis, condition))), Windows),
        File("CIS_CIP_bdpm.txt", Drugs.Select((drug, index) => Line(drug.Cis, $"{9000000 + index}", "boîte de démonstration", "Présentation active", "Déclaration de commercialisation", "01/01/2020", $"{9400000000000 + index}", "oui", "65%", "", "", "", "")), Encoding.UTF8),
        File("CIS_GENER_bdpm.txt", [Line("9001", "CETIRIZINE 10 mg - groupe de démonstration", "90000006", "1", "1", "")], Windows),
    ];

    private static Encoding Windows => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static GivenFile File(string name, IEnumerable<string> lines, Encoding encoding)
    {
        var bytes = encoding.GetBytes(string.Concat(lines.Select(line => line + "\r\n")));
        return new GivenFile(name, () => new MemoryStream(bytes, writable: false));
    }

    private static string Line(params string[] columns) => string.Join('\t', columns);

    private sealed record Extract(string Cis, string Name, string Form, string Route, string Substance, string Dosage, string[] Conditions);
}
