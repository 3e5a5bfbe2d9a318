using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "attachments");

            migrationBuilder.CreateTable(
                name: "attachment",
                schema: "attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    slot = table.Column<short>(type: "smallint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    tries = table.Column<short>(type: "smallint", nullable: false, defaultValue: (short)0),
                    not_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment", x => x.id);
                    table.CheckConstraint("ck_attachment_size", "size between 1 and 10485760");
                    table.CheckConstraint("ck_attachment_slot", "slot between 1 and 10");
                    table.ForeignKey(
                        name: "fk_attachment_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "part",
                schema: "attachments",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_part", x => new { x.attachment_id, x.seq });
                    table.CheckConstraint("ck_part_content", "octet_length(content) <= 1048576");
                    table.ForeignKey(
                        name: "fk_part_attachment_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "attachments",
                        principalTable: "attachment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attachment_account_id",
                schema: "attachments",
                table: "attachment",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_at",
                schema: "attachments",
                table: "attachment",
                column: "at",
                filter: "state in (1, 4)");

            migrationBuilder.CreateIndex(
                name: "ix_attachment_matter_slot",
                schema: "attachments",
                table: "attachment",
                columns: new[] { "matter", "slot" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "part",
                schema: "attachments");

            migrationBuilder.DropTable(
                name: "attachment",
                schema: "attachments");
        }
    }
}
