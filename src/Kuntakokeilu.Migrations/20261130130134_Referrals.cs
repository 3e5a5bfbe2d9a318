using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Referrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "referrals");

            migrationBuilder.CreateTable(
                name: "experience_note",
                schema: "referrals",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_experience_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_experience_note_catalogue_service_service_id",
                        column: x => x.service_id,
                        principalSchema: "services",
                        principalTable: "service",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_experience_note_organisation_organisation_code",
                        column: x => x.organisation_code,
                        principalSchema: "access",
                        principalTable: "organisation",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "provider",
                schema: "referrals",
                columns: table => new
                {
                    provider_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider", x => x.provider_id);
                    table.ForeignKey(
                        name: "fk_provider_catalogue_organisation_provider_id",
                        column: x => x.provider_id,
                        principalSchema: "services",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_provider_organisation_organisation_code",
                        column: x => x.organisation_code,
                        principalSchema: "access",
                        principalTable: "organisation",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quota",
                schema: "referrals",
                columns: table => new
                {
                    offering_id = table.Column<int>(type: "integer", nullable: false),
                    area = table.Column<short>(type: "smallint", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quota", x => new { x.offering_id, x.area });
                    table.CheckConstraint("ck_quota_places", "places >= 0 and area >= 0");
                    table.ForeignKey(
                        name: "fk_quota_catalogue_offering_offering_id",
                        column: x => x.offering_id,
                        principalSchema: "services",
                        principalTable: "offering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral",
                schema: "referrals",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    offering_id = table.Column<int>(type: "integer", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    provider_id = table.Column<int>(type: "integer", nullable: false),
                    goal = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<string>(type: "text", nullable: false),
                    arrangements = table.Column<string>(type: "text", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    area = table.Column<short>(type: "smallint", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    placed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    held_until = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<short>(type: "smallint", nullable: true),
                    result = table.Column<short>(type: "smallint", nullable: true),
                    review_by = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral", x => x.id);
                    table.ForeignKey(
                        name: "fk_referral_catalogue_offering_offering_id",
                        column: x => x.offering_id,
                        principalSchema: "services",
                        principalTable: "offering",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_catalogue_organisation_provider_id",
                        column: x => x.provider_id,
                        principalSchema: "services",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referral_catalogue_service_service_id_kind",
                        columns: x => new { x.service_id, x.kind },
                        principalSchema: "services",
                        principalTable: "service",
                        principalColumns: new[] { "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "experience_decision",
                schema: "referrals",
                columns: table => new
                {
                    note_id = table.Column<int>(type: "integer", nullable: false),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_experience_decision", x => x.note_id);
                    table.ForeignKey(
                        name: "fk_experience_decision_experience_note_note_id",
                        column: x => x.note_id,
                        principalSchema: "referrals",
                        principalTable: "experience_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance",
                schema: "referrals",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    referral_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    mark = table.Column<short>(type: "smallint", nullable: false),
                    correction = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendance_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "referrals",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_month",
                schema: "referrals",
                columns: table => new
                {
                    referral_id = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_promoting = table.Column<bool>(type: "boolean", nullable: false),
                    present = table.Column<short>(type: "smallint", nullable: false),
                    late = table.Column<short>(type: "smallint", nullable: false),
                    sick = table.Column<short>(type: "smallint", nullable: false),
                    accepted = table.Column<short>(type: "smallint", nullable: false),
                    not_accepted = table.Column<short>(type: "smallint", nullable: false),
                    days_off = table.Column<short>(type: "smallint", nullable: false),
                    last_row = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_month", x => new { x.referral_id, x.month, x.number });
                    table.ForeignKey(
                        name: "fk_attendance_month_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "referrals",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                schema: "referrals",
                columns: table => new
                {
                    referral_id = table.Column<int>(type: "integer", nullable: false),
                    is_by_provider = table.Column<bool>(type: "boolean", nullable: false),
                    helped = table.Column<short>(type: "smallint", nullable: true),
                    clear = table.Column<short>(type: "smallint", nullable: true),
                    treated = table.Column<short>(type: "smallint", nullable: true),
                    recommends = table.Column<short>(type: "smallint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback", x => new { x.referral_id, x.is_by_provider });
                    table.CheckConstraint("ck_feedback_marks", "helped between 1 and 5 and clear between 1 and 5 and treated between 1 and 5 and recommends between 1 and 5");
                    table.ForeignKey(
                        name: "fk_feedback_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "referrals",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_entry",
                schema: "referrals",
                columns: table => new
                {
                    referral_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    matter = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    party = table.Column<short>(type: "smallint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    queue = table.Column<int>(type: "integer", nullable: true),
                    area = table.Column<short>(type: "smallint", nullable: true),
                    reason = table.Column<short>(type: "smallint", nullable: true),
                    result = table.Column<short>(type: "smallint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_entry", x => new { x.referral_id, x.number });
                    table.ForeignKey(
                        name: "fk_referral_entry_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "referrals",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_referral_id_day_id",
                schema: "referrals",
                table: "attendance",
                columns: new[] { "referral_id", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_experience_note_matter",
                schema: "referrals",
                table: "experience_note",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_experience_note_organisation_code",
                schema: "referrals",
                table: "experience_note",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_experience_note_service_id",
                schema: "referrals",
                table: "experience_note",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "ix_provider_organisation_code",
                schema: "referrals",
                table: "provider",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_referral_matter",
                schema: "referrals",
                table: "referral",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referral_offering_id_number",
                schema: "referrals",
                table: "referral",
                columns: new[] { "offering_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_referral_offering_id_state",
                schema: "referrals",
                table: "referral",
                columns: new[] { "offering_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_open",
                schema: "referrals",
                table: "referral",
                columns: new[] { "person_id", "offering_id" },
                unique: true,
                filter: "state in (1, 2, 4, 5, 6, 8)");

            migrationBuilder.CreateIndex(
                name: "ix_referral_person_id_id",
                schema: "referrals",
                table: "referral",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_provider_id_state",
                schema: "referrals",
                table: "referral",
                columns: new[] { "provider_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_review_by",
                schema: "referrals",
                table: "referral",
                column: "review_by",
                filter: "review_by is not null");

            migrationBuilder.CreateIndex(
                name: "ix_referral_service_id",
                schema: "referrals",
                table: "referral",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "ix_referral_service_id_kind",
                schema: "referrals",
                table: "referral",
                columns: new[] { "service_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_entry_matter",
                schema: "referrals",
                table: "referral_entry",
                column: "matter",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attendance",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "attendance_month",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "experience_decision",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "feedback",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "provider",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "quota",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "referral_entry",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "experience_note",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "referral",
                schema: "referrals");
        }
    }
}
