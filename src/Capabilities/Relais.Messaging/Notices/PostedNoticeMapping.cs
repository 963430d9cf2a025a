using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Messaging.Notices;

internal sealed class PostedNoticeMapping : IEntityTypeConfiguration<PostedNotice>
{
    public void Configure(EntityTypeBuilder<PostedNotice> builder)
    {
        builder.ToTable("messaging_notice");
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Key).HasMaxLength(PostedNotice.MaxKey);
        builder.Property(notice => notice.Subject).HasMaxLength(PostedNotice.MaxSubject);
        builder.Property(notice => notice.Title).HasMaxLength(PostedNotice.MaxTitle);
        builder.Property(notice => notice.Url).HasMaxLength(PostedNotice.MaxUrl);
        builder.Property(notice => notice.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(notice => new { notice.To, notice.Key }).IsUnique();
        builder.HasIndex(notice => new { notice.To, notice.At });
        builder.HasIndex(notice => notice.To, "IX_messaging_notice_unread").HasFilter("\"ReadAt\" IS NULL");
        builder.HasIndex(notice => new { notice.Subject, notice.At });
        builder.HasIndex(notice => notice.MailDueAt).HasFilter("\"MailDueAt\" IS NOT NULL");
        builder.HasIndex(notice => notice.Lease).HasFilter("\"Lease\" IS NOT NULL");
    }
}
