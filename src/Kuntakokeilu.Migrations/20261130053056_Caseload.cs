using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Caseload : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "casework");

            migrationBuilder.AddColumn<bool>(
                name: "has_late",
                schema: "obligations",
                table: "standing",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                schema: "obligations",
                table: "standing",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "since",
                schema: "obligations",
                table: "standing",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "worker_id",
                schema: "obligations",
                table: "standing",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_key",
                schema: "obligations",
                table: "standing",
                type: "date",
                nullable: false,
                computedColumnSql: "coalesce(next_due, date '9999-12-30')",
                stored: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "held_key",
                schema: "obligations",
                table: "standing",
                type: "date",
                nullable: false,
                computedColumnSql: "coalesce(last_held, date '1900-01-01')",
                stored: true);

            migrationBuilder.AddColumn<short>(
                name: "holder",
                schema: "obligations",
                table: "standing",
                type: "smallint",
                nullable: true,
                computedColumnSql: "coalesce(organiser, (-te_office)::smallint)",
                stored: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "plan_key",
                schema: "obligations",
                table: "standing",
                type: "date",
                nullable: false,
                computedColumnSql: "coalesce(plan_day, date '1900-01-01')",
                stored: true);

            migrationBuilder.CreateTable(
                name: "assignment",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    worker_id = table.Column<int>(type: "integer", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_account = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignment_by",
                        column: x => x.by_account,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignment_worker",
                        column: x => x.worker_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                schema: "casework",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_view", x => new { x.account_id, x.place });
                    table.CheckConstraint("ck_saved_view_place", "place between 1 and 20");
                    table.ForeignKey(
                        name: "fk_saved_view_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Of those who have a standing already. Of nobody yet in a new database, whose roles are not made either.
            migrationBuilder.Sql("""
                do $$ begin
                    if exists (select from pg_policy where polrelid = 'obligations.standing'::regclass) then
                        set local role kokeilu_gate;
                        update obligations.standing s set since = c.valid_from, name_key = coalesce(i.name_key, ''),
                            has_late = exists (
                                select from steering.difference d where d.person_id = c.person_id
                                    and not exists (select from steering.settlement t where t.difference_id = d.id))
                        from steering.current_period c left join register.identity i on i.person_id = c.person_id
                        where s.person_id = c.person_id;
                        reset role;
                    end if;
                end $$
                """);

            migrationBuilder.CreateIndex(
                name: "ix_standing_booked",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "booked", "person_id" },
                filter: "booked is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_due",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "due_key", "person_id" },
                filter: "holder is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_held",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "held_key", "person_id" },
                filter: "holder is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_kind",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "next_kind", "due_key", "person_id" },
                filter: "next_kind is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_late",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "person_id" },
                filter: "has_late");

            migrationBuilder.CreateIndex(
                name: "ix_standing_name",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "name_key", "person_id" },
                filter: "holder is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_plan",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "plan_key", "person_id" },
                filter: "holder is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_plan_kind",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "plan_kind", "person_id" },
                filter: "plan_kind > 1");

            migrationBuilder.CreateIndex(
                name: "ix_standing_since",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "since", "person_id" },
                filter: "holder is not null");

            migrationBuilder.CreateIndex(
                name: "ix_standing_worker",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "worker_id", "due_key", "person_id" },
                filter: "holder is not null");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_by_account",
                schema: "casework",
                table: "assignment",
                column: "by_account");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_person_id_id",
                schema: "casework",
                table: "assignment",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_worker_id",
                schema: "casework",
                table: "assignment",
                column: "worker_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignment",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "saved_view",
                schema: "casework");

            migrationBuilder.DropIndex(
                name: "ix_standing_booked",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_due",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_held",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_kind",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_late",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_name",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_plan",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_plan_kind",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_since",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropIndex(
                name: "ix_standing_worker",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "due_key",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "held_key",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "holder",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "plan_key",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "has_late",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "name_key",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "since",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "worker_id",
                schema: "obligations",
                table: "standing");
        }
    }
}
