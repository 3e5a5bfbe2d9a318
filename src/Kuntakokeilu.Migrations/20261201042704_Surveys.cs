using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Surveys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "surveys");

            migrationBuilder.CreateTable(
                name: "survey",
                schema: "surveys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey", x => x.id);
                    table.CheckConstraint("ck_survey_published", "(state = 1) = (opens_at is null) and (opens_at is null) = (closes_at is null) and (opens_at is null) = (version is null) and closes_at > opens_at");
                });

            migrationBuilder.CreateTable(
                name: "asked",
                schema: "surveys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    survey_id = table.Column<int>(type: "integer", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: false),
                    in_pilot = table.Column<bool>(type: "boolean", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    ely = table.Column<string>(type: "text", nullable: false),
                    language_status = table.Column<string>(type: "text", nullable: false),
                    contact_name = table.Column<string>(type: "text", nullable: false),
                    contact_email = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    refusal_reason = table.Column<string>(type: "text", nullable: true),
                    submissions = table.Column<short>(type: "smallint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    late_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asked", x => x.id);
                    table.CheckConstraint("ck_asked_refused", "(state = 4) = (refusal_reason is not null)");
                    table.CheckConstraint("ck_asked_sent", "(state not in (2, 3) or sent_at is not null) and (sent_at is null) = (submissions = 0)");
                    table.CheckConstraint("ck_asked_withdrawn", "state <> 5 or withdrawn_at is not null");
                    table.ForeignKey(
                        name: "fk_asked_survey_survey_id",
                        column: x => x.survey_id,
                        principalSchema: "surveys",
                        principalTable: "survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "definition",
                schema: "surveys",
                columns: table => new
                {
                    survey_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    memo = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<int>(type: "integer", nullable: true),
                    written_name = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<int>(type: "integer", nullable: true),
                    published_name = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definition", x => new { x.survey_id, x.number });
                    table.CheckConstraint("ck_definition_published", "coalesce(published_by <> written_by, published_name <> written_name) and (published_at is null) = (published_name is null)");
                    table.ForeignKey(
                        name: "fk_definition_survey_survey_id",
                        column: x => x.survey_id,
                        principalSchema: "surveys",
                        principalTable: "survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "file",
                schema: "surveys",
                columns: table => new
                {
                    survey_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => new { x.survey_id, x.name });
                    table.ForeignKey(
                        name: "fk_file_survey_survey_id",
                        column: x => x.survey_id,
                        principalSchema: "surveys",
                        principalTable: "survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "frozen",
                schema: "surveys",
                columns: table => new
                {
                    survey_id = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen", x => x.survey_id);
                    table.ForeignKey(
                        name: "fk_frozen_survey_survey_id",
                        column: x => x.survey_id,
                        principalSchema: "surveys",
                        principalTable: "survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "link",
                schema: "surveys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    asked_id = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_main = table.Column<bool>(type: "boolean", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_link_asked_asked_id",
                        column: x => x.asked_id,
                        principalSchema: "surveys",
                        principalTable: "asked",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section",
                schema: "surveys",
                columns: table => new
                {
                    asked_id = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section", x => new { x.asked_id, x.section });
                    table.ForeignKey(
                        name: "fk_section_asked_asked_id",
                        column: x => x.asked_id,
                        principalSchema: "surveys",
                        principalTable: "asked",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                schema: "surveys",
                columns: table => new
                {
                    asked_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_submission", x => new { x.asked_id, x.number });
                    table.ForeignKey(
                        name: "fk_submission_asked_asked_id",
                        column: x => x.asked_id,
                        principalSchema: "surveys",
                        principalTable: "asked",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_asked_survey_id_municipality",
                schema: "surveys",
                table: "asked",
                columns: new[] { "survey_id", "municipality" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_link_asked_id_id",
                schema: "surveys",
                table: "link",
                columns: new[] { "asked_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_link_hash",
                schema: "surveys",
                table: "link",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_link_main",
                schema: "surveys",
                table: "link",
                column: "asked_id",
                unique: true,
                filter: "is_main and voided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_survey_code",
                schema: "surveys",
                table: "survey",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "definition",
                schema: "surveys");

            migrationBuilder.DropTable(
                name: "file",
                schema: "surveys");

            migrationBuilder.DropTable(
                name: "frozen",
                schema: "surveys");

            migrationBuilder.DropTable(
                name: "link",
                schema: "surveys");

            migrationBuilder.DropTable(
                name: "section",
                schema: "surveys");

            migrationBuilder.DropTable(
                name: "submission",
                schema: "surveys");

            migrationBuilder.DropTable(
                name: "asked",
                schema: "surveys");

            migrationBuilder.DropTable(
                name: "survey",
                schema: "surveys");
        }
    }
}
