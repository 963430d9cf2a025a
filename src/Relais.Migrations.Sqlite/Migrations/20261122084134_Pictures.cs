using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Pictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exams_capture",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Initials = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeviceHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exams_capture", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exams_copy",
                columns: table => new
                {
                    Copy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Original = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exams_copy", x => x.Copy);
                });

            migrationBuilder.CreateTable(
                name: "exams_rating",
                columns: table => new
                {
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Quality = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Flaws = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exams_rating", x => x.File);
                });

            migrationBuilder.CreateTable(
                name: "exams_capture_photo",
                columns: table => new
                {
                    Capture = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    View = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exams_capture_photo", x => new { x.Capture, x.File });
                    table.ForeignKey(
                        name: "FK_exams_capture_photo_exams_capture_Capture",
                        column: x => x.Capture,
                        principalTable: "exams_capture",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_exams_capture_DeviceHash",
                table: "exams_capture",
                column: "DeviceHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_exams_capture_Owner_Subject",
                table: "exams_capture",
                columns: new[] { "Owner", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_exams_capture_SecretHash",
                table: "exams_capture",
                column: "SecretHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exams_capture_photo");

            migrationBuilder.DropTable(
                name: "exams_copy");

            migrationBuilder.DropTable(
                name: "exams_rating");

            migrationBuilder.DropTable(
                name: "exams_capture");
        }
    }
}
