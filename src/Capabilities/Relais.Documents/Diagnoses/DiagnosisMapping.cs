using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Documents.Catalogues;

namespace Relais.Documents.Diagnoses;

internal sealed class DiagnosisMapping : IEntityTypeConfiguration<DiagnosisEdition>, IEntityTypeConfiguration<Diagnosis>, IEntityTypeConfiguration<DiagnosisWord>
{
    public void Configure(EntityTypeBuilder<DiagnosisEdition> builder)
    {
        builder.ToTable("documents_diagnosis_edition");
        builder.MapEdition();
        builder.Ignore(edition => edition.IsTooShort);
    }

    public void Configure(EntityTypeBuilder<Diagnosis> builder)
    {
        builder.ToTable("documents_diagnosis");
        builder.HasKey(diagnosis => diagnosis.Code);
        builder.Property(diagnosis => diagnosis.Code).HasMaxLength(Diagnosis.MaxCode);
        builder.Property(diagnosis => diagnosis.Label).HasMaxLength(Diagnosis.MaxLabel);
        builder.Ignore(diagnosis => diagnosis.Title);
    }

    public void Configure(EntityTypeBuilder<DiagnosisWord> builder)
    {
        builder.ToTable("documents_diagnosis_word");
        builder.HasKey(word => new { word.Head, word.Word, word.Code });
        builder.Property(word => word.Code).HasMaxLength(Diagnosis.MaxCode);
        builder.Property(word => word.Head).HasMaxLength(CatalogueWords.HeadLength);
        builder.Property(word => word.Word).HasMaxLength(CatalogueWords.MaxWord);
        builder.HasOne<Diagnosis>().WithMany().HasForeignKey(word => word.Code).OnDelete(DeleteBehavior.Cascade);
    }
}
