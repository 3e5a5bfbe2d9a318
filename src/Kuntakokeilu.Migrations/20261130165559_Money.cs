using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Money : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "money");

            migrationBuilder.CreateSequence(
                name: "posting_number",
                schema: "money");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "money",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    moment = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<short>(type: "smallint", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    reserved = table.Column<long>(type: "bigint", nullable: false),
                    is_granted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account1", x => x.id);
                    table.CheckConstraint("ck_account_available", "kind in (1, 13, 14) or balance >= reserved");
                    table.CheckConstraint("ck_account_kept", "reserved >= 0");
                });

            migrationBuilder.CreateTable(
                name: "decision",
                schema: "money",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    used_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    weak = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hearing",
                schema: "money",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ely = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proposal = table.Column<string>(type: "text", nullable: false),
                    memo = table.Column<string>(type: "text", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_by = table.Column<int>(type: "integer", nullable: true),
                    closed_by = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hearing", x => x.id);
                    table.CheckConstraint("ck_hearing_closed", "(closed_on is null) = (memo is null)");
                    table.CheckConstraint("ck_hearing_days", "due_on >= sent_on and closed_on >= sent_on");
                });

            migrationBuilder.CreateTable(
                name: "reservation",
                schema: "money",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    debit = table.Column<int>(type: "integer", nullable: false),
                    credit = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    expires = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reservation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "use_year",
                schema: "money",
                columns: table => new
                {
                    moment = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<short>(type: "smallint", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_use_year", x => new { x.moment, x.year });
                    table.CheckConstraint("ck_use_year_days", "first_day <= last_day");
                });

            migrationBuilder.CreateTable(
                name: "decision_share",
                schema: "money",
                columns: table => new
                {
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_share", x => new { x.decision, x.account });
                    table.CheckConstraint("ck_decision_share_amount", "amount >= 0");
                    table.ForeignKey(
                        name: "fk_decision_share_account_account",
                        column: x => x.account,
                        principalSchema: "money",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roll_shortage",
                schema: "money",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ely = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account = table.Column<int>(type: "integer", nullable: false),
                    to_year = table.Column<short>(type: "smallint", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    needed = table.Column<long>(type: "bigint", nullable: false),
                    available = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roll_shortage", x => x.id);
                    table.ForeignKey(
                        name: "fk_roll_shortage_account_account",
                        column: x => x.account,
                        principalSchema: "money",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "heard_municipality",
                schema: "money",
                columns: table => new
                {
                    hearing_id = table.Column<int>(type: "integer", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agrees = table.Column<bool>(type: "boolean", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_heard_municipality", x => new { x.hearing_id, x.municipality });
                    table.CheckConstraint("ck_heard_municipality_answer", "(answered_on is null) = (agrees is null) and (answered_on is null) = (answer is null)");
                    table.ForeignKey(
                        name: "fk_heard_municipality_hearing_hearing_id",
                        column: x => x.hearing_id,
                        principalSchema: "money",
                        principalTable: "hearing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hearing_sum",
                schema: "money",
                columns: table => new
                {
                    hearing_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    debit = table.Column<string>(type: "text", nullable: false),
                    credit = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hearing_sum", x => new { x.hearing_id, x.number });
                    table.CheckConstraint("ck_hearing_sum_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_hearing_sum_hearing_hearing_id",
                        column: x => x.hearing_id,
                        principalSchema: "money",
                        principalTable: "hearing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "transfer",
                schema: "money",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    phase = table.Column<short>(type: "smallint", nullable: false),
                    pending = table.Column<Guid>(type: "uuid", nullable: true),
                    debit = table.Column<int>(type: "integer", nullable: false),
                    credit = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: true),
                    payment = table.Column<string>(type: "text", nullable: true),
                    hearing = table.Column<int>(type: "integer", nullable: true),
                    expires = table.Column<DateOnly>(type: "date", nullable: true),
                    weak = table.Column<bool>(type: "boolean", nullable: true),
                    prepared_by = table.Column<string>(type: "text", nullable: true),
                    actor = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer", x => x.id);
                    table.CheckConstraint("ck_transfer_accounts", "debit <> credit");
                    table.CheckConstraint("ck_transfer_amount", "amount between 1 and 999999999999999");
                    table.CheckConstraint("ck_transfer_decision", "(decision is not null) = (kind in (11, 12, 13, 14, 15, 16, 17, 18, 20, 21)) and (weak is not null) = (kind in (11, 12, 13, 14, 15, 16, 17, 18, 20, 21))");
                    table.CheckConstraint("ck_transfer_eyes", "kind not in (3, 5, 6, 7, 8, 9, 10, 12, 15, 16, 17) or (prepared_by is not null and prepared_by <> actor)");
                    table.CheckConstraint("ck_transfer_hearing", "hearing is not null or kind not in (5, 7, 9)");
                    table.CheckConstraint("ck_transfer_payment", "(payment is not null) = (kind = 16)");
                    table.CheckConstraint("ck_transfer_phase", "phase = case when kind = 11 then 2 when kind in (13, 14) then 4 when kind = 12 and pending is not null then 3 else 1 end and (pending is not null) = (phase in (3, 4)) and (expires is not null) = (phase = 2)");
                    table.ForeignKey(
                        name: "fk_transfer_account_credit",
                        column: x => x.credit,
                        principalSchema: "money",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transfer_account_debit",
                        column: x => x.debit,
                        principalSchema: "money",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transfer_money_hearing_hearing",
                        column: x => x.hearing,
                        principalSchema: "money",
                        principalTable: "hearing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "number",
                schema: "money",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    transfer = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posting = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number", x => x.seq);
                    table.CheckConstraint("ck_number_seq", "seq > 0");
                    table.ForeignKey(
                        name: "fk_number_book_transfer_transfer",
                        column: x => x.transfer,
                        principalSchema: "money",
                        principalTable: "transfer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_holder_year",
                schema: "money",
                table: "account",
                columns: new[] { "holder", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_account_moment_year",
                schema: "money",
                table: "account",
                columns: new[] { "moment", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_account_name",
                schema: "money",
                table: "account",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_share_account",
                schema: "money",
                table: "decision_share",
                column: "account",
                filter: "amount > 0");

            migrationBuilder.CreateIndex(
                name: "ix_heard_municipality_municipality",
                schema: "money",
                table: "heard_municipality",
                column: "municipality");

            migrationBuilder.CreateIndex(
                name: "ix_hearing_ely",
                schema: "money",
                table: "hearing",
                column: "ely");

            migrationBuilder.CreateIndex(
                name: "ix_number_transfer",
                schema: "money",
                table: "number",
                column: "transfer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reservation_expires",
                schema: "money",
                table: "reservation",
                column: "expires",
                filter: "ended_by is null");

            migrationBuilder.CreateIndex(
                name: "ix_roll_shortage_account_day",
                schema: "money",
                table: "roll_shortage",
                columns: new[] { "account", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transfer_credit",
                schema: "money",
                table: "transfer",
                column: "credit");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_debit",
                schema: "money",
                table: "transfer",
                column: "debit");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_decision",
                schema: "money",
                table: "transfer",
                column: "decision");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_hearing",
                schema: "money",
                table: "transfer",
                column: "hearing");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_payment",
                schema: "money",
                table: "transfer",
                column: "payment",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_transfer_posting_ordinal",
                schema: "money",
                table: "transfer",
                columns: new[] { "posting", "ordinal" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision",
                schema: "money");

            migrationBuilder.DropTable(
                name: "decision_share",
                schema: "money");

            migrationBuilder.DropTable(
                name: "heard_municipality",
                schema: "money");

            migrationBuilder.DropTable(
                name: "hearing_sum",
                schema: "money");

            migrationBuilder.DropTable(
                name: "number",
                schema: "money");

            migrationBuilder.DropTable(
                name: "reservation",
                schema: "money");

            migrationBuilder.DropTable(
                name: "roll_shortage",
                schema: "money");

            migrationBuilder.DropTable(
                name: "use_year",
                schema: "money");

            migrationBuilder.DropTable(
                name: "transfer",
                schema: "money");

            migrationBuilder.DropTable(
                name: "account",
                schema: "money");

            migrationBuilder.DropTable(
                name: "hearing",
                schema: "money");

            migrationBuilder.DropSequence(
                name: "posting_number",
                schema: "money");
        }
    }
}
