using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class TransferRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "transfers");

            migrationBuilder.CreateTable(
                name: "request",
                schema: "transfers",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    te_office = table.Column<short>(type: "smallint", nullable: false),
                    from_municipality = table.Column<short>(type: "smallint", nullable: true),
                    to_municipality = table.Column<short>(type: "smallint", nullable: true),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "request_entry",
                schema: "transfers",
                columns: table => new
                {
                    request_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    organiser = table.Column<short>(type: "smallint", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_entry", x => new { x.request_id, x.number });
                    table.ForeignKey(
                        name: "fk_request_entry_transfer_request_request_id",
                        column: x => x.request_id,
                        principalSchema: "transfers",
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_request_person_id",
                schema: "transfers",
                table: "request",
                column: "person_id",
                unique: true,
                filter: "state in (1, 2, 3, 4, 5)");

            migrationBuilder.CreateIndex(
                name: "ix_request_person_id_id",
                schema: "transfers",
                table: "request",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_request_te_office_requested_on_id",
                schema: "transfers",
                table: "request",
                columns: new[] { "te_office", "requested_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_request_entry_organiser",
                schema: "transfers",
                table: "request_entry",
                column: "organiser",
                filter: "organiser is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "request_entry",
                schema: "transfers");

            migrationBuilder.DropTable(
                name: "request",
                schema: "transfers");
        }
    }
}
