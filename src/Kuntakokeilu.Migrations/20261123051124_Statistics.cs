using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Statistics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "monitoring");

            migrationBuilder.CreateTable(
                name: "blob",
                schema: "monitoring",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blob", x => x.hash);
                },
                comment: "by hash; never changed");

            migrationBuilder.CreateTable(
                name: "release",
                schema: "monitoring",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_month = table.Column<DateOnly>(type: "date", nullable: false),
                    catalogue = table.Column<int>(type: "integer", nullable: false),
                    key_fingerprint = table.Column<string>(type: "text", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "saved_query",
                schema: "monitoring",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_query", x => x.id);
                    table.CheckConstraint("ck_saved_query_size", "length(query) <= 20000");
                });

            migrationBuilder.CreateTable(
                name: "release_table",
                schema: "monitoring",
                columns: table => new
                {
                    release = table.Column<int>(type: "integer", nullable: false),
                    table_id = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_table", x => new { x.release, x.table_id });
                    table.ForeignKey(
                        name: "fk_release_table_blob_hash",
                        column: x => x.hash,
                        principalSchema: "monitoring",
                        principalTable: "blob",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_table_release_release",
                        column: x => x.release,
                        principalSchema: "monitoring",
                        principalTable: "release",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_release_table_hash",
                schema: "monitoring",
                table: "release_table",
                column: "hash");

            // Rights and triggers, which the model can't tell.
            using System.IO.StreamReader sql = new(
                typeof(Statistics).Assembly.GetManifestResourceStream("20261123051124_Statistics.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was published is not thrown away: an earlier release of the program needs its backup.
            throw new System.NotSupportedException("Published statistics are kept: restore the backup.");
        }
    }
}
