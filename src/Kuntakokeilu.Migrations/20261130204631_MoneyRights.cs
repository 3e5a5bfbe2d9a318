using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class MoneyRights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_transfer_actor",
                schema: "money",
                table: "transfer",
                column: "actor",
                filter: "kind = 12");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_granted",
                schema: "money",
                table: "transfer",
                column: "credit",
                filter: "kind in (5, 6, 7, 9, 10)");

            migrationBuilder.CreateIndex(
                name: "ix_transfer_taken",
                schema: "money",
                table: "transfer",
                column: "debit",
                filter: "kind in (8, 9, 10)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_transfer_actor",
                schema: "money",
                table: "transfer");

            migrationBuilder.DropIndex(
                name: "ix_transfer_granted",
                schema: "money",
                table: "transfer");

            migrationBuilder.DropIndex(
                name: "ix_transfer_taken",
                schema: "money",
                table: "transfer");
        }
    }
}
