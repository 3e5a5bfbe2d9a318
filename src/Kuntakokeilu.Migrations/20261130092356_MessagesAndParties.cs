using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class MessagesAndParties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "message_day",
                schema: "obligations",
                table: "standing",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "message",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    is_by_customer = table.Column<bool>(type: "boolean", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_signature",
                schema: "casework",
                columns: table => new
                {
                    plan_id = table.Column<int>(type: "integer", nullable: false),
                    party = table.Column<short>(type: "smallint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_signature", x => new { x.plan_id, x.party });
                    table.ForeignKey(
                        name: "fk_plan_signature_plan_version_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "casework",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "message_mark",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    up_to = table.Column<int>(type: "integer", nullable: false),
                    is_by_customer = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_mark", x => x.id);
                    table.ForeignKey(
                        name: "fk_message_mark_message_up_to",
                        column: x => x.up_to,
                        principalSchema: "casework",
                        principalTable: "message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_standing_message",
                schema: "obligations",
                table: "standing",
                columns: new[] { "holder", "message_day", "person_id" },
                filter: "message_day is not null");

            migrationBuilder.CreateIndex(
                name: "ix_message_matter",
                schema: "casework",
                table: "message",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_person_id_id",
                schema: "casework",
                table: "message",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_mark_person_id_is_by_customer_up_to",
                schema: "casework",
                table: "message_mark",
                columns: new[] { "person_id", "is_by_customer", "up_to" });

            migrationBuilder.CreateIndex(
                name: "ix_message_mark_up_to",
                schema: "casework",
                table: "message_mark",
                column: "up_to");

            migrationBuilder.CreateIndex(
                name: "ix_plan_signature_person_id",
                schema: "casework",
                table: "plan_signature",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "message_mark",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "plan_signature",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "message",
                schema: "casework");

            migrationBuilder.DropIndex(
                name: "ix_standing_message",
                schema: "obligations",
                table: "standing");

            migrationBuilder.DropColumn(
                name: "message_day",
                schema: "obligations",
                table: "standing");
        }
    }
}
