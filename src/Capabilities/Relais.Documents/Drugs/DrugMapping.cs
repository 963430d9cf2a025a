using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Documents.Catalogues;

namespace Relais.Documents.Drugs;

internal sealed class DrugEditionMapping : IEntityTypeConfiguration<DrugEdition>
{
    public void Configure(EntityTypeBuilder<DrugEdition> builder)
    {
        builder.ToTable("documents_drug_edition");
        builder.MapEdition();
        builder.Ignore(edition => edition.Title);
    }
}

internal sealed class DrugMapping : IEntityTypeConfiguration<Drug>
{
    public void Configure(EntityTypeBuilder<Drug> builder)
    {
        builder.ToTable("documents_drug");
        builder.Property(drug => drug.Cis).HasMaxLength(8);
        builder.Property(drug => drug.Name).HasMaxLength(Drug.MaxName);
        builder.Property(drug => drug.Form).HasMaxLength(Drug.MaxName);
        builder.Property(drug => drug.Routes).HasMaxLength(Drug.MaxName);
        builder.Property(drug => drug.Holder).HasMaxLength(Drug.MaxName);
        builder.Property(drug => drug.Substances).HasMaxLength(Drug.MaxText);
        builder.Property(drug => drug.Conditions).HasMaxLength(Drug.MaxText);
        builder.Property(drug => drug.Packs).HasMaxLength(Drug.MaxList);
        builder.Property(drug => drug.Groups).HasMaxLength(Drug.MaxText);
        builder.Property(drug => drug.Digest).HasMaxLength(64);
        builder.HasIndex(drug => new { drug.Cis, drug.Since }).IsUnique();
        builder.Ignore(drug => drug.PackList);
        builder.HasIndex(drug => drug.Since);
    }
}

internal sealed class DrugWordMapping : IEntityTypeConfiguration<DrugWord>
{
    public void Configure(EntityTypeBuilder<DrugWord> builder)
    {
        builder.ToTable("documents_drug_word");
        builder.HasKey(word => new { word.Head, word.Word, word.Drug });
        builder.Property(word => word.Head).HasMaxLength(CatalogueWords.HeadLength);
        builder.Property(word => word.Word).HasMaxLength(CatalogueWords.MaxWord);
        builder.HasOne<Drug>().WithMany().HasForeignKey(word => word.Drug).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(word => new { word.Drug, word.Head });
    }
}
