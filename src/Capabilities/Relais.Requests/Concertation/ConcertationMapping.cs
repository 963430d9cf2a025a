using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Life;

namespace Relais.Requests.Concertation;

internal sealed class ConcertationMapping
    : IEntityTypeConfiguration<Board>,
        IEntityTypeConfiguration<BoardMember>,
        IEntityTypeConfiguration<BoardSession>,
        IEntityTypeConfiguration<BoardAttendee>,
        IEntityTypeConfiguration<BoardCase>,
        IEntityTypeConfiguration<BoardCaseFile>,
        IEntityTypeConfiguration<BoardOpinion>,
        IEntityTypeConfiguration<BoardMinutes>
{
    private const int MaxZone = 50;

    public void Configure(EntityTypeBuilder<Board> builder)
    {
        builder.ToTable("requests_board");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Name).HasMaxLength(Board.MaxName);
        builder.Property(b => b.Purpose).HasMaxLength(Board.MaxPurpose);
        builder.Property(b => b.RequiredSpecialities).HasMaxLength(QuorumRule.MaxRequired);
        builder.Property(b => b.Structure).IsConcurrencyToken();
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Ignore(b => b.Rule);
        builder.HasIndex(b => b.Team);
        builder.HasMany(b => b.Members).WithOne().HasForeignKey(m => m.Board);
    }

    public void Configure(EntityTypeBuilder<BoardMember> builder)
    {
        builder.ToTable("requests_board_member");
        builder.HasKey(m => new { m.Board, m.Professional });
        builder.HasIndex(m => m.Professional);
    }

    public void Configure(EntityTypeBuilder<BoardSession> builder)
    {
        builder.ToTable("requests_board_session");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(Board.MaxName);
        builder.Property(s => s.Zone).HasMaxLength(MaxZone);
        builder.Property(s => s.Mode).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(s => s.Place).HasMaxLength(BoardSession.MaxPlace);
        builder.Property(s => s.VideoUrl).HasMaxLength(BoardSession.MaxPlace);
        builder.Property(s => s.RequiredSpecialities).HasMaxLength(QuorumRule.MaxRequired);
        builder.Property(s => s.Structure).IsConcurrencyToken();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Ignore(s => s.Rule);
        builder.Ignore(s => s.Clock);
        builder.Ignore(s => s.Quorum);
        builder.HasIndex(s => new { s.Team, s.StartsAt });
        builder.HasIndex(s => new { s.Board, s.State, s.StartsAt });
        builder.HasIndex(s => new { s.State, s.StartsAt });
        builder.HasIndex(s => s.NextLookAt).HasFilter("\"NextLookAt\" IS NOT NULL");
        builder.HasOne<Board>().WithMany().HasForeignKey(s => s.Board);
        builder.HasMany(s => s.Attendees).WithOne().HasForeignKey(a => a.Session);
    }

    public void Configure(EntityTypeBuilder<BoardAttendee> builder)
    {
        builder.ToTable("requests_board_attendee");
        builder.HasKey(a => new { a.Session, a.Professional });
        builder.Property(a => a.Speciality).HasMaxLength(BoardAttendee.MaxSpeciality);
        builder.Property(a => a.Presence).HasConversion<string>().HasMaxLength(10);
        builder.Ignore(a => a.IsThere);
        builder.Ignore(a => a.Voice);
        builder.HasIndex(a => a.Professional);
    }

    public void Configure(EntityTypeBuilder<BoardCase> builder)
    {
        builder.ToTable("requests_board_case");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Question).HasMaxLength(CaseText.MaxText);
        builder.Property(c => c.Context).HasMaxLength(CaseText.MaxText);
        builder.Property(c => c.Clinical).HasMaxLength(CaseText.MaxText);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.IsWithdrawn);
        builder.Ignore(c => c.Last);
        builder.Ignore(c => c.Valid);
        builder.Ignore(c => c.LatestOpinions);
        builder.HasIndex(c => new { c.Session, c.Request }).IsUnique();
        builder.HasIndex(c => c.Request);
        builder.HasIndex(c => c.Patient);
        builder.HasIndex(c => c.EnrolledBy);
        builder.HasIndex(c => c.Referent);
        builder.HasOne<BoardSession>().WithMany().HasForeignKey(c => c.Session);
        builder.HasOne<Request>().WithMany().HasForeignKey(c => c.Request);
        builder.HasMany(c => c.Files).WithOne().HasForeignKey(f => f.Case);
        builder.HasMany(c => c.Opinions).WithOne().HasForeignKey(o => o.Case);
        builder.HasMany(c => c.Minutes).WithOne().HasForeignKey(m => m.Case);
    }

    public void Configure(EntityTypeBuilder<BoardCaseFile> builder)
    {
        builder.ToTable("requests_board_case_file");
        builder.HasKey(f => new { f.Case, f.File });
        builder.HasIndex(f => f.File);
    }

    public void Configure(EntityTypeBuilder<BoardOpinion> builder)
    {
        builder.ToTable("requests_board_opinion");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => new { o.Case, o.Member, o.Number }).IsUnique();
        builder.Property(o => o.Text).HasMaxLength(BoardOpinion.MaxText);
    }

    public void Configure(EntityTypeBuilder<BoardMinutes> builder)
    {
        builder.ToTable("requests_board_minutes");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Discussion).HasMaxLength(MinutesText.MaxText);
        builder.Property(m => m.Decision).HasMaxLength(MinutesText.MaxText);
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Ground).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Why).HasMaxLength(BoardMinutes.MaxWhy);
        builder.Property(m => m.Attendance).HasMaxLength(BoardMinutes.MaxAttendance);
        builder.Property(m => m.QuorumText).HasMaxLength(BoardMinutes.MaxQuorum);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.IsValidated);
        builder.Ignore(m => m.IsToConfirm);
        builder.HasIndex(m => new { m.Case, m.Number }).IsUnique();
        builder.HasIndex(m => m.File).HasFilter("\"File\" IS NOT NULL");
    }
}
