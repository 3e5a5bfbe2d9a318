using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class TransfersToConfirm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_current_period_te_office_valid_from_person_id1",
                schema: "steering",
                table: "current_period",
                columns: new[] { "te_office", "valid_from", "person_id" },
                filter: "authority = 2 and te_office is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_current_period_te_office_valid_from_person_id1",
                schema: "steering",
                table: "current_period");
        }
    }
}
