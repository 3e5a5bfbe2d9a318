using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Statements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "statements");

            migrationBuilder.CreateTable(
                name: "duty",
                schema: "statements",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<short>(type: "smallint", nullable: false),
                    reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    part = table.Column<short>(type: "smallint", nullable: false),
                    matter = table.Column<short>(type: "smallint", nullable: false),
                    item = table.Column<short>(type: "smallint", nullable: false),
                    opened = table.Column<DateOnly>(type: "date", nullable: false),
                    fund = table.Column<short>(type: "smallint", nullable: false),
                    giver = table.Column<short>(type: "smallint", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: true),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    may_te_office = table.Column<bool>(type: "boolean", nullable: false),
                    may_service_centre = table.Column<bool>(type: "boolean", nullable: false),
                    ready_on = table.Column<DateOnly>(type: "date", nullable: false),
                    limit_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    given_by = table.Column<short>(type: "smallint", nullable: true),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    holder = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty1", x => new { x.person_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "event",
                schema: "statements",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    matter = table.Column<short>(type: "smallint", nullable: false),
                    detail = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    value = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, defaultValue: ""),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event1", x => new { x.person_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "reckoning",
                schema: "statements",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    is_stale = table.Column<bool>(type: "boolean", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    turns_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reckoning", x => x.person_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_duty_holder_limit_day_person_id_place",
                schema: "statements",
                table: "duty",
                columns: new[] { "holder", "limit_day", "person_id", "place" },
                filter: "given_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_reckoning_person_id",
                schema: "statements",
                table: "reckoning",
                column: "person_id",
                filter: "is_stale");

            migrationBuilder.CreateIndex(
                name: "ix_reckoning_turns_on",
                schema: "statements",
                table: "reckoning",
                column: "turns_on",
                filter: "turns_on is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "duty",
                schema: "statements");

            migrationBuilder.DropTable(
                name: "event",
                schema: "statements");

            migrationBuilder.DropTable(
                name: "reckoning",
                schema: "statements");
        }
    }
}
