using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Postgres.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "requests_board",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Team = table.Column<Guid>(type: "uuid", nullable: false),
                    Structure = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    LeastPhysicians = table.Column<int>(type: "integer", nullable: false),
                    LeastSpecialities = table.Column<int>(type: "integer", nullable: false),
                    RequiredSpecialities = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Chair = table.Column<Guid>(type: "uuid", nullable: false),
                    Secretary = table.Column<Guid>(type: "uuid", nullable: true),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_board", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests_board_member",
                columns: table => new
                {
                    Board = table.Column<Guid>(type: "uuid", nullable: false),
                    Professional = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOutside = table.Column<bool>(type: "boolean", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Board = table.Column<Guid>(type: "uuid", nullable: false),
                    Team = table.Column<Guid>(type: "uuid", nullable: false),
                    Structure = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Zone = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    VideoUrl = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeastPhysicians = table.Column<int>(type: "integer", nullable: false),
                    LeastSpecialities = table.Column<int>(type: "integer", nullable: false),
                    RequiredSpecialities = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Chair = table.Column<Guid>(type: "uuid", nullable: false),
                    Secretary = table.Column<Guid>(type: "uuid", nullable: true),
                    NextLookAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Professional = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOutside = table.Column<bool>(type: "boolean", nullable: false),
                    IsPhysician = table.Column<bool>(type: "boolean", nullable: false),
                    Speciality = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Presence = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    Question = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Context = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Clinical = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Referent = table.Column<Guid>(type: "uuid", nullable: false),
                    IsConsented = table.Column<bool>(type: "boolean", nullable: false),
                    EnrolledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EnrolledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Discussion = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Proposals = table.Column<int>(type: "integer", nullable: false),
                    Ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Decision = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Follower = table.Column<Guid>(type: "uuid", nullable: false),
                    DeferredTo = table.Column<Guid>(type: "uuid", nullable: true),
                    IsForRequester = table.Column<bool>(type: "boolean", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ValidatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ValidatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Attendance = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    QuorumText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    IsQuorate = table.Column<bool>(type: "boolean", nullable: false),
                    Step = table.Column<Guid>(type: "uuid", nullable: true),
                    File = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Member = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
