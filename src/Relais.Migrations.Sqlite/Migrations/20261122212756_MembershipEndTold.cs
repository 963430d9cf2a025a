using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MembershipEndTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsEndTold",
                table: "directory_membership",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_directory_membership_Until",
                table: "directory_membership",
                column: "Until",
                filter: "NOT \"IsEndTold\" AND \"Until\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_directory_membership_Until",
                table: "directory_membership");

            migrationBuilder.DropColumn(
                name: "IsEndTold",
                table: "directory_membership");
        }
    }
}
