using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class RecordingHold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hold",
                schema: "register",
                columns: table => new
                {
                    transaction = table.Column<ulong>(type: "xid8", nullable: false),
                    own = table.Column<int[]>(type: "integer[]", nullable: false),
                    others = table.Column<int[]>(type: "integer[]", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hold", x => x.transaction);
                })
                .Annotation("Npgsql:UnloggedTable", true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hold",
                schema: "register");
        }
    }
}
