using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Quality : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "requests_reading");

            migrationBuilder.DropTable(
                name: "requests_survey_asking");

            migrationBuilder.DropColumn(
                name: "ReadingPercent",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "SurveyReminders",
                table: "requests_line");
        }
    }
}
