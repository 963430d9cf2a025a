using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Intake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_platform_session_Professional",
                table: "platform_session");

            migrationBuilder.DropIndex(
                name: "IX_messaging_notice_Lease",
                table: "messaging_notice");

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "requests_request",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Web");

            migrationBuilder.AddColumn<bool>(
                name: "IsByContact",
                table: "requests_request",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsFlagged",
                table: "requests_request",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "MergedAt",
                table: "requests_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "requests_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Orientation",
                table: "requests_request",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Priority",
                table: "requests_request",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RedFlags",
                table: "requests_request",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StateBeforeMerge",
                table: "requests_request",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRequester",
                table: "requests_party",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsForAccountsOnly",
                table: "requests_line",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "RedFlags",
                table: "requests_line",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

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
                name: "IX_directory_structure_Phone",
                table: "directory_structure",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_directory_professional_Phone",
                table: "directory_professional",
                column: "Phone");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "requests_call");

            migrationBuilder.DropTable(
                name: "requests_intake_count");

            migrationBuilder.DropTable(
                name: "requests_letter_page");

            migrationBuilder.DropTable(
                name: "requests_sender");

            migrationBuilder.DropTable(
                name: "requests_letter");

            migrationBuilder.DropTable(
                name: "requests_contact");

            migrationBuilder.DropIndex(
                name: "IX_requests_request_Line_SentAt",
                table: "requests_request");

            migrationBuilder.DropIndex(
                name: "IX_requests_request_MergedInto",
                table: "requests_request");

            migrationBuilder.DropIndex(
                name: "IX_directory_structure_Phone",
                table: "directory_structure");

            migrationBuilder.DropIndex(
                name: "IX_directory_professional_Phone",
                table: "directory_professional");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "IsByContact",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "IsFlagged",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "MergedAt",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "Orientation",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "Priority",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "RedFlags",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "StateBeforeMerge",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "IsRequester",
                table: "requests_party");

            migrationBuilder.DropColumn(
                name: "IsForAccountsOnly",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "RedFlags",
                table: "requests_line");

            migrationBuilder.CreateIndex(
                name: "IX_platform_session_Professional",
                table: "platform_session",
                column: "Professional");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_Lease",
                table: "messaging_notice",
                column: "Lease",
                filter: "\"Lease\" IS NOT NULL");
        }
    }
}
