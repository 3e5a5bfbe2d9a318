using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Plans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "casework");

            migrationBuilder.CreateTable(
                name: "assessment",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    competence = table.Column<string>(type: "text", nullable: false),
                    ability = table.Column<string>(type: "text", nullable: false),
                    own_estimate = table.Column<short>(type: "smallint", nullable: true),
                    job_search = table.Column<string>(type: "text", nullable: false),
                    likelihood = table.Column<short>(type: "smallint", nullable: false),
                    obstacles = table.Column<string[]>(type: "text[]", nullable: false),
                    line = table.Column<short>(type: "smallint", nullable: false),
                    participants = table.Column<string[]>(type: "text[]", nullable: false),
                    participants_by = table.Column<string>(type: "text", nullable: false),
                    next_review = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    written_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    goal = table.Column<string>(type: "text", nullable: false),
                    situation = table.Column<string>(type: "text", nullable: false),
                    tasks = table.Column<string>(type: "jsonb", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<short>(type: "smallint", nullable: true),
                    months = table.Column<short>(type: "smallint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    number_reason = table.Column<string>(type: "text", nullable: false),
                    report_by = table.Column<DateOnly>(type: "date", nullable: true),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_step",
                schema: "casework",
                columns: table => new
                {
                    plan_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    is_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    how = table.Column<short>(type: "smallint", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_step", x => x.plan_id);
                    table.ForeignKey(
                        name: "fk_plan_step_plan_version_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "casework",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_step",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    plan_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    task = table.Column<short>(type: "smallint", nullable: false),
                    is_done = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    is_by_customer = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_task_step_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "casework",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_person_id",
                schema: "casework",
                table: "assessment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_person_id",
                schema: "casework",
                table: "plan",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_step_person_id",
                schema: "casework",
                table: "plan_step",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_step_person_id",
                schema: "casework",
                table: "task_step",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_step_plan_id",
                schema: "casework",
                table: "task_step",
                column: "plan_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessment",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "plan_step",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "task_step",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "plan",
                schema: "casework");
        }
    }
}
