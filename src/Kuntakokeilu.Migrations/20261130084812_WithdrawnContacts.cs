using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawnContacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_withdrawn",
                schema: "obligations",
                table: "contact",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_withdrawn",
                schema: "obligations",
                table: "contact");
        }
    }
}
