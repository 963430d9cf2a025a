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
            migrationBuilder.DropColumn(
                name: "IsBoard",
                table: "requests_party");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
