using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Obligations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "obligations");

            migrationBuilder.CreateTable(
                name: "contact",
                schema: "obligations",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    replaces = table.Column<short>(type: "smallint", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    worker_id = table.Column<int>(type: "integer", nullable: true),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => new { x.person_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "duty",
                schema: "obligations",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    anchor = table.Column<DateOnly>(type: "date", nullable: false),
                    earliest = table.Column<DateOnly>(type: "date", nullable: false),
                    target = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    on_day = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    misses = table.Column<short>(type: "smallint", nullable: false),
                    required = table.Column<short>(type: "smallint", nullable: false),
                    done = table.Column<short>(type: "smallint", nullable: false),
                    booked = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty", x => new { x.person_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "entry",
                schema: "obligations",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    replaces = table.Column<short>(type: "smallint", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    detail = table.Column<short>(type: "smallint", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<short>(type: "smallint", nullable: true),
                    months = table.Column<short>(type: "smallint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    is_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    report_by = table.Column<DateOnly>(type: "date", nullable: true),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.person_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "standing",
                schema: "obligations",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    organiser = table.Column<short>(type: "smallint", nullable: true),
                    te_office = table.Column<short>(type: "smallint", nullable: true),
                    @protected = table.Column<bool>(name: "protected", type: "boolean", nullable: false),
                    is_stale = table.Column<bool>(type: "boolean", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    turns_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_open = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    next_due = table.Column<DateOnly>(type: "date", nullable: true),
                    next_kind = table.Column<short>(type: "smallint", nullable: true),
                    next_from = table.Column<DateOnly>(type: "date", nullable: true),
                    booked = table.Column<DateOnly>(type: "date", nullable: true),
                    last_held = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_kind = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    plan_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing", x => x.person_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_worker_id_day",
                schema: "obligations",
                table: "contact",
                columns: new[] { "worker_id", "day" },
                filter: "worker_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_person_id",
                schema: "obligations",
                table: "standing",
                column: "person_id",
                filter: "is_stale");

            migrationBuilder.CreateIndex(
                name: "ix_standing_turns_on",
                schema: "obligations",
                table: "standing",
                column: "turns_on",
                filter: "turns_on is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact",
                schema: "obligations");

            migrationBuilder.DropTable(
                name: "duty",
                schema: "obligations");

            migrationBuilder.DropTable(
                name: "entry",
                schema: "obligations");

            migrationBuilder.DropTable(
                name: "standing",
                schema: "obligations");
        }
    }
}
