using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Boards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsBoard",
                table: "requests_party",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "requests_board",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    LeastPhysicians = table.Column<int>(type: "INTEGER", nullable: false),
                    LeastSpecialities = table.Column<int>(type: "INTEGER", nullable: false),
                    RequiredSpecialities = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Chair = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secretary = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_member",
                columns: table => new
                {
                    Board = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOutside = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board_member", x => new { x.Board, x.Professional });
                    table.ForeignKey(
                        name: "FK_requests_board_member_requests_board_Board",
                        column: x => x.Board,
                        principalTable: "requests_board",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Board = table.Column<Guid>(type: "TEXT", nullable: false),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    Structure = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VideoUrl = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeastPhysicians = table.Column<int>(type: "INTEGER", nullable: false),
                    LeastSpecialities = table.Column<int>(type: "INTEGER", nullable: false),
                    RequiredSpecialities = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Chair = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secretary = table.Column<Guid>(type: "TEXT", nullable: true),
                    NextLookAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_board_session_requests_board_Board",
                        column: x => x.Board,
                        principalTable: "requests_board",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_attendee",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "TEXT", nullable: false),
                    Professional = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOutside = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsPhysician = table.Column<bool>(type: "INTEGER", nullable: false),
                    Speciality = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Presence = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board_attendee", x => new { x.Session, x.Professional });
                    table.ForeignKey(
                        name: "FK_requests_board_attendee_requests_board_session_Session",
                        column: x => x.Session,
                        principalTable: "requests_board_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Session = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Context = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Clinical = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Referent = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsConsented = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnrolledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board_case", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_board_case_requests_board_session_Session",
                        column: x => x.Session,
                        principalTable: "requests_board_session",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_requests_board_case_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_minutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Discussion = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Proposals = table.Column<int>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Follower = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeferredTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsForRequester = table.Column<bool>(type: "INTEGER", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ValidatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ValidatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Attendance = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    QuorumText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsQuorate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Step = table.Column<Guid>(type: "TEXT", nullable: true),
                    File = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board_minutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_board_minutes_requests_board_case_Case",
                        column: x => x.Case,
                        principalTable: "requests_board_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_opinion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Member = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board_opinion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_board_opinion_requests_board_case_Case",
                        column: x => x.Case,
                        principalTable: "requests_board_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_Team",
                table: "requests_board",
                column: "Team");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_attendee_Professional",
                table: "requests_board_attendee",
                column: "Professional");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_case_EnrolledBy",
                table: "requests_board_case",
                column: "EnrolledBy");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_case_Patient",
                table: "requests_board_case",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_case_Referent",
                table: "requests_board_case",
                column: "Referent");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_case_Request",
                table: "requests_board_case",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_case_Session_Request",
                table: "requests_board_case",
                columns: new[] { "Session", "Request" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_member_Professional",
                table: "requests_board_member",
                column: "Professional");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_minutes_Case_Number",
                table: "requests_board_minutes",
                columns: new[] { "Case", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_minutes_File",
                table: "requests_board_minutes",
                column: "File",
                filter: "\"File\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_opinion_Case_Member_Number",
                table: "requests_board_opinion",
                columns: new[] { "Case", "Member", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_session_Board_State_StartsAt",
                table: "requests_board_session",
                columns: new[] { "Board", "State", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_session_NextLookAt",
                table: "requests_board_session",
                column: "NextLookAt",
                filter: "\"NextLookAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_session_State_StartsAt",
                table: "requests_board_session",
                columns: new[] { "State", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_board_session_Team_StartsAt",
                table: "requests_board_session",
                columns: new[] { "Team", "StartsAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "requests_board_attendee");

            migrationBuilder.DropTable(
                name: "requests_board_member");

            migrationBuilder.DropTable(
                name: "requests_board_minutes");

            migrationBuilder.DropTable(
                name: "requests_board_opinion");

            migrationBuilder.DropTable(
                name: "requests_board_case");

            migrationBuilder.DropTable(
                name: "requests_board_session");

            migrationBuilder.DropTable(
                name: "requests_board");

            migrationBuilder.DropColumn(
                name: "IsBoard",
                table: "requests_party");
        }
    }
}
