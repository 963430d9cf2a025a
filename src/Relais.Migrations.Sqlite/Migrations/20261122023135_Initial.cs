using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "directory_professional",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    FirstName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LastName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Rpps = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    Profession = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Speciality = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 360, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_professional", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "directory_structure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Finess = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    ActivitySector = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_structure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "forms_form",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Published = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms_form", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_notice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Grouped = table.Column<bool>(type: "INTEGER", nullable: false),
                    MailDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_notice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_preference",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_preference", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "patients_patient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BirthName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FirstNames = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FirstName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    BirthPlace = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    UsedName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    UsedFirstName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    InsSealed = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    InsIndex = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    PhoneSealed = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    CheckedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Doubts = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 433, nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_patients_patient", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    TotpKey = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: true),
                    TotpStep = table.Column<long>(type: "INTEGER", nullable: true),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_checkpoint",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    UpTo = table.Column<long>(type: "INTEGER", nullable: false),
                    Leaves = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Link = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_checkpoint", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "platform_data_protection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_data_protection", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_failure_count",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_failure_count", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RefusalCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Size = table.Column<long>(type: "INTEGER", nullable: true),
                    Sha256 = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Width = table.Column<int>(type: "INTEGER", nullable: true),
                    Height = table.Column<int>(type: "INTEGER", nullable: true),
                    AttachedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KeyBytes = table.Column<byte[]>(type: "BLOB", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_held_form",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", maxLength: 2097152, nullable: false),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_held_form", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_journal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<long>(type: "INTEGER", nullable: false, defaultValueSql: "0"),
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<Guid>(type: "TEXT", nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: true),
                    Session = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox_handled",
                columns: table => new
                {
                    Message = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox_handled", x => new { x.Message, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "platform_pending_proof",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_pending_proof", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_session",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProvedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_session", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_absence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_absence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Caller = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", maxLength: 30000, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CallBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CalledBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Request = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_contact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FirstName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LastName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Profession = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Rpps = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    RppsCheck = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Structure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_contact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_counter",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Next = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_counter", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "requests_draft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_draft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_intake_count",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_intake_count", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    DroppedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DroppedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_letter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Guidance = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PromiseHours = table.Column<int>(type: "INTEGER", nullable: false),
                    UrgentPromiseHours = table.Column<int>(type: "INTEGER", nullable: true),
                    Hours = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    RemindAfterPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    ReassignAfterPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForAccountsOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    RedFlags = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Form = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_line", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorPlace = table.Column<Guid>(type: "TEXT", nullable: true),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Sector = table.Column<Guid>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    IsUrgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    WishesVisit = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Promise = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Left = table.Column<long>(type: "INTEGER", nullable: true),
                    Group = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Lead = table.Column<Guid>(type: "TEXT", nullable: true),
                    AssignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Notified = table.Column<string>(type: "TEXT", nullable: false),
                    Silent = table.Column<string>(type: "TEXT", nullable: false),
                    Released = table.Column<string>(type: "TEXT", nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextCheckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsRemindedBySweep = table.Column<bool>(type: "INTEGER", nullable: false),
                    Answers = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpectedOpen = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, defaultValue: "Web"),
                    IsByContact = table.Column<bool>(type: "INTEGER", nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Orientation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RedFlags = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsFlagged = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    MergedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StateBeforeMerge = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_request", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_rota",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Turn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Anchor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_rota", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "directory_team",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Presentation = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Commitments = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Territory = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Public = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_team", x => x.Id);
                    table.UniqueConstraint("AK_directory_team_Structure_Id", x => new { x.Structure, x.Id });
                    table.ForeignKey(
                        name: "FK_directory_team_directory_structure_Structure",
                        column: x => x.Structure,
                        principalTable: "directory_structure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forms_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forms_version_forms_form_Form",
                        column: x => x.Form,
                        principalTable: "forms_form",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "patients_care_relation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: true),
                    Team = table.Column<Guid>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    To = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_patients_care_relation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_patients_care_relation_patients_patient_Patient",
                        column: x => x.Patient,
                        principalTable: "patients_patient",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patients_trait_change",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trait = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Old = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    New = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_patients_trait_change", x => x.Id);
                    table.ForeignKey(
                        name: "FK_patients_trait_change_patients_patient_Patient",
                        column: x => x.Patient,
                        principalTable: "patients_patient",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_account_claim_platform_account_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_login",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_platform_account_login_platform_account_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_token",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_platform_account_token_platform_account_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_one_time_link",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_one_time_link", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_one_time_link_platform_account_Account",
                        column: x => x.Account,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_passkey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_passkey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_platform_passkey_platform_account_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_recovery_code",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_recovery_code", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_recovery_code_platform_account_Account",
                        column: x => x.Account,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_file_part",
                columns: table => new
                {
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Offset = table.Column<long>(type: "INTEGER", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_file_part", x => new { x.File, x.Offset });
                    table.ForeignKey(
                        name: "FK_platform_file_part_platform_file_File",
                        column: x => x.File,
                        principalTable: "platform_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_file_thumbnail",
                columns: table => new
                {
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_file_thumbnail", x => new { x.File, x.Width });
                    table.ForeignKey(
                        name: "FK_platform_file_thumbnail_platform_file_File",
                        column: x => x.File,
                        principalTable: "platform_file",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_sender",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CodeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Request = table.Column<Guid>(type: "TEXT", nullable: true),
                    Effort = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_sender", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_sender_requests_contact_Id",
                        column: x => x.Id,
                        principalTable: "requests_contact",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_letter_page",
                columns: table => new
                {
                    Letter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_letter_page", x => new { x.Letter, x.Rank });
                    table.ForeignKey(
                        name: "FK_requests_letter_page_requests_letter_Letter",
                        column: x => x.Letter,
                        principalTable: "requests_letter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_recipient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LineGroup = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sector = table.Column<Guid>(type: "TEXT", nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Target = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_recipient", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_recipient_requests_line_Line",
                        column: x => x.Line,
                        principalTable: "requests_line",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_file",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_file", x => new { x.Request, x.File });
                    table.ForeignKey(
                        name: "FK_requests_file_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_party",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRequester = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_party", x => new { x.Request, x.Professional });
                    table.ForeignKey(
                        name: "FK_requests_party_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    About = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    IsPrivate = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_step_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_rota_member",
                columns: table => new
                {
                    Rota = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    RotaGroup = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_rota_member", x => new { x.Rota, x.Professional });
                    table.ForeignKey(
                        name: "FK_requests_rota_member_requests_rota_Rota",
                        column: x => x.Rota,
                        principalTable: "requests_rota",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_rota_swap",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rota = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_rota_swap", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_rota_swap_requests_rota_Rota",
                        column: x => x.Rota,
                        principalTable: "requests_rota",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directory_membership",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_membership", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_membership_directory_professional_Professional",
                        column: x => x.Professional,
                        principalTable: "directory_professional",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_membership_directory_structure_Structure",
                        column: x => x.Structure,
                        principalTable: "directory_structure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_membership_directory_team_Structure_Team",
                        columns: x => new { x.Structure, x.Team },
                        principalTable: "directory_team",
                        principalColumns: new[] { "Structure", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directory_sector",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_sector", x => x.Id);
                    table.UniqueConstraint("AK_directory_sector_Structure_Id", x => new { x.Structure, x.Id });
                    table.ForeignKey(
                        name: "FK_directory_sector_directory_team_Structure_Team",
                        columns: x => new { x.Structure, x.Team },
                        principalTable: "directory_team",
                        principalColumns: new[] { "Structure", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forms_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 400000, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forms_answers_forms_version_Version",
                        column: x => x.Version,
                        principalTable: "forms_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "directory_sector_commune",
                columns: table => new
                {
                    Sector = table.Column<Guid>(type: "TEXT", nullable: false),
                    Commune = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_sector_commune", x => new { x.Sector, x.Commune });
                    table.ForeignKey(
                        name: "FK_directory_sector_commune_directory_sector_Structure_Sector",
                        columns: x => new { x.Structure, x.Sector },
                        principalTable: "directory_sector",
                        principalColumns: new[] { "Structure", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_directory_membership_Professional",
                table: "directory_membership",
                column: "Professional");

            migrationBuilder.CreateIndex(
                name: "IX_directory_membership_Structure_Role_Team",
                table: "directory_membership",
                columns: new[] { "Structure", "Role", "Team" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_membership_Structure_Team",
                table: "directory_membership",
                columns: new[] { "Structure", "Team" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_professional_Folded",
                table: "directory_professional",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_directory_professional_Phone",
                table: "directory_professional",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_directory_professional_Rpps",
                table: "directory_professional",
                column: "Rpps",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_sector_Structure_Team",
                table: "directory_sector",
                columns: new[] { "Structure", "Team" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_sector_Team_Name",
                table: "directory_sector",
                columns: new[] { "Team", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_sector_commune_Commune_Sector",
                table: "directory_sector_commune",
                columns: new[] { "Commune", "Sector" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_sector_commune_Structure_Sector",
                table: "directory_sector_commune",
                columns: new[] { "Structure", "Sector" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_structure_Phone",
                table: "directory_structure",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_directory_team_Slug",
                table: "directory_team",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forms_answers_Version",
                table: "forms_answers",
                column: "Version");

            migrationBuilder.CreateIndex(
                name: "IX_forms_form_Team_Key",
                table: "forms_form",
                columns: new[] { "Team", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forms_version_Form_Number",
                table: "forms_version",
                columns: new[] { "Form", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_Lease",
                table: "messaging_notice",
                column: "Lease",
                filter: "\"Lease\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_MailDueAt",
                table: "messaging_notice",
                column: "MailDueAt",
                filter: "\"MailDueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_Subject_At",
                table: "messaging_notice",
                columns: new[] { "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_To_At",
                table: "messaging_notice",
                columns: new[] { "To", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_To_Key",
                table: "messaging_notice",
                columns: new[] { "To", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_unread",
                table: "messaging_notice",
                column: "To",
                filter: "\"ReadAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_patients_care_relation_Patient",
                table: "patients_care_relation",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_patients_care_relation_Professional_Patient",
                table: "patients_care_relation",
                columns: new[] { "Professional", "Patient" });

            migrationBuilder.CreateIndex(
                name: "IX_patients_care_relation_Team_Patient",
                table: "patients_care_relation",
                columns: new[] { "Team", "Patient" });

            migrationBuilder.CreateIndex(
                name: "IX_patients_patient_BirthDate",
                table: "patients_patient",
                column: "BirthDate");

            migrationBuilder.CreateIndex(
                name: "IX_patients_patient_InsIndex",
                table: "patients_patient",
                column: "InsIndex");

            migrationBuilder.CreateIndex(
                name: "IX_patients_patient_NameKey_BirthDate",
                table: "patients_patient",
                columns: new[] { "NameKey", "BirthDate" });

            migrationBuilder.CreateIndex(
                name: "IX_patients_trait_change_Patient_At",
                table: "patients_trait_change",
                columns: new[] { "Patient", "At" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "platform_account",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_Professional",
                table: "platform_account",
                column: "Professional",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "platform_account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_claim_UserId",
                table: "platform_account_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_login_UserId",
                table: "platform_account_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_failure_count_LastAt",
                table: "platform_failure_count",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_Address",
                table: "platform_file",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_AttachedAt_CreatedAt",
                table: "platform_file",
                columns: new[] { "AttachedAt", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_KeyId",
                table: "platform_file",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_Owner_CreatedAt",
                table: "platform_file",
                columns: new[] { "Owner", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_State_CreatedAt",
                table: "platform_file",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_part_Address",
                table: "platform_file_part",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_platform_file_thumbnail_Address",
                table: "platform_file_thumbnail",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_platform_held_form_Account_HeldAt",
                table: "platform_held_form",
                columns: new[] { "Account", "HeldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_held_form_HeldAt",
                table: "platform_held_form",
                column: "HeldAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_By_Id",
                table: "platform_journal",
                columns: new[] { "By", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_Patient_Id",
                table: "platform_journal",
                columns: new[] { "Patient", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_Place_Id",
                table: "platform_journal",
                columns: new[] { "Place", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_Position_Id",
                table: "platform_journal",
                columns: new[] { "Position", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_one_time_link_Account",
                table: "platform_one_time_link",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_DueAt",
                table: "platform_outbox",
                column: "DueAt",
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_passkey_UserId",
                table: "platform_passkey",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_pending_proof_StartedAt",
                table: "platform_pending_proof",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_recovery_code_Account",
                table: "platform_recovery_code",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_platform_session_Account",
                table: "platform_session",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_platform_session_Professional",
                table: "platform_session",
                column: "Professional");

            migrationBuilder.CreateIndex(
                name: "IX_requests_absence_Professional_To",
                table: "requests_absence",
                columns: new[] { "Professional", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_call_Phone_StartedAt",
                table: "requests_call",
                columns: new[] { "Phone", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_call_Team_CallBackAt",
                table: "requests_call",
                columns: new[] { "Team", "CallBackAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_call_Team_StartedAt",
                table: "requests_call",
                columns: new[] { "Team", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_draft_Author_UpdatedAt",
                table: "requests_draft",
                columns: new[] { "Author", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_file_File",
                table: "requests_file",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_requests_intake_count_Since",
                table: "requests_intake_count",
                column: "Since");

            migrationBuilder.CreateIndex(
                name: "IX_requests_letter_File",
                table: "requests_letter",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_requests_letter_Team_State_DroppedAt",
                table: "requests_letter",
                columns: new[] { "Team", "State", "DroppedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_letter_page_File",
                table: "requests_letter_page",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_requests_line_Team",
                table: "requests_line",
                column: "Team");

            migrationBuilder.CreateIndex(
                name: "IX_requests_party_Professional_Since",
                table: "requests_party",
                columns: new[] { "Professional", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_recipient_Line_Scope_Rank",
                table: "requests_recipient",
                columns: new[] { "Line", "Scope", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_recipient_Target_Scope",
                table: "requests_recipient",
                columns: new[] { "Target", "Scope" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Author_State_SentAt",
                table: "requests_request",
                columns: new[] { "Author", "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Expert_State_DueAt",
                table: "requests_request",
                columns: new[] { "Expert", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Group_State_DueAt",
                table: "requests_request",
                columns: new[] { "Group", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Line_AnsweredAt",
                table: "requests_request",
                columns: new[] { "Line", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Line_SentAt",
                table: "requests_request",
                columns: new[] { "Line", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_MergedInto",
                table: "requests_request",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_NextCheckAt",
                table: "requests_request",
                column: "NextCheckAt",
                filter: "\"NextCheckAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Number",
                table: "requests_request",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Patient",
                table: "requests_request",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Team_State_DueAt",
                table: "requests_request",
                columns: new[] { "Team", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_rota_Team",
                table: "requests_rota",
                column: "Team");

            migrationBuilder.CreateIndex(
                name: "IX_requests_rota_member_Professional_RotaGroup",
                table: "requests_rota_member",
                columns: new[] { "Professional", "RotaGroup" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_rota_swap_Rota_To",
                table: "requests_rota_swap",
                columns: new[] { "Rota", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_sender_BegunAt",
                table: "requests_sender",
                column: "BegunAt");

            migrationBuilder.CreateIndex(
                name: "IX_requests_sender_Effort",
                table: "requests_sender",
                column: "Effort",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_sender_LinkHash",
                table: "requests_sender",
                column: "LinkHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_sender_Request",
                table: "requests_sender",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_requests_step_Request_At",
                table: "requests_step",
                columns: new[] { "Request", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "directory_membership");

            migrationBuilder.DropTable(
                name: "directory_sector_commune");

            migrationBuilder.DropTable(
                name: "forms_answers");

            migrationBuilder.DropTable(
                name: "messaging_notice");

            migrationBuilder.DropTable(
                name: "messaging_preference");

            migrationBuilder.DropTable(
                name: "patients_care_relation");

            migrationBuilder.DropTable(
                name: "patients_trait_change");

            migrationBuilder.DropTable(
                name: "platform_account_claim");

            migrationBuilder.DropTable(
                name: "platform_account_login");

            migrationBuilder.DropTable(
                name: "platform_account_token");

            migrationBuilder.DropTable(
                name: "platform_checkpoint");

            migrationBuilder.DropTable(
                name: "platform_data_protection");

            migrationBuilder.DropTable(
                name: "platform_failure_count");

            migrationBuilder.DropTable(
                name: "platform_file_part");

            migrationBuilder.DropTable(
                name: "platform_file_thumbnail");

            migrationBuilder.DropTable(
                name: "platform_held_form");

            migrationBuilder.DropTable(
                name: "platform_journal");

            migrationBuilder.DropTable(
                name: "platform_one_time_link");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_outbox_handled");

            migrationBuilder.DropTable(
                name: "platform_passkey");

            migrationBuilder.DropTable(
                name: "platform_pending_proof");

            migrationBuilder.DropTable(
                name: "platform_recovery_code");

            migrationBuilder.DropTable(
                name: "platform_session");

            migrationBuilder.DropTable(
                name: "requests_absence");

            migrationBuilder.DropTable(
                name: "requests_call");

            migrationBuilder.DropTable(
                name: "requests_counter");

            migrationBuilder.DropTable(
                name: "requests_draft");

            migrationBuilder.DropTable(
                name: "requests_file");

            migrationBuilder.DropTable(
                name: "requests_intake_count");

            migrationBuilder.DropTable(
                name: "requests_letter_page");

            migrationBuilder.DropTable(
                name: "requests_party");

            migrationBuilder.DropTable(
                name: "requests_recipient");

            migrationBuilder.DropTable(
                name: "requests_rota_member");

            migrationBuilder.DropTable(
                name: "requests_rota_swap");

            migrationBuilder.DropTable(
                name: "requests_sender");

            migrationBuilder.DropTable(
                name: "requests_step");

            migrationBuilder.DropTable(
                name: "directory_professional");

            migrationBuilder.DropTable(
                name: "directory_sector");

            migrationBuilder.DropTable(
                name: "forms_version");

            migrationBuilder.DropTable(
                name: "patients_patient");

            migrationBuilder.DropTable(
                name: "platform_file");

            migrationBuilder.DropTable(
                name: "platform_account");

            migrationBuilder.DropTable(
                name: "requests_letter");

            migrationBuilder.DropTable(
                name: "requests_line");

            migrationBuilder.DropTable(
                name: "requests_rota");

            migrationBuilder.DropTable(
                name: "requests_contact");

            migrationBuilder.DropTable(
                name: "requests_request");

            migrationBuilder.DropTable(
                name: "directory_team");

            migrationBuilder.DropTable(
                name: "forms_form");

            migrationBuilder.DropTable(
                name: "directory_structure");
        }
    }
}
