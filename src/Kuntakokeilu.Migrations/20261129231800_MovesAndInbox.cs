using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class MovesAndInbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_current_period_undetermined",
                schema: "steering",
                table: "current_period");

            migrationBuilder.CreateIndex(
                name: "ix_notice_unseen",
                schema: "notices",
                table: "notice",
                columns: new[] { "addressee", "person_id" },
                filter: "state = 4 and addressee <> 'customer'");

            migrationBuilder.CreateIndex(
                name: "ix_current_period_moved",
                schema: "steering",
                table: "current_period",
                columns: new[] { "organiser", "valid_from", "person_id" },
                filter: "basis = 4 and organiser is not null");

            migrationBuilder.CreateIndex(
                name: "ix_current_period_undetermined",
                schema: "steering",
                table: "current_period",
                columns: new[] { "te_office", "valid_from", "person_id" },
                filter: "basis = 10");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notice_unseen",
                schema: "notices",
                table: "notice");

            migrationBuilder.DropIndex(
                name: "ix_current_period_moved",
                schema: "steering",
                table: "current_period");

            migrationBuilder.DropIndex(
                name: "ix_current_period_undetermined",
                schema: "steering",
                table: "current_period");

            migrationBuilder.CreateIndex(
                name: "ix_current_period_undetermined",
                schema: "steering",
                table: "current_period",
                columns: new[] { "te_office", "person_id" },
                filter: "basis = 10");
        }
    }
}
