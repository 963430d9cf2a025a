using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Sessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "documents_diagnosis_edition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Codes = table.Column<int>(type: "integer", nullable: false),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Files = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Gone = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_diagnosis_edition", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_case_file",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board_case_file", x => new { x.Case, x.File });
                    table.ForeignKey(
                        name: "FK_requests_board_case_file_requests_board_case_Case",
                        column: x => x.Case,
                        principalTable: "requests_board_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_case_file_File",
                table: "requests_board_case_file",
                column: "File");

            // Cases showed every photo and document of their request.
            migrationBuilder.Sql("""
                INSERT INTO requests_board_case_file ("Case", "File")
                SELECT requests_board_case."Id", requests_file."File"
                FROM requests_board_case JOIN requests_file ON requests_file."Request" = requests_board_case."Request"
                WHERE NOT requests_file."IsLetter";
                """);

            // Those called to a board read its cases, and were parties to the requests until now; who gave or owes a second opinion stays one.
            migrationBuilder.Sql("""
                DELETE FROM requests_party
                WHERE "IsBoard" AND NOT EXISTS (
                    SELECT 1 FROM requests_second
                    WHERE requests_second."Request" = requests_party."Request" AND requests_second."Reader" = requests_party."Professional"
                        AND (requests_second."State" IN ('Asked', 'Given') OR requests_second."Step" IS NOT NULL));
                """);

            migrationBuilder.DropColumn(
                name: "IsBoard",
                table: "requests_party");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "documents_diagnosis_edition");

            migrationBuilder.DropTable(
                name: "requests_board_case_file");

            migrationBuilder.AddColumn<bool>(
                name: "IsBoard",
                table: "requests_party",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }
    }
}
