using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class StatementReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "report",
                schema: "statements",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    matter = table.Column<short>(type: "smallint", nullable: false),
                    item = table.Column<short>(type: "smallint", nullable: false),
                    conduct = table.Column<short>(type: "smallint", nullable: true),
                    municipality = table.Column<short>(type: "smallint", nullable: true),
                    is_reported = table.Column<bool>(type: "boolean", nullable: false),
                    rung = table.Column<short>(type: "smallint", nullable: true),
                    days = table.Column<short>(type: "smallint", nullable: true),
                    fund = table.Column<short>(type: "smallint", nullable: true),
                    limit_day = table.Column<DateOnly>(type: "date", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    desk = table.Column<short>(type: "smallint", nullable: true),
                    is_with_office = table.Column<bool>(type: "boolean", nullable: false),
                    is_protected = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report", x => new { x.person_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "report_entry",
                schema: "statements",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    step = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<short>(type: "smallint", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_entry", x => new { x.person_id, x.reference, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ix_report_desk_day_person_id_place",
                schema: "statements",
                table: "report",
                columns: new[] { "desk", "day", "person_id", "place" },
                filter: "settled_on is null");

            // What is told of those of whom there is an event is reckoned soon.
            migrationBuilder.Sql("update statements.reckoning set is_stale = true");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report",
                schema: "statements");

            migrationBuilder.DropTable(
                name: "report_entry",
                schema: "statements");
        }
    }
}
