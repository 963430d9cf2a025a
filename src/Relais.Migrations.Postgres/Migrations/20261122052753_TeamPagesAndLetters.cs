using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TeamPagesAndLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsLetter",
                table: "requests_file",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Hours",
                table: "directory_team",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "HowItWorks",
                table: "directory_team",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "NamesPeople",
                table: "directory_team",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Values",
                table: "directory_team",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_requests_file_Request",
                table: "requests_file",
                column: "Request",
                unique: true,
                filter: "\"IsLetter\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_requests_file_Request",
                table: "requests_file");

            migrationBuilder.DropColumn(
                name: "IsLetter",
                table: "requests_file");

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
