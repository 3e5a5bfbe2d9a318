using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "notices");

            migrationBuilder.CreateTable(
                name: "choice",
                schema: "notices",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<short>(type: "smallint", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_choice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision_letter",
                schema: "notices",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    html = table.Column<byte[]>(type: "bytea", nullable: false),
                    html_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    pdf_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "message_event",
                schema: "notices",
                columns: table => new
                {
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_event", x => new { x.message_id, x.type });
                });

            migrationBuilder.CreateTable(
                name: "message_position",
                schema: "notices",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    token = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_position", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                schema: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    addressee = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    channel = table.Column<short>(type: "smallint", nullable: true),
                    tries = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taking = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<short>(type: "smallint", nullable: true),
                    message_id = table.Column<long>(type: "bigint", nullable: true),
                    body_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_choice_person_id_id",
                schema: "notices",
                table: "choice",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_letter_cause",
                schema: "notices",
                table: "decision_letter",
                column: "cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_letter_person_id_id",
                schema: "notices",
                table: "decision_letter",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_at",
                schema: "notices",
                table: "notice",
                column: "at",
                filter: "state in (1, 2, 6)");

            migrationBuilder.CreateIndex(
                name: "ix_notice_cause_kind_addressee",
                schema: "notices",
                table: "notice",
                columns: new[] { "cause", "kind", "addressee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_message_id",
                schema: "notices",
                table: "notice",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_person_id_at",
                schema: "notices",
                table: "notice",
                columns: new[] { "person_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "choice",
                schema: "notices");

            migrationBuilder.DropTable(
                name: "decision_letter",
                schema: "notices");

            migrationBuilder.DropTable(
                name: "message_event",
                schema: "notices");

            migrationBuilder.DropTable(
                name: "message_position",
                schema: "notices");

            migrationBuilder.DropTable(
                name: "notice",
                schema: "notices");
        }
    }
}
