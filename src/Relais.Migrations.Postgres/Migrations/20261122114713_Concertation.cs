using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Concertation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "InPlaceOf",
                table: "requests_step",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Correspondent",
                table: "requests_request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsBoard",
                table: "requests_party",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReadingPercent",
                table: "requests_line",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Speciality",
                table: "requests_line",
                type: "character varying(6)",
                maxLength: 6,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SurveyReminders",
                table: "requests_line",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "WidenAfterHours",
                table: "requests_line",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Substitute",
                table: "billing_act",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_replacement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Replaced = table.Column<Guid>(type: "uuid", nullable: false),
                    Substitute = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Zone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeclaredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "documents_diagnosis",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Label = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_diagnosis", x => x.Code);
                });

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
                name: "requests_capacity",
                columns: table => new
                {
                    Team = table.Column<Guid>(type: "uuid", nullable: false),
                    Professional = table.Column<Guid>(type: "uuid", nullable: false),
                    Most = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_capacity", x => new { x.Team, x.Professional });
                });

            migrationBuilder.CreateTable(
                name: "requests_dispatch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Chosen = table.Column<Guid>(type: "uuid", nullable: false),
                    Suggested = table.Column<Guid>(type: "uuid", nullable: true),
                    Shown = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "requests_reading",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Reader = table.Column<Guid>(type: "uuid", nullable: false),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    FirstOutcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextCheckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reminded = table.Column<int>(type: "integer", nullable: false),
                    Opinion = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Diagnosis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Certainty = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Agreement = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Comment = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ComparedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_reading", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_reading_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_survey_asking",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    NextAskAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Asked = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_survey_asking", x => x.Request);
                    table.ForeignKey(
                        name: "FK_requests_survey_asking_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_visit",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Host = table.Column<Guid>(type: "uuid", nullable: true),
                    Mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Tests = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Advice = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Prescription = table.Column<Guid>(type: "uuid", nullable: true),
                    OfferedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextCheckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reminded = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                name: "documents_diagnosis_word",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Head = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_diagnosis_word", x => new { x.Head, x.Word, x.Code });
                    table.ForeignKey(
                        name: "FK_documents_diagnosis_word_documents_diagnosis_Code",
                        column: x => x.Code,
                        principalTable: "documents_diagnosis",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
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
                name: "requests_visit_slot",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Request = table.Column<Guid>(type: "uuid", nullable: false),
                    Host = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
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
                name: "requests_taken_time",
                columns: table => new
                {
                    Host = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Slot = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "IX_requests_request_Correspondent",
                table: "requests_request",
                column: "Correspondent",
                filter: "\"Correspondent\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_documents_prescription_Occasion",
                table: "documents_prescription",
                column: "Occasion");

            migrationBuilder.CreateIndex(
                name: "IX_directory_replacement_Replaced_EndsAt",
                table: "directory_replacement",
                columns: new[] { "Replaced", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_directory_replacement_Substitute_EndsAt",
                table: "directory_replacement",
                columns: new[] { "Substitute", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_diagnosis_word_Code",
                table: "documents_diagnosis_word",
                column: "Code");

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

            migrationBuilder.CreateIndex(
                name: "IX_requests_dispatch_Request_At",
                table: "requests_dispatch",
                columns: new[] { "Request", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Expert_ComparedAt",
                table: "requests_reading",
                columns: new[] { "Expert", "ComparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Line_ComparedAt",
                table: "requests_reading",
                columns: new[] { "Line", "ComparedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_NextCheckAt",
                table: "requests_reading",
                column: "NextCheckAt",
                filter: "\"NextCheckAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Reader_AskedAt",
                table: "requests_reading",
                columns: new[] { "Reader", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_reading_Request",
                table: "requests_reading",
                column: "Request",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_survey_asking_NextAskAt",
                table: "requests_survey_asking",
                column: "NextAskAt",
                filter: "\"NextAskAt\" IS NOT NULL");

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
                name: "directory_replacement");

            migrationBuilder.DropTable(
                name: "documents_diagnosis_word");

            migrationBuilder.DropTable(
                name: "requests_board_attendee");

            migrationBuilder.DropTable(
                name: "requests_board_member");

            migrationBuilder.DropTable(
                name: "requests_board_minutes");

            migrationBuilder.DropTable(
                name: "requests_board_opinion");

            migrationBuilder.DropTable(
                name: "requests_capacity");

            migrationBuilder.DropTable(
                name: "requests_dispatch");

            migrationBuilder.DropTable(
                name: "requests_reading");

            migrationBuilder.DropTable(
                name: "requests_survey_asking");

            migrationBuilder.DropTable(
                name: "requests_taken_time");

            migrationBuilder.DropTable(
                name: "documents_diagnosis");

            migrationBuilder.DropTable(
                name: "requests_board_case");

            migrationBuilder.DropTable(
                name: "requests_visit_slot");

            migrationBuilder.DropTable(
                name: "requests_board_session");

            migrationBuilder.DropTable(
                name: "requests_visit");

            migrationBuilder.DropTable(
                name: "requests_board");

            migrationBuilder.DropIndex(
                name: "IX_requests_request_Correspondent",
                table: "requests_request");

            migrationBuilder.DropIndex(
                name: "IX_documents_prescription_Occasion",
                table: "documents_prescription");

            migrationBuilder.DropColumn(
                name: "InPlaceOf",
                table: "requests_step");

            migrationBuilder.DropColumn(
                name: "Correspondent",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "IsBoard",
                table: "requests_party");

            migrationBuilder.DropColumn(
                name: "ReadingPercent",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "Speciality",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "SurveyReminders",
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
