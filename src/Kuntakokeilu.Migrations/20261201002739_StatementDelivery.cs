using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class StatementDelivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "message",
                schema: "statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    event_seq = table.Column<short>(type: "smallint", nullable: false),
                    origin_seq = table.Column<short>(type: "smallint", nullable: false),
                    fund = table.Column<short>(type: "smallint", nullable: false),
                    routed_to = table.Column<short>(type: "smallint", nullable: true),
                    body = table.Column<string>(type: "json", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    tries = table.Column<short>(type: "smallint", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taking = table.Column<Guid>(type: "uuid", nullable: true),
                    first_tried_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    printed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fault = table.Column<short>(type: "smallint", nullable: true),
                    rejection = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    evidence = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message1", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_message_due_at",
                schema: "statements",
                table: "message",
                column: "due_at",
                filter: "state in (1, 2, 3)");

            migrationBuilder.CreateIndex(
                name: "ix_message_person_id",
                schema: "statements",
                table: "message",
                column: "person_id",
                filter: "state = 5");

            migrationBuilder.CreateIndex(
                name: "ix_message_person_id_event_seq",
                schema: "statements",
                table: "message",
                columns: new[] { "person_id", "event_seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_person_id_number",
                schema: "statements",
                table: "message",
                columns: new[] { "person_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "message",
                schema: "statements");
        }
    }
}
