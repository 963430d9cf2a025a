namespace Relais.Scenes.Words;

/// <summary>Family names as they are met in each part of the country; those who bear them in the scenes are invented.</summary>
internal static class FamilyNames
{
    public static IReadOnlyList<string> Brittany { get; } =
    [
        "Le Gall", "Le Bihan", "Kerbrat", "Guéguen", "Tanguy", "Prigent", "Le Roux", "Quéméneur", "Riou", "Kervella", "Le Corre", "Morvan", "Abgrall",
        "Bozec", "Cariou", "Le Floch", "Jaouen", "Kerjean", "Le Moal", "Madec", "Nédélec", "Pennec", "Quéré", "Rolland", "Salaün", "Treguer", "Le Dantec",
        "Coatanéa", "Floc’h", "Gourvennec", "Hascoët", "Kermarrec", "Le Meur", "Mével", "Péron", "Rivoal", "Thomas", "Guillou", "Cadiou", "Berthou",
        "Le Borgne", "Lozac’h", "Pouliquen", "Stéphan", "Danielou", "Guivarc’h", "L’Hostis", "Perrot", "Trévien", "Calvez",
    ];

    public static IReadOnlyList<string> Corsica { get; } =
    [
        "Albertini", "Casanova", "Paoli", "Mattei", "Santoni", "Leca", "Poggi", "Orsini", "Colonna", "Filippi", "Giudicelli", "Luciani", "Mariani",
        "Nicolai", "Ottavi", "Pietri", "Quilichini", "Rossi", "Susini", "Tomasi", "Venturini", "Bartoli", "Cesari", "Ferri", "Grimaldi", "Morelli",
        "Padovani", "Raffalli", "Simoni", "Vincensini", "Benedetti", "Ceccaldi", "Franceschi", "Guerrini", "Lucchini", "Muracciole", "Peretti", "Sampieri",
    ];

    public static IReadOnlyList<string> North { get; } =
    [
        "Delattre", "Vandamme", "Lefebvre", "Dewaele", "Carpentier", "Leclercq", "Delannoy", "Vasseur", "Dubois", "Caron", "Fontaine", "Wattiez",
        "Debruyne", "Hennebelle", "Lemaire", "Bocquet", "Cuvelier", "Deschamps", "Flament", "Goemaere", "Herbaut", "Kaczmarek", "Lesage", "Masson",
        "Nowak", "Obled", "Pruvost", "Quesnoy", "Roussel", "Samyn", "Thuilliez", "Vermeulen", "Wallart", "Boulanger", "Cordonnier", "Dhaene", "Evrard",
        "Ghesquière", "Hautecœur", "Lecointe", "Merlin", "Podevin", "Ryckewaert", "Szymanski", "Verhaeghe", "Delplanque",
    ];

    public static IReadOnlyList<string> SouthWest { get; } =
    [
        "Etcheverry", "Lafitte", "Dupouy", "Labarthe", "Larralde", "Ibarburu", "Goyeneche", "Sallaberry", "Haristoy", "Iriart", "Duhalde", "Lacoste",
        "Casenave", "Laborde", "Bordenave", "Cazaux", "Dubourg", "Lamarque", "Castaing", "Darricau", "Lalanne", "Mendiboure", "Urruty", "Bidart",
        "Elissalde", "Lasserre", "Destandau", "Sarrade", "Hourcade", "Capdeville", "Lartigue", "Dulucq",
    ];

    public static IReadOnlyList<string> Loire { get; } =
    [
        "Chauveau", "Guilbaud", "Bretaudeau", "Rabillard", "Cesbron", "Gaborit", "Pineau", "Ménard", "Brochard", "Landreau", "Foucher", "Papin", "Retailleau",
        "Bossard", "Chiron", "Rousselière", "Jounier", "Gautreau", "Bodet", "Leroyer", "Houdebine", "Tessier", "Beaufils", "Grimaud", "Poupin", "Denis", "Morille",
    ];

    public static IReadOnlyList<string> France { get; } =
    [
        "Martin", "Bernard", "Petit", "Robert", "Richard", "Durand", "Moreau", "Laurent", "Simon", "Michel", "Garcia", "David", "Bertrand", "Roux",
        "Vincent", "Fournier", "Morel", "Girard", "André", "Mercier", "Dupont", "Lambert", "Bonnet", "Martinez", "Legrand", "Garnier", "Faure", "Rousseau",
        "Blanc", "Guérin", "Muller", "Henry", "Perrin", "Gauthier", "Mathieu", "Clément", "Robin", "Lopez", "Chevalier", "François", "Denis", "Aubert",
        "Picard", "Rey", "Colin", "Vidal", "Brun", "Renard", "Giraud", "Lacroix", "Benali", "Nguyen", "Diallo", "Da Silva", "Meyer", "Schmitt", "Boyer",
        "Olivier", "Payet", "Hoarau", "Chauvin", "Besson", "Marchand", "Barbier", "Jacquet", "Leroux", "Noël", "Poirier", "Bailly", "Collet",
    ];
}
