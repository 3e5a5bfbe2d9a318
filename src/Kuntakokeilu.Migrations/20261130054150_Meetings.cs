using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Meetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "casework");

            migrationBuilder.CreateTable(
                name: "free_time",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organiser = table.Column<short>(type: "smallint", nullable: true),
                    te_office = table.Column<short>(type: "smallint", nullable: true),
                    worker_id = table.Column<int>(type: "integer", nullable: false),
                    worker = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutes = table.Column<short>(type: "smallint", nullable: false),
                    way = table.Column<short>(type: "smallint", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_free_time", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    organiser = table.Column<short>(type: "smallint", nullable: true),
                    te_office = table.Column<short>(type: "smallint", nullable: true),
                    worker_id = table.Column<int>(type: "integer", nullable: true),
                    worker = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutes = table.Column<short>(type: "smallint", nullable: false),
                    way = table.Column<short>(type: "smallint", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    free_time_id = table.Column<int>(type: "integer", nullable: true),
                    contact_seq = table.Column<short>(type: "smallint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_free_time_free_time_id",
                        column: x => x.free_time_id,
                        principalSchema: "casework",
                        principalTable: "free_time",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment_entry",
                schema: "casework",
                columns: table => new
                {
                    appointment_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_entry", x => new { x.appointment_id, x.number });
                    table.ForeignKey(
                        name: "fk_appointment_entry_appointment_appointment_id",
                        column: x => x.appointment_id,
                        principalSchema: "casework",
                        principalTable: "appointment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_day",
                schema: "casework",
                table: "appointment",
                column: "day",
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_free_time_id",
                schema: "casework",
                table: "appointment",
                column: "free_time_id",
                unique: true,
                filter: "state in (1, 2, 3)");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_id",
                schema: "casework",
                table: "appointment",
                column: "id",
                filter: "state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_person_id_day",
                schema: "casework",
                table: "appointment",
                columns: new[] { "person_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_worker",
                schema: "casework",
                table: "appointment",
                columns: new[] { "worker_id", "day", "start" },
                unique: true,
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_worker_id_day",
                schema: "casework",
                table: "appointment",
                columns: new[] { "worker_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_entry_matter",
                schema: "casework",
                table: "appointment_entry",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_free_time_once",
                schema: "casework",
                table: "free_time",
                columns: new[] { "worker_id", "day", "start" },
                unique: true,
                filter: "state <> 3");

            migrationBuilder.CreateIndex(
                name: "ix_free_time_organiser_day",
                schema: "casework",
                table: "free_time",
                columns: new[] { "organiser", "day" },
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_free_time_te_office_day",
                schema: "casework",
                table: "free_time",
                columns: new[] { "te_office", "day" },
                filter: "state = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appointment_entry",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "appointment",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "free_time",
                schema: "casework");
        }
    }
}
