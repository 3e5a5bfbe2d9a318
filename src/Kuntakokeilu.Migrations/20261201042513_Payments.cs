using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Payments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "payments");

            migrationBuilder.CreateTable(
                name: "batch",
                schema: "payments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    sum = table.Column<long>(type: "bigint", nullable: false),
                    file = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<short>(type: "smallint", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "claim",
                schema: "payments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    matter = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: false),
                    claimed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_application_application_id",
                        column: x => x.application_id,
                        principalSchema: "grants",
                        principalTable: "application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_entry",
                schema: "payments",
                columns: table => new
                {
                    claim_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    matter = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    party = table.Column<short>(type: "smallint", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    sum = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_entry", x => new { x.claim_id, x.number });
                    table.ForeignKey(
                        name: "fk_claim_entry_claim_claim_id",
                        column: x => x.claim_id,
                        principalSchema: "payments",
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment",
                schema: "payments",
                columns: table => new
                {
                    claim_id = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    payee = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    told_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment", x => x.claim_id);
                    table.CheckConstraint("ck_payment_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_payment_claim_claim_id",
                        column: x => x.claim_id,
                        principalSchema: "payments",
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instruction",
                schema: "payments",
                columns: table => new
                {
                    batch_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    claim_id = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    told_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instruction", x => new { x.batch_id, x.number });
                    table.ForeignKey(
                        name: "fk_instruction_batch_batch_id",
                        column: x => x.batch_id,
                        principalSchema: "payments",
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instruction_payment_claim_id",
                        column: x => x.claim_id,
                        principalSchema: "payments",
                        principalTable: "payment",
                        principalColumn: "claim_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_batch_due_at",
                schema: "payments",
                table: "batch",
                column: "due_at",
                filter: "state <> 3");

            migrationBuilder.CreateIndex(
                name: "ix_batch_message",
                schema: "payments",
                table: "batch",
                column: "message",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_application_id_from_day",
                schema: "payments",
                table: "claim",
                columns: new[] { "application_id", "from_day" },
                unique: true,
                filter: "state <> 5");

            migrationBuilder.CreateIndex(
                name: "ix_claim_matter",
                schema: "payments",
                table: "claim",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_state_claimed_on_id",
                schema: "payments",
                table: "claim",
                columns: new[] { "state", "claimed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_entry_matter",
                schema: "payments",
                table: "claim_entry",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_instruction_claim_id",
                schema: "payments",
                table: "instruction",
                column: "claim_id",
                unique: true,
                filter: "state <> 4");

            migrationBuilder.CreateIndex(
                name: "ix_instruction_claim_id_batch_id",
                schema: "payments",
                table: "instruction",
                columns: new[] { "claim_id", "batch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_state_claim_id",
                schema: "payments",
                table: "payment",
                columns: new[] { "state", "claim_id" },
                filter: "state <> 3");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claim_entry",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "instruction",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "batch",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "payment",
                schema: "payments");

            migrationBuilder.DropTable(
                name: "claim",
                schema: "payments");
        }
    }
}
