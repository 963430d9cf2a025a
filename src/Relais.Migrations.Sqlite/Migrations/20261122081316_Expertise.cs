using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Expertise : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsReader",
                table: "requests_party",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AftermathChoices",
                table: "requests_line",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "AftermathDays",
                table: "requests_line",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "requests_aftermath",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAskAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Found = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FoundBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_aftermath", x => x.Request);
                    table.ForeignKey(
                        name: "FK_requests_aftermath_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_second",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reader = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsPrivate = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Step = table.Column<Guid>(type: "TEXT", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_second", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_second_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_survey",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Advice = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Referral = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PatientValue = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnValue = table.Column<int>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_survey", x => new { x.Request, x.Side });
                    table.ForeignKey(
                        name: "FK_requests_survey_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_requests_aftermath_Line_AnsweredAt",
                table: "requests_aftermath",
                columns: new[] { "Line", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_aftermath_NextAskAt",
                table: "requests_aftermath",
                column: "NextAskAt",
                filter: "\"NextAskAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_second_Reader_State",
                table: "requests_second",
                columns: new[] { "Reader", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_second_Request",
                table: "requests_second",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_requests_survey_Line_AnsweredAt",
                table: "requests_survey",
                columns: new[] { "Line", "AnsweredAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "requests_aftermath");

            migrationBuilder.DropTable(
                name: "requests_second");

            migrationBuilder.DropTable(
                name: "requests_survey");

            migrationBuilder.DropColumn(
                name: "IsReader",
                table: "requests_party");

            migrationBuilder.DropColumn(
                name: "AftermathChoices",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "AftermathDays",
                table: "requests_line");
        }
    }
}
