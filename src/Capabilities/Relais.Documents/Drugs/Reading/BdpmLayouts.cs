using Relais.Documents.Catalogues;

namespace Relais.Documents.Drugs.Reading;

/// <summary>What the columns of each file mean. Each takes one line into the book, and says why not.</summary>
internal static class BdpmLayouts
{
    private const string CisUnreadable = "code CIS illisible";

    // CIS, dénomination, forme, voies, statut, procédure, commercialisation, date, statut BDM, n° européen, titulaires, surveillance renforcée.
    public static string? Drug(DrugBook book, string[] columns)
    {
        if (!IsCode(columns[0], 8))
        {
            return CisUnreadable;
        }

        if (columns[1].Length == 0 || columns[1].Length > Drugs.Drug.MaxName)
        {
            return "dénomination vide ou trop longue";
        }

        var sheet = new DrugSheet
        {
            Cis = columns[0],
            Name = columns[1],
            Form = Cut(columns[2]),
            Routes = Cut(columns[3]),
            IsMarketed = columns[6].StartsWith("Commercialis", StringComparison.OrdinalIgnoreCase),
            Holder = Cut(columns[10]),
            IsWatched = columns[11].Equals("Oui", StringComparison.OrdinalIgnoreCase),
        };
        return book.Add(sheet.Cis, sheet) ? null : "code CIS déjà lu plus haut";
    }

    // CIS, élément, code de la substance, dénomination, dosage, référence du dosage, nature (SA ou FT), lien.
    public static string? Substance(DrugBook book, string[] columns)
    {
        if (!IsCode(columns[0], 8))
        {
            return CisUnreadable;
        }

        if (columns[3].Length == 0 || columns[6] is not ("SA" or "FT" or "ST"))
        {
            return columns[3].Length == 0 ? "substance sans nom" : "nature du composant inconnue";
        }

        if (book.Of(columns[0]) is not { } sheet)
        {
            return CatalogueReading.Orphan;
        }

        sheet.Substances.Add(new BdpmSubstance(Cut(columns[3]), Cut(columns[4]), columns[6] is not "SA", columns[7]));
        return null;
    }

    // CIS, condition.
    public static string? Condition(DrugBook book, string[] columns)
    {
        if (!IsCode(columns[0], 8))
        {
            return CisUnreadable;
        }

        if (columns[1].Length == 0)
        {
            return "condition vide";
        }

        if (book.Of(columns[0]) is not { } sheet)
        {
            return CatalogueReading.Orphan;
        }

        sheet.Conditions.Add(Cut(columns[1]));
        return null;
    }

    // CIS, CIP7, libellé, statut, commercialisation, date, CIP13, agrément aux collectivités, taux, prix…
    public static string? Pack(DrugBook book, string[] columns)
    {
        if (!IsCode(columns[0], 8))
        {
            return CisUnreadable;
        }

        if (!IsCode(columns[6], 13))
        {
            return "code CIP13 illisible";
        }

        if (book.Of(columns[0]) is not { } sheet)
        {
            return CatalogueReading.Orphan;
        }

        var rate = columns.Length > 8 && columns[8].Length is > 0 and < 20 ? columns[8] : null;
        var isMarketed = columns[4].StartsWith("Déclaration de commercialisation", StringComparison.OrdinalIgnoreCase);
        sheet.Packs.Add(new DrugPack(columns[6], Cut(columns[2]), rate, isMarketed));
        return null;
    }

    // Groupe, libellé, CIS, type, tri.
    public static string? Group(DrugBook book, string[] columns)
    {
        if (!IsCode(columns[2], 8))
        {
            return CisUnreadable;
        }

        if (book.Of(columns[2]) is not { } sheet)
        {
            return CatalogueReading.Orphan;
        }

        sheet.Groups.Add(Cut(columns[1]));
        return null;
    }

    private static bool IsCode(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    private static string Cut(string text) => text.Length > Drugs.Drug.MaxName ? text[..Drugs.Drug.MaxName] : text;
}
