using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Relais.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Expertise : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Consent",
                table: "requests_request",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MayBecomeVisit",
                table: "requests_request",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsReader",
                table: "requests_party",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AftermathChoices",
                table: "requests_line",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "AftermathDays",
                table: "requests_line",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "billing_act",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Biller = table.Column<Guid>(type: "TEXT", nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<Guid>(type: "TEXT", nullable: true),
                    Team = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cents = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOverseas = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Warnings = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_act", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "billing_batch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_billing_batch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documents_drug",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cis = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Since = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<int>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Routes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsMarketed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsWatched = table.Column<bool>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Substances = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Packs = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    Groups = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_drug", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documents_drug_edition",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Files = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    Drugs = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Gone = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_drug_edition", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "documents_prescription",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Occasion = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Replaces = table.Column<Guid>(type: "TEXT", nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    File = table.Column<Guid>(type: "TEXT", nullable: true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: true),
                    Statement = table.Column<byte[]>(type: "BLOB", maxLength: 100000, nullable: true),
                    Signature = table.Column<byte[]>(type: "BLOB", maxLength: 100000, nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_prescription", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documents_signing_authority",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Certificate = table.Column<byte[]>(type: "BLOB", maxLength: 16000, nullable: false),
                    SealedKey = table.Column<byte[]>(type: "BLOB", maxLength: 8000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_signing_authority", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "documents_signing_key",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Certificate = table.Column<byte[]>(type: "BLOB", maxLength: 16000, nullable: false),
                    SealedKey = table.Column<byte[]>(type: "BLOB", maxLength: 8000, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_signing_key", x => x.Id);
                });

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
                name: "requests_aftermath",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAskAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Asked = table.Column<int>(type: "INTEGER", nullable: false),
                    Found = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FoundBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_aftermath", x => x.Request);
                    table.ForeignKey(
                        name: "FK_requests_aftermath_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_answer_masks",
                columns: table => new
                {
                    Step = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Masks = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_answer_masks", x => x.Step);
                    table.ForeignKey(
                        name: "FK_requests_answer_masks_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_requests_answer_masks_requests_step_Step",
                        column: x => x.Step,
                        principalTable: "requests_step",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_second",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reader = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsPrivate = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Step = table.Column<Guid>(type: "TEXT", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_second", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_second_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_secure_sending",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_secure_sending", x => x.Id);
                    table.ForeignKey(
                        name: "FK_requests_secure_sending_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requests_survey",
                columns: table => new
                {
                    Request = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Line = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Advice = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Referral = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PatientValue = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnValue = table.Column<int>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests_survey", x => new { x.Request, x.Side });
                    table.ForeignKey(
                        name: "FK_requests_survey_requests_request_Request",
                        column: x => x.Request,
                        principalTable: "requests_request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "documents_drug_word",
                columns: table => new
                {
                    Drug = table.Column<Guid>(type: "TEXT", nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                name: "IX_billing_act_Batch",
                table: "billing_act",
                column: "Batch",
                filter: "\"Batch\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_billing_act_Biller_State_At",
                table: "billing_act",
                columns: new[] { "Biller", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_act_Patient_Code_Biller_Day",
                table: "billing_act",
                columns: new[] { "Patient", "Code", "Biller", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_act_Place_State_At",
                table: "billing_act",
                columns: new[] { "Place", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_act_Request_Code_Biller",
                table: "billing_act",
                columns: new[] { "Request", "Code", "Biller" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_billing_act_Team_Code_State_At",
                table: "billing_act",
                columns: new[] { "Team", "Code", "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_billing_batch_By_At",
                table: "billing_batch",
                columns: new[] { "By", "At" });

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

            migrationBuilder.CreateIndex(
                name: "IX_requests_aftermath_Line_AnsweredAt",
                table: "requests_aftermath",
                columns: new[] { "Line", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_aftermath_NextAskAt",
                table: "requests_aftermath",
                column: "NextAskAt",
                filter: "\"NextAskAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_answer_masks_Request",
                table: "requests_answer_masks",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_requests_second_Reader_State",
                table: "requests_second",
                columns: new[] { "Reader", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_second_Request",
                table: "requests_second",
                column: "Request");

            migrationBuilder.CreateIndex(
                name: "IX_requests_secure_sending_DueAt",
                table: "requests_secure_sending",
                column: "DueAt",
                filter: "\"DueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_requests_secure_sending_Request_Step_Address",
                table: "requests_secure_sending",
                columns: new[] { "Request", "Step", "Address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_survey_Line_AnsweredAt",
                table: "requests_survey",
                columns: new[] { "Line", "AnsweredAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_act");

            migrationBuilder.DropTable(
                name: "billing_batch");

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
                name: "exams_capture_photo");

            migrationBuilder.DropTable(
                name: "exams_copy");

            migrationBuilder.DropTable(
                name: "exams_rating");

            migrationBuilder.DropTable(
                name: "requests_aftermath");

            migrationBuilder.DropTable(
                name: "requests_answer_masks");

            migrationBuilder.DropTable(
                name: "requests_second");

            migrationBuilder.DropTable(
                name: "requests_secure_sending");

            migrationBuilder.DropTable(
                name: "requests_survey");

            migrationBuilder.DropTable(
                name: "documents_drug");

            migrationBuilder.DropTable(
                name: "exams_capture");

            migrationBuilder.DropColumn(
                name: "Consent",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "MayBecomeVisit",
                table: "requests_request");

            migrationBuilder.DropColumn(
                name: "IsReader",
                table: "requests_party");

            migrationBuilder.DropColumn(
                name: "AftermathChoices",
                table: "requests_line");

            migrationBuilder.DropColumn(
                name: "AftermathDays",
                table: "requests_line");
        }
    }
}
