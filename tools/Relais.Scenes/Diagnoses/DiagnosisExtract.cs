using System.Text;
using Relais.Documents.Catalogues;

namespace Relais.Scenes.Diagnoses;

/// <summary>«Extrait de démonstration»: some codes of the CIM-10 that the teams of the scenes meet, in the format of the ATIH.</summary>
internal static class DiagnosisExtract
{
    private static readonly string[] Lines =
    [
        "A46|Érysipèle", "B02.9|Zona, sans complication", "B86|Gale",
        "C43.3|Mélanome malin de parties de la face, autres et non précisées", "C43.5|Mélanome malin du tronc",
        "C43.6|Mélanome malin du membre supérieur, y compris l’épaule", "C43.7|Mélanome malin du membre inférieur, y compris la hanche",
        "C43.9|Mélanome malin de la peau, sans précision",
        "C44.3|Tumeur maligne de la peau de parties de la face, autres et non précisées", "C44.4|Tumeur maligne de la peau du cuir chevelu et du cou",
        "C44.5|Tumeur maligne de la peau du tronc", "C44.9|Tumeur maligne de la peau, sans précision",
        "D03.9|Mélanome in situ, sans précision", "D04.9|Carcinome in situ de la peau, sans précision",
        "D22.5|Nævus à mélanocytes du tronc", "D22.9|Nævus à mélanocytes, sans précision",
        "E11.5|Diabète sucré de type 2, avec complications vasculaires périphériques",
        "H10.9|Conjonctivite, sans précision", "H11.3|Hémorragie conjonctivale", "H16.0|Ulcère de la cornée", "H20.9|Iridocyclite, sans précision",
        "H33.0|Décollement de la rétine avec déchirure rétinienne", "H33.2|Décollement séreux de la rétine", "H34.1|Occlusion de l’artère centrale de la rétine",
        "H35.3|Dégénérescence de la macula et du pôle postérieur", "H40.2|Glaucome primitif à angle fermé", "H43.1|Hémorragie du corps vitré",
        "I10|Hypertension essentielle (primitive)", "I20.9|Angine de poitrine, sans précision", "I25.5|Myocardiopathie ischémique",
        "I35.0|Sténose (de la valve) aortique", "I44.2|Bloc auriculoventriculaire complet", "I47.1|Tachycardie supraventriculaire",
        "I48.9|Fibrillation auriculaire et flutter auriculaire, sans précision", "I50.9|Insuffisance cardiaque, sans précision",
        "I83.0|Varices des membres inférieurs avec ulcère",
        "J44.9|Maladie pulmonaire obstructive chronique, sans précision", "J45.9|Asthme, sans précision",
        "L12.0|Pemphigoïde bulleuse", "L20.9|Dermatite atopique, sans précision", "L21.9|Dermite séborrhéique, sans précision",
        "L23.9|Dermite allergique de contact, de cause non précisée", "L30.9|Dermite, sans précision", "L40.0|Psoriasis vulgaire", "L40.9|Psoriasis, sans précision",
        "L50.1|Urticaire idiopathique", "L50.9|Urticaire, sans précision", "L57.0|Kératose actinique", "L63.9|Pelade, sans précision", "L70.0|Acné vulgaire",
        "L71.9|Rosacée, sans précision", "L73.2|Hidrosadénite suppurée", "L82|Kératose séborrhéique", "L97|Ulcère du membre inférieur, non classé ailleurs",
        "M06.9|Polyarthrite rhumatoïde, sans précision", "M45|Spondylarthrite ankylosante", "M54.4|Lumbago avec sciatique", "M54.5|Lombalgie basse",
        "M75.1|Syndrome de la coiffe des rotateurs", "M79.7|Fibromyalgie", "R55|Syncope et collapsus (malaise)",
    ];

    /// <summary>The extract as a file.</summary>
    public static GivenFile File { get; } = new("extrait-cim-10.txt", () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Lines))));
}
