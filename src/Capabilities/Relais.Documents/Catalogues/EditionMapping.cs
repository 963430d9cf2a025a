using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Documents.Catalogues;

internal static class EditionMapping
{
    /// <summary>What every edition keeps, whatever its catalogue.</summary>
    public static void MapEdition<TEdition>(this EntityTypeBuilder<TEdition> builder)
        where TEdition : CatalogueEdition
    {
        builder.HasKey(edition => edition.Number);
        builder.Property(edition => edition.Number).ValueGeneratedNever();
        builder.Property(edition => edition.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(edition => edition.Files).HasMaxLength(CatalogueEdition.MaxFiles);
        builder.Ignore(edition => edition.Reports);
    }
}
