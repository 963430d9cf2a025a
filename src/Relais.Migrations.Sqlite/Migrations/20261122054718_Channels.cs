using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Channels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsLetter",
                table: "requests_file",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Former",
                table: "forms_version",
                type: "TEXT",
                maxLength: 3600000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hours",
                table: "directory_team",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "HowItWorks",
                table: "directory_team",
                type: "TEXT",
                maxLength: 8000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "NamesPeople",
                table: "directory_team",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Values",
                table: "directory_team",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "requests_filter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_filter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_finding",
                columns: table => new
                {
                    Step = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Diagnosis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Certainty = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Timeliness = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_finding", x => x.Step);
                    table.ForeignKey(
                        name: "FK_requests_finding_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_requests_finding_requests_step_Step",
                        column: x => x.Step,
                        principalTable: "requests_step",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_mailbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: true),
                    Host = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Port = table.Column<int>(type: "INTEGER", nullable: false),
                    IsTlsFirst = table.Column<bool>(type: "INTEGER", nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Password = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: true),
                    TakesTags = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    FetchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_mailbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_opinion_draft",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_opinion_draft", x => new { x.Request, x.Author });
                });

            migrationBuilder.CreateTable(
                name: "requests_template",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_template", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_mail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mailbox = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Raw = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Readability = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAfter = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MessageId = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    IsSigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Prefill = table.Column<string>(type: "TEXT", maxLength: 30000, nullable: false),
                    Mentions = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Request = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_mail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_mail_requests_mailbox_Mailbox",
                        column: x => x.Mailbox,
                        principalTable: "requests_mailbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_mail_file",
                columns: table => new
                {
                    Mail = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsRelated = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_mail_file", x => new { x.Mail, x.Rank });
                    table.ForeignKey(
                        name: "FK_requests_mail_file_requests_mail_Mail",
                        column: x => x.Mail,
                        principalTable: "requests_mail",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_requests_file_Request",
                table: "requests_file",
                column: "Request",
                unique: true,
                filter: "\"IsLetter\"");

            migrationBuilder.CreateIndex(
                name: "IX_requests_filter_Owner_Folded",
                table: "requests_filter",
                columns: new[] { "Owner", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_finding_Request",
                table: "requests_finding",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_requests_mail_Mailbox_Hash",
                table: "requests_mail",
                columns: new[] { "Mailbox", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_mail_Mailbox_MessageId",
                table: "requests_mail",
                columns: new[] { "Mailbox", "MessageId" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_mail_Raw",
                table: "requests_mail",
                column: "Raw");

            migrationBuilder.CreateIndex(
                name: "IX_requests_mail_State_ReadAfter",
                table: "requests_mail",
                columns: new[] { "State", "ReadAfter" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_mail_Team_State_ReceivedAt_Id",
                table: "requests_mail",
                columns: new[] { "Team", "State", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_mail_file_File",
                table: "requests_mail_file",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_requests_mailbox_Address",
                table: "requests_mailbox",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_mailbox_Team",
                table: "requests_mailbox",
                column: "Team");

            migrationBuilder.CreateIndex(
                name: "IX_requests_opinion_draft_Author",
                table: "requests_opinion_draft",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_requests_template_Owner",
                table: "requests_template",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_requests_template_Team",
                table: "requests_template",
                column: "Team");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "requests_filter");

            migrationBuilder.DropTable(
                name: "requests_finding");

            migrationBuilder.DropTable(
                name: "requests_mail_file");

            migrationBuilder.DropTable(
                name: "requests_opinion_draft");

            migrationBuilder.DropTable(
                name: "requests_template");

            migrationBuilder.DropTable(
                name: "requests_mail");

            migrationBuilder.DropTable(
                name: "requests_mailbox");

            migrationBuilder.DropIndex(
                name: "IX_requests_file_Request",
                table: "requests_file");

            migrationBuilder.DropColumn(
                name: "IsLetter",
                table: "requests_file");

            migrationBuilder.DropColumn(
                name: "Former",
                table: "forms_version");

            migrationBuilder.DropColumn(
                name: "Hours",
                table: "directory_team");

            migrationBuilder.DropColumn(
                name: "HowItWorks",
                table: "directory_team");

            migrationBuilder.DropColumn(
                name: "NamesPeople",
                table: "directory_team");

            migrationBuilder.DropColumn(
                name: "Values",
                table: "directory_team");
        }
    }
}
