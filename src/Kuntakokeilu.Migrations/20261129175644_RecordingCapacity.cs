using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class RecordingCapacity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "organisation",
                schema: "register",
                table: "recording",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "role",
                schema: "register",
                table: "recording",
                type: "smallint",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "organisation",
                schema: "register",
                table: "recording");

            migrationBuilder.DropColumn(
                name: "role",
                schema: "register",
                table: "recording");
        }
    }
}
