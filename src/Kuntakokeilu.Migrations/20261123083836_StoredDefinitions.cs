using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class StoredDefinitions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "definition",
                schema: "monitoring",
                table: "release_table",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<short>(
                name: "place",
                schema: "monitoring",
                table: "release_table",
                type: "smallint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_table_definition",
                schema: "monitoring",
                table: "release_table",
                column: "definition");

            migrationBuilder.AddForeignKey(
                name: "fk_release_table_blob_definition",
                schema: "monitoring",
                table: "release_table",
                column: "definition",
                principalSchema: "monitoring",
                principalTable: "blob",
                principalColumn: "hash",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Without them a release can be read by the catalogue of its own time only.
            throw new System.NotSupportedException("Published statistics are kept: restore the backup.");
        }
    }
}
