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
                name: "requests_taken_time");

            migrationBuilder.DropTable(
                name: "requests_visit_slot");

            migrationBuilder.DropTable(
                name: "requests_visit");

            migrationBuilder.DropIndex(
                name: "IX_documents_prescription_Occasion",
                table: "documents_prescription");
        }
    }
}
