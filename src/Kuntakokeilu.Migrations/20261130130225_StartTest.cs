using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class StartTest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "start_test",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    sending_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    matters = table.Column<short>(type: "smallint", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    holder = table.Column<short>(type: "smallint", nullable: true),
                    outcome = table.Column<short>(type: "smallint", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    authority = table.Column<string>(type: "text", nullable: true),
                    done_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_start_test", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_start_test_person_id",
                schema: "registration",
                table: "start_test",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_start_test_sending_id",
                schema: "registration",
                table: "start_test",
                column: "sending_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_start_test_waiting",
                schema: "registration",
                table: "start_test",
                columns: new[] { "holder", "sent_on", "id" },
                filter: "outcome is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "start_test",
                schema: "registration");
        }
    }
}
