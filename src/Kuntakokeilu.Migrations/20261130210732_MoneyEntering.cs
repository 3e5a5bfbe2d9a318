using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class MoneyEntering : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "matter",
                schema: "money",
                table: "hearing",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "sums",
                schema: "money",
                table: "hearing",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.CreateTable(
                name: "decided_sum",
                schema: "money",
                columns: table => new
                {
                    hearing_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    prepared_by = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<short>(type: "smallint", nullable: false),
                    transfer = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decided_sum", x => new { x.hearing_id, x.number });
                    table.CheckConstraint("ck_decided_sum_amount", "amount >= 0");
                    table.CheckConstraint("ck_decided_sum_entered", "(entered_on is null) = (entered_by is null) and entered_by is distinct from prepared_by");
                    table.ForeignKey(
                        name: "fk_decided_sum_hearing_sum_hearing_id_number",
                        columns: x => new { x.hearing_id, x.number },
                        principalSchema: "money",
                        principalTable: "hearing_sum",
                        principalColumns: new[] { "hearing_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hearing_matter",
                schema: "money",
                table: "hearing",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decided_sum_transfer",
                schema: "money",
                table: "decided_sum",
                column: "transfer",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decided_sum",
                schema: "money");

            migrationBuilder.DropIndex(
                name: "ix_hearing_matter",
                schema: "money",
                table: "hearing");

            migrationBuilder.DropColumn(
                name: "matter",
                schema: "money",
                table: "hearing");

            migrationBuilder.DropColumn(
                name: "sums",
                schema: "money",
                table: "hearing");
        }
    }
}
