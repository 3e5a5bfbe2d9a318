using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class OnBehalf : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "organisation",
                schema: "registration",
                table: "sending",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "behalf_draft",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    case_version = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    newcomer = table.Column<string>(type: "jsonb", nullable: true),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_behalf_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_behalf_draft_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "refusal",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    sending_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_refusal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "restart_request",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    organiser = table.Column<short>(type: "smallint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restart_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "restart_restriction",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organiser = table.Column<short>(type: "smallint", nullable: false),
                    is_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restart_restriction", x => x.id);
                    table.ForeignKey(
                        name: "fk_restart_restriction_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_behalf_draft_account_id_kind_person_id",
                schema: "registration",
                table: "behalf_draft",
                columns: new[] { "account_id", "kind", "person_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_refusal_person_id",
                schema: "registration",
                table: "refusal",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_refusal_sending_id",
                schema: "registration",
                table: "refusal",
                column: "sending_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_restart_request_matter",
                schema: "registration",
                table: "restart_request",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_restart_request_organiser_id",
                schema: "registration",
                table: "restart_request",
                columns: new[] { "organiser", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_restart_request_person_id",
                schema: "registration",
                table: "restart_request",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_restart_restriction_account_id",
                schema: "registration",
                table: "restart_restriction",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_restart_restriction_organiser_id",
                schema: "registration",
                table: "restart_restriction",
                columns: new[] { "organiser", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "behalf_draft",
                schema: "registration");

            migrationBuilder.DropTable(
                name: "refusal",
                schema: "registration");

            migrationBuilder.DropTable(
                name: "restart_request",
                schema: "registration");

            migrationBuilder.DropTable(
                name: "restart_restriction",
                schema: "registration");

            migrationBuilder.DropColumn(
                name: "organisation",
                schema: "registration",
                table: "sending");
        }
    }
}
