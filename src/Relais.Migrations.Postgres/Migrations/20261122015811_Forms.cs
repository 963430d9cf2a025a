using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Forms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "forms_form",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Team = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Published = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms_form", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "forms_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Definition = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    Rules = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms_version", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forms_version_forms_form_Form",
                        column: x => x.Form,
                        principalTable: "forms_form",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "forms_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "character varying(400000)", maxLength: 400000, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forms_answers_forms_version_Version",
                        column: x => x.Version,
                        principalTable: "forms_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_forms_answers_Version",
                table: "forms_answers",
                column: "Version");

            migrationBuilder.CreateIndex(
                name: "IX_forms_form_Team_Key",
                table: "forms_form",
                columns: new[] { "Team", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forms_version_Form_Number",
                table: "forms_version",
                columns: new[] { "Form", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "forms_answers");

            migrationBuilder.DropTable(
                name: "forms_version");

            migrationBuilder.DropTable(
                name: "forms_form");
        }
    }
}
