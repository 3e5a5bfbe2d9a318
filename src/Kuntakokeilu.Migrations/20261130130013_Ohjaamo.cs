using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Ohjaamo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "ohjaamo");

            migrationBuilder.CreateTable(
                name: "hours",
                schema: "ohjaamo",
                columns: table => new
                {
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    week = table.Column<DateOnly>(type: "date", nullable: false),
                    of_group = table.Column<short>(type: "smallint", nullable: false),
                    planned = table.Column<short>(type: "smallint", nullable: false),
                    used = table.Column<short>(type: "smallint", nullable: false),
                    waiting = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hours", x => new { x.organisation, x.week, x.of_group });
                    table.CheckConstraint("ck_hours_values", "planned between 0 and 2000 and used between 0 and 2000 and waiting >= 0");
                    table.CheckConstraint("ck_hours_week", "extract(isodow from week) = 1");
                });

            migrationBuilder.CreateTable(
                name: "point",
                schema: "ohjaamo",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name_fi = table.Column<string>(type: "text", nullable: false),
                    name_sv = table.Column<string>(type: "text", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point", x => x.id);
                    table.CheckConstraint("ck_point_low_threshold", "kind <> 2 or from_day >= '2024-01-01'");
                });

            migrationBuilder.CreateTable(
                name: "record",
                schema: "ohjaamo",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    called_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    age = table.Column<short>(type: "smallint", nullable: false),
                    reached_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    consent = table.Column<DateOnly>(type: "date", nullable: false),
                    guardian = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    guardian_consent = table.Column<DateOnly>(type: "date", nullable: true),
                    last_visit = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record", x => x.id);
                    table.CheckConstraint("ck_record_age", "age between 0 and 120");
                    table.CheckConstraint("ck_record_guardian", "age >= 15 or (guardian is not null and guardian_consent is not null)");
                });

            migrationBuilder.CreateTable(
                name: "taken",
                schema: "ohjaamo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    received = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taken", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effect",
                schema: "ohjaamo",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    point_id = table.Column<int>(type: "integer", nullable: false),
                    got = table.Column<short>(type: "smallint", nullable: true),
                    next_step = table.Column<short>(type: "smallint", nullable: true),
                    moved_on = table.Column<short>(type: "smallint", nullable: true),
                    again = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.ForeignKey(
                        name: "fk_effect_point_point_id",
                        column: x => x.point_id,
                        principalSchema: "ohjaamo",
                        principalTable: "point",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tray_effect",
                schema: "ohjaamo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    received = table.Column<DateOnly>(type: "date", nullable: false),
                    point_id = table.Column<int>(type: "integer", nullable: false),
                    got = table.Column<short>(type: "smallint", nullable: true),
                    next_step = table.Column<short>(type: "smallint", nullable: true),
                    moved_on = table.Column<short>(type: "smallint", nullable: true),
                    again = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tray_effect", x => x.id);
                    table.CheckConstraint("ck_tray_effect_values", "got between 1 and 5 and next_step between 1 and 5 and moved_on between 1 and 5 and again between 1 and 5");
                    table.ForeignKey(
                        name: "fk_tray_effect_point_point_id",
                        column: x => x.point_id,
                        principalSchema: "ohjaamo",
                        principalTable: "point",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tray_visit",
                schema: "ohjaamo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    received = table.Column<DateOnly>(type: "date", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    point_id = table.Column<int>(type: "integer", nullable: false),
                    age = table.Column<short>(type: "smallint", nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    situation = table.Column<short>(type: "smallint", nullable: false),
                    language = table.Column<short>(type: "smallint", nullable: false),
                    way = table.Column<short>(type: "smallint", nullable: false),
                    topics = table.Column<short>(type: "smallint", nullable: false),
                    size = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tray_visit", x => x.id);
                    table.CheckConstraint("ck_tray_visit_day", "day <= received and received - day <= 366");
                    table.CheckConstraint("ck_tray_visit_size", "size between 1 and 200");
                    table.CheckConstraint("ck_tray_visit_values", "age between 1 and 7 and sex between 1 and 3 and situation between 1 and 8 and language between 1 and 4 and way between 1 and 4 and topics between 0 and 127 and bit_count(topics::int::bit(7)) <= 3");
                    table.ForeignKey(
                        name: "fk_tray_visit_point_point_id",
                        column: x => x.point_id,
                        principalSchema: "ohjaamo",
                        principalTable: "point",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visit",
                schema: "ohjaamo",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    point_id = table.Column<int>(type: "integer", nullable: false),
                    age = table.Column<short>(type: "smallint", nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: false),
                    situation = table.Column<short>(type: "smallint", nullable: false),
                    language = table.Column<short>(type: "smallint", nullable: false),
                    way = table.Column<short>(type: "smallint", nullable: false),
                    topics = table.Column<short>(type: "smallint", nullable: false),
                    size = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.ForeignKey(
                        name: "fk_visit_point_point_id",
                        column: x => x.point_id,
                        principalSchema: "ohjaamo",
                        principalTable: "point",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note",
                schema: "ohjaamo",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_note_record_record_id",
                        column: x => x.record_id,
                        principalSchema: "ohjaamo",
                        principalTable: "record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_effect_day",
                schema: "ohjaamo",
                table: "effect",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_effect_point_id",
                schema: "ohjaamo",
                table: "effect",
                column: "point_id");

            migrationBuilder.CreateIndex(
                name: "ix_note_matter",
                schema: "ohjaamo",
                table: "note",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_record_id",
                schema: "ohjaamo",
                table: "note",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_point_organisation",
                schema: "ohjaamo",
                table: "point",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_record_matter",
                schema: "ohjaamo",
                table: "record",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_record_organisation_last_visit",
                schema: "ohjaamo",
                table: "record",
                columns: new[] { "organisation", "last_visit" });

            migrationBuilder.CreateIndex(
                name: "ix_taken_received",
                schema: "ohjaamo",
                table: "taken",
                column: "received");

            migrationBuilder.CreateIndex(
                name: "ix_tray_effect_point_id",
                schema: "ohjaamo",
                table: "tray_effect",
                column: "point_id");

            migrationBuilder.CreateIndex(
                name: "ix_tray_visit_point_id",
                schema: "ohjaamo",
                table: "tray_visit",
                column: "point_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_day",
                schema: "ohjaamo",
                table: "visit",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_visit_point_id",
                schema: "ohjaamo",
                table: "visit",
                column: "point_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "effect",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "hours",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "note",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "taken",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "tray_effect",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "tray_visit",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "visit",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "record",
                schema: "ohjaamo");

            migrationBuilder.DropTable(
                name: "point",
                schema: "ohjaamo");
        }
    }
}
