using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "correction_request",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    fact = table.Column<short>(type: "smallint", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    @event = table.Column<short>(name: "event", type: "smallint", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "export_ticket",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_ticket", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "correction_decision",
                schema: "registration",
                columns: table => new
                {
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    is_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction_decision", x => x.request_id);
                    table.ForeignKey(
                        name: "fk_correction_decision_correction_request_request_id",
                        column: x => x.request_id,
                        principalSchema: "registration",
                        principalTable: "correction_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_correction_request_due_id",
                schema: "registration",
                table: "correction_request",
                columns: new[] { "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_correction_request_matter",
                schema: "registration",
                table: "correction_request",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_correction_request_person_id",
                schema: "registration",
                table: "correction_request",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_export_ticket_person_id",
                schema: "registration",
                table: "export_ticket",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "correction_decision",
                schema: "registration");

            migrationBuilder.DropTable(
                name: "export_ticket",
                schema: "registration");

            migrationBuilder.DropTable(
                name: "correction_request",
                schema: "registration");
        }
    }
}
