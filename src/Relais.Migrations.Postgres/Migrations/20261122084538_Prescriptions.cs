using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Prescriptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "documents_drug",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Cis = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Since = table.Column<int>(type: "integer", nullable: false),
                    Until = table.Column<int>(type: "integer", nullable: true),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Form = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Routes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    IsMarketed = table.Column<bool>(type: "boolean", nullable: false),
                    IsWatched = table.Column<bool>(type: "boolean", nullable: false),
                    Holder = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Substances = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Conditions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Packs = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    Groups = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_drug", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documents_drug_edition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Files = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    Drugs = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Gone = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_drug_edition", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "documents_prescription",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Occasion = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Content = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    File = table.Column<Guid>(type: "uuid", nullable: true),
                    Key = table.Column<Guid>(type: "uuid", nullable: true),
                    Statement = table.Column<byte[]>(type: "bytea", maxLength: 100000, nullable: true),
                    Signature = table.Column<byte[]>(type: "bytea", maxLength: 100000, nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_prescription", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documents_signing_authority",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Certificate = table.Column<byte[]>(type: "bytea", maxLength: 16000, nullable: false),
                    SealedKey = table.Column<byte[]>(type: "bytea", maxLength: 8000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_signing_authority", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "documents_signing_key",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    Origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Certificate = table.Column<byte[]>(type: "bytea", maxLength: 16000, nullable: false),
                    SealedKey = table.Column<byte[]>(type: "bytea", maxLength: 8000, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_signing_key", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documents_drug_word",
                columns: table => new
                {
                    Drug = table.Column<Guid>(type: "uuid", nullable: false),
                    Head = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_drug_word", x => new { x.Head, x.Word, x.Drug });
                    table.ForeignKey(
                        name: "FK_documents_drug_word_documents_drug_Drug",
                        column: x => x.Drug,
                        principalTable: "documents_drug",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_drug_Cis_Since",
                table: "documents_drug",
                columns: new[] { "Cis", "Since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_drug_Since",
                table: "documents_drug",
                column: "Since");

            migrationBuilder.CreateIndex(
                name: "IX_documents_drug_word_Drug_Head",
                table: "documents_drug_word",
                columns: new[] { "Drug", "Head" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_prescription_Author_Occasion",
                table: "documents_prescription",
                columns: new[] { "Author", "Occasion" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_prescription_Code",
                table: "documents_prescription",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_prescription_Replaces",
                table: "documents_prescription",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_documents_signing_key_Owner",
                table: "documents_signing_key",
                column: "Owner");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "documents_drug_edition");

            migrationBuilder.DropTable(
                name: "documents_drug_word");

            migrationBuilder.DropTable(
                name: "documents_prescription");

            migrationBuilder.DropTable(
                name: "documents_signing_authority");

            migrationBuilder.DropTable(
                name: "documents_signing_key");

            migrationBuilder.DropTable(
                name: "documents_drug");
        }
    }
}
