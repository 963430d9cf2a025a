using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Visits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ReadingPercent",
                table: "requests_line",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SurveyReminders",
                table: "requests_line",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.CreateTable(
                name: "requests_reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reader = table.Column<Guid>(type: "TEXT", nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstOutcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextCheckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reminded = table.Column<int>(type: "INTEGER", nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Diagnosis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Certainty = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Agreement = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ComparedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_reading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_reading_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_survey_asking",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    NextAskAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_survey_asking", x => x.Request);
                    table.ForeignKey(
                        name: "FK_requests_survey_asking_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_visit",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Host = table.Column<Guid>(type: "TEXT", nullable: true),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Tests = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Advice = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Prescription = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextCheckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reminded = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_visit", x => x.Request);
                    table.ForeignKey(
                        name: "FK_requests_visit_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_visit_slot",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Host = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_visit_slot", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_visit_slot_requests_visit_Request",
                        column: x => x.Request,
                        principalTable: "requests_visit",
                        principalColumn: "Request",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_taken_time",
                columns: table => new
                {
                    Host = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Slot = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_taken_time", x => new { x.Host, x.At });
                    table.ForeignKey(
                        name: "FK_requests_taken_time_requests_visit_slot_Slot",
                        column: x => x.Slot,
                        principalTable: "requests_visit_slot",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_prescription_Occasion",
                table: "documents_prescription",
                column: "Occasion");

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Expert_ComparedAt",
                table: "requests_reading",
                columns: new[] { "Expert", "ComparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Line_ComparedAt",
                table: "requests_reading",
                columns: new[] { "Line", "ComparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_NextCheckAt",
                table: "requests_reading",
                column: "NextCheckAt",
                filter: "\"NextCheckAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Reader_AskedAt",
                table: "requests_reading",
                columns: new[] { "Reader", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Request",
                table: "requests_reading",
                column: "Request",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_survey_asking_NextAskAt",
                table: "requests_survey_asking",
                column: "NextAskAt",
                filter: "\"NextAskAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_taken_time_Slot",
                table: "requests_taken_time",
                column: "Slot");

            migrationBuilder.CreateIndex(
                name: "IX_requests_visit_Host_OfferedAt",
                table: "requests_visit",
                columns: new[] { "Host", "OfferedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_visit_NextCheckAt",
                table: "requests_visit",
                column: "NextCheckAt",
                filter: "\"NextCheckAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_visit_slot_Request",
                table: "requests_visit_slot",
                column: "Request");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "requests_reading");

            migrationBuilder.DropTable(
                name: "requests_survey_asking");

            migrationBuilder.DropTable(
                name: "requests_taken_time");

            migrationBuilder.DropTable(
                name: "requests_visit_slot");

            migrationBuilder.DropTable(
                name: "requests_visit");

            migrationBuilder.DropIndex(
                name: "IX_documents_prescription_Occasion",
                table: "documents_prescription");

            migrationBuilder.DropColumn(
                name: "ReadingPercent",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "SurveyReminders",
                table: "requests_line");
        }
    }
}
