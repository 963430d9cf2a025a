using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HotIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_platform_session_Professional",
                table: "platform_session",
                column: "Professional");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_notice_Lease",
                table: "messaging_notice",
                column: "Lease",
                filter: "\"Lease\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_platform_session_Professional",
                table: "platform_session");

            migrationBuilder.DropIndex(
                name: "IX_messaging_notice_Lease",
                table: "messaging_notice");
        }
    }
}
