using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Cascades : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "InPlaceOf",
                table: "requests_step",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Correspondent",
                table: "requests_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Speciality",
                table: "requests_line",
                type: "TEXT",
                maxLength: 6,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WidenAfterHours",
                table: "requests_line",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Substitute",
                table: "billing_act",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_replacement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Replaced = table.Column<Guid>(type: "TEXT", nullable: false),
                    Substitute = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeclaredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_replacement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_directory_replacement_directory_professional_Replaced",
                        column: x => x.Replaced,
                        principalTable: "directory_professional",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_directory_replacement_directory_professional_Substitute",
                        column: x => x.Substitute,
                        principalTable: "directory_professional",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "requests_capacity",
                columns: table => new
                {
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    Most = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_capacity", x => new { x.Team, x.Professional });
                });

            migrationBuilder.CreateTable(
                name: "requests_dispatch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Chosen = table.Column<Guid>(type: "TEXT", nullable: false),
                    Suggested = table.Column<Guid>(type: "TEXT", nullable: true),
                    Shown = table.Column<string>(type: "TEXT", maxLength: 30000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_dispatch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_dispatch_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_requests_request_Correspondent",
                table: "requests_request",
                column: "Correspondent",
                filter: "\"Correspondent\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_directory_replacement_Replaced_EndsAt",
                table: "directory_replacement",
                columns: new[] { "Replaced", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_replacement_Substitute_EndsAt",
                table: "directory_replacement",
                columns: new[] { "Substitute", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_dispatch_Request_At",
                table: "requests_dispatch",
                columns: new[] { "Request", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "directory_replacement");

            migrationBuilder.DropTable(
                name: "requests_capacity");

            migrationBuilder.DropTable(
                name: "requests_dispatch");

            migrationBuilder.DropIndex(
                name: "IX_requests_request_Correspondent",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "InPlaceOf",
                table: "requests_step");

            migrationBuilder.DropColumn(
                name: "Correspondent",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "Speciality",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "WidenAfterHours",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "Substitute",
                table: "billing_act");
        }
    }
}
