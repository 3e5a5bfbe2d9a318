using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Grants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "grants");

            migrationBuilder.AddColumn<string>(
                name: "addressee",
                schema: "notices",
                table: "decision_letter",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "application",
                schema: "grants",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    benefit = table.Column<short>(type: "smallint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    employer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    awaits = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application", x => x.id);
                    table.CheckConstraint("ck_application_applicant", "person_id is not null or organisation is not null");
                    table.ForeignKey(
                        name: "fk_application_organisation_organisation",
                        column: x => x.organisation,
                        principalSchema: "access",
                        principalTable: "organisation",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employer",
                schema: "grants",
                columns: table => new
                {
                    employer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employer", x => new { x.employer, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "employer_organisation",
                schema: "grants",
                columns: table => new
                {
                    organisation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    employer = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employer_organisation", x => x.organisation_code);
                    table.ForeignKey(
                        name: "fk_employer_organisation_organisation_organisation_code",
                        column: x => x.organisation_code,
                        principalSchema: "access",
                        principalTable: "organisation",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_entry",
                schema: "grants",
                columns: table => new
                {
                    application_id = table.Column<int>(type: "integer", nullable: false),
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
                    authority = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sum = table.Column<long>(type: "bigint", nullable: true),
                    appeal = table.Column<short>(type: "smallint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_entry", x => new { x.application_id, x.number });
                    table.ForeignKey(
                        name: "fk_application_entry_application_application_id",
                        column: x => x.application_id,
                        principalSchema: "grants",
                        principalTable: "application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employer_holding",
                schema: "grants",
                columns: table => new
                {
                    employer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    votes = table.Column<int>(type: "integer", nullable: false),
                    is_control = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employer_holding", x => new { x.employer, x.valid_from, x.owner });
                    table.ForeignKey(
                        name: "fk_employer_holding_employer_employer_valid_from",
                        columns: x => new { x.employer, x.valid_from },
                        principalSchema: "grants",
                        principalTable: "employer",
                        principalColumns: new[] { "employer", "valid_from" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_application_authority_applied_on_id",
                schema: "grants",
                table: "application",
                columns: new[] { "authority", "applied_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_application_authority_due_id",
                schema: "grants",
                table: "application",
                columns: new[] { "authority", "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_application_decision",
                schema: "grants",
                table: "application",
                column: "decision",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_application_matter",
                schema: "grants",
                table: "application",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_application_organisation_id",
                schema: "grants",
                table: "application",
                columns: new[] { "organisation", "id" },
                filter: "organisation is not null");

            migrationBuilder.CreateIndex(
                name: "ix_application_person_id",
                schema: "grants",
                table: "application",
                column: "person_id",
                filter: "person_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_application_entry_matter",
                schema: "grants",
                table: "application_entry",
                column: "matter",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "application_entry",
                schema: "grants");

            migrationBuilder.DropTable(
                name: "employer_holding",
                schema: "grants");

            migrationBuilder.DropTable(
                name: "employer_organisation",
                schema: "grants");

            migrationBuilder.DropTable(
                name: "application",
                schema: "grants");

            migrationBuilder.DropTable(
                name: "employer",
                schema: "grants");

            migrationBuilder.DropColumn(
                name: "addressee",
                schema: "notices",
                table: "decision_letter");
        }
    }
}
