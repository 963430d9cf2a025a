using Relais.Directory.Teams;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>What the teams of the scenes say of themselves on their public pages.</summary>
internal static class TeamPages
{
    public static TeamPageText Oncobreizh { get; } = Page(31, "contact@oncobreizh.example") with
    {
        Presentation =
            """
            Trente et un dermatologues libéraux, répartis en trois secteurs, se relaient chaque semaine pour répondre à vos demandes.
            Quand il le faut, une consultation est vite organisée avec celui ou celle qui a rendu l’avis.

            Nous prenons **toute lésion qui fait craindre un mélanome ou un carcinome**, et les dermatoses inflammatoires qui résistent au traitement de première intention.
            """,
        Values = "Un avis égal pour tous, où que l’on vive en Bretagne\nDépister tôt, sans encombrer les consultations\nApprendre ensemble de chaque demande",
        Commitments = "Une réponse sous 48@h ouvrées\nChaque demande reçoit une réponse, même quand elle est déclinée\nUne consultation rapide si la lésion l’exige",
        HowItWorks =
            """
            1. Vous décrivez la lésion et joignez deux ou trois photos, prises avec votre téléphone.
            2. La commune du patient désigne le secteur, et le secteur le dermatologue d’astreinte.
            3. Il répond, demande une précision, ou propose un rendez-vous.
            4. Quelques semaines plus tard, une question vous est posée@: quel était le diagnostic@?
            """,
        Hours = "Du lundi au vendredi, de 9@h à 18@h",
    };

    public static TeamPageText CorsicaDerm { get; } = Page(2000, "contact@corsicaderm.example") with
    {
        Presentation =
            """
            Les dermatologues sont peu nombreux en Corse@: des confrères d’Île-de-France, liés à l’île, prennent leur tour d’astreinte.

            Quand il faut **examiner le patient**, le dermatologue corse le plus proche est ajouté à la demande et le reçoit en consultation.
            """,
        Values = "Garder sur l’île les soins qui peuvent s’y faire\nUne solidarité entre l’île et le continent",
        Commitments = "Une réponse sous 48@h ouvrées pour une lésion suspecte\nUne consultation sur l’île quand il faut examiner",
        HowItWorks =
            """
            1. Le médecin généraliste envoie sa question et ses photos.
            2. Le dermatologue d’astreinte répond, de l’île ou du continent.
            3. Si une visite s’impose, le dermatologue corse du secteur rejoint la demande et fixe le rendez-vous.
            """,
        Hours = "Du lundi au vendredi, de 9@h à 17@h",
    };

    public static TeamPageText SosOeil { get; } = Page(4000, "contact@sosoeil.example") with
    {
        Presentation =
            """
            Vingt ophtalmologues libéraux, en huit secteurs du Nord et du Pas-de-Calais, s’organisent pour les soins non programmés, urgents ou non.

            Médecins, orthoptistes, opticiens, pharmaciens et infirmiers peuvent demander un avis.
            """,
        Values = "Personne ne reste avec un œil rouge sans réponse\nLa bonne orientation dès le premier contact",
        Commitments = "Une réponse sous 4@h ouvrées en urgence\nUn créneau au cabinet quand il faut examiner",
        HowItWorks =
            """
            1. Les cabinets du secteur du patient sont prévenus ensemble.
            2. Le premier ophtalmologue disponible prend la demande@; les autres n’ont plus à s’en occuper.
            3. Il répond, ou donne un créneau dans son cabinet.
            """,
        Hours = "Du lundi au samedi, de 8@h à 20@h",
    };

    public static TeamPageText Cesoa { get; } = Page(6000, "contact@cesoa.example") with
    {
        Presentation =
            """
            Un centre entre la ville et l’hôpital@: en une demi-journée, votre patient voit le rhumatologue, l’infirmière, et selon le besoin le kinésithérapeute et l’ergothérapeute. Radiographie, échographie, ostéodensitométrie et gestes sont faits sur place.

            Sept situations ouvrent droit au bilan@; le questionnaire dit aussitôt laquelle convient, ou qui d’autre peut aider.
            """,
        Values = "Plus qu’une consultation@: une équipe autour du patient\nLe patient n’a rien à avancer ni à payer\nLe médecin traitant reste celui qui suit",
        Commitments = "Une réponse à toutes les demandes, éligibles ou non, avec un courrier\nUn bilan en une demi-journée\nUn compte rendu au médecin traitant",
        HowItWorks =
            """
            1. Vous adressez votre demande par Relais, par téléphone ou par courrier, avec l’imagerie, la biologie et les lettres utiles.
            2. Le centre vous dit si le patient entre dans l’une des sept situations@; sinon, que faire et qui peut aider.
            3. Le patient est convoqué une fois, une demi-journée. Un bilan par patient et par an.
            4. Le compte rendu vous revient, avec un programme de soins personnalisé.
            """,
        Hours = "Du lundi au vendredi, de 8@h@30 à 18@h",
    };

    public static TeamPageText Plaietile { get; } = Page(7000, "contact@plaietile.example") with
    {
        Presentation =
            """
            Médecins généralistes, angiologues, chirurgiens vasculaires, dermatologues et infirmiers experts en plaies et cicatrisation, dans les Pyrénées-Atlantiques et les Landes.

            Nous donnons un avis sur **toute plaie chronique ou complexe**, et aidons à coordonner le parcours du patient.
            """,
        Values = "Le patient est soigné là où il vit\nMédecins et infirmiers, à parts égales autour de la plaie\nUn seul interlocuteur@: la coordination",
        Commitments = "Un premier avis sous 48@h\nUne coordination qui répond au téléphone\nUn suivi jusqu’à la cicatrisation",
        HowItWorks =
            """
            1. Vous décrivez la plaie avec le questionnaire et quelques photos.
            2. La coordination, à Bayonne, reçoit toutes les demandes et les confie à l’expert le plus adapté.
            3. L’expert rend un premier avis sous 48@h.
            4. Selon la situation@: consultation, téléconsultation assistée, ou déplacement sur le lieu de vie. Puis un suivi à distance de la cicatrisation.
            """,
        Hours = "Du lundi au vendredi, de 9@h à 17@h",
    };

    public static TeamPageText Essdv { get; } = Page(8000, "contact@essdv.example") with
    {
        Presentation =
            """
            Dermatologues de ville et d’hôpital d’Île-de-France, pour que les biothérapies des dermatoses chroniques arrivent plus vite à ceux qui en ont besoin.

            Ces traitements ne peuvent être prescrits la première fois que par un dermatologue hospitalier@: nous étudions votre dossier à distance et répondons.
            """,
        Values = "Le dermatologue qui connaît le patient continue de le suivre\nLes mêmes traitements pour tous, en ville comme à l’hôpital",
        Commitments = "Une réponse sous cinq jours ouvrés\nUne réponse motivée quand le traitement n’est pas indiqué",
        HowItWorks =
            """
            1. Vous choisissez la pathologie@: psoriasis, dermatite atopique, urticaire chronique, maladie de Verneuil.
            2. Le questionnaire demande la sévérité, les traitements reçus et le bilan avant traitement.
            3. Le dermatologue hospitalier répond dans la demande@: accord, complément, ou autre proposition.
            """,
        Hours = "Du lundi au vendredi, de 9@h à 17@h",
    };

    public static TeamPageText Cardio { get; } = Page(9000, "contact@ess-cardio.example") with
    {
        Presentation =
            """
            Cardiologues libéraux des Pays de la Loire, qui répondent ensemble aux médecins, aux pharmaciens et aux infirmiers de leur territoire.

            Nous lisons vos tracés, adaptons les traitements et voyons vite ceux qui doivent l’être.
            """,
        Values = "Un guichet unique pour toute la région\nDécider à deux avec le médecin traitant",
        Commitments = "Une réponse sous trois jours ouvrés, sous un jour si c’est urgent\nUn rendez-vous proche du domicile quand il faut examiner",
        HowItWorks =
            """
            1. Vous remplissez le questionnaire et joignez l’électrocardiogramme.
            2. La commune du patient désigne l’astreinte de son département.
            3. Le cardiologue répond, adapte le traitement avec vous, ou reçoit le patient.
            """,
        Hours = "Du lundi au vendredi, de 8@h@30 à 18@h@30",
    };

    /// <summary>«@» stands for a non-breaking space in what follows.</summary>
    private static TeamPageText Page(int phone, string email) => new() { Phone = InventedNumbers.Phone(phone), Email = email };

    /// <summary>The page with its spaces.</summary>
    public static TeamPageText Spaced(this TeamPageText page) => page with
    {
        Presentation = Spaced(page.Presentation),
        Values = Spaced(page.Values),
        Commitments = Spaced(page.Commitments),
        HowItWorks = Spaced(page.HowItWorks),
        Hours = Spaced(page.Hours),
    };

    private static string Spaced(string text) => text.Replace("@?", "\u202F?", StringComparison.Ordinal).Replace('@', '\u00A0');
}
