using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Launch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "awaits_launch",
                schema: "register",
                table: "import",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "launch_run",
                schema: "transfers",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    municipality = table.Column<short>(type: "smallint", nullable: false),
                    te_office = table.Column<short>(type: "smallint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    sees_protected = table.Column<bool>(type: "boolean", nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: false),
                    after_person = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    transferred = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    late = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    passed_over = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_launch_run", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_current_period_returning",
                schema: "steering",
                table: "current_period",
                columns: new[] { "te_office", "valid_from", "person_id" },
                filter: "basis = 7 and organiser is not null");

            migrationBuilder.CreateIndex(
                name: "ix_launch_run_municipality",
                schema: "transfers",
                table: "launch_run",
                column: "municipality",
                unique: true,
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_launch_run_te_office_id",
                schema: "transfers",
                table: "launch_run",
                columns: new[] { "te_office", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "launch_run",
                schema: "transfers");

            migrationBuilder.DropIndex(
                name: "ix_current_period_returning",
                schema: "steering",
                table: "current_period");

            migrationBuilder.DropColumn(
                name: "awaits_launch",
                schema: "register",
                table: "import");
        }
    }
}
