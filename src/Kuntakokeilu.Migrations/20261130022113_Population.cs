using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Population : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "population");

            migrationBuilder.AddColumn<string>(
                name: "population",
                schema: "registration",
                table: "draft",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "feed",
                schema: "population",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    in_batch = table.Column<string>(type: "text", nullable: true),
                    after_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_place = table.Column<string>(type: "text", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "former_code",
                schema: "register",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_code", x => new { x.person_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "task",
                schema: "population",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_former_code_code",
                schema: "register",
                table: "former_code",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_task_person_id_kind_day",
                schema: "population",
                table: "task",
                columns: new[] { "person_id", "kind", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_task_told_at_id",
                schema: "population",
                table: "task",
                columns: new[] { "told_at", "id" },
                filter: "done_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "feed",
                schema: "population");

            migrationBuilder.DropTable(
                name: "former_code",
                schema: "register");

            migrationBuilder.DropTable(
                name: "task",
                schema: "population");

            migrationBuilder.DropColumn(
                name: "population",
                schema: "registration",
                table: "draft");
        }
    }
}
