using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class OwnWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "interruption_fact",
                schema: "referrals",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    referral_id = table.Column<int>(type: "integer", nullable: false),
                    organiser = table.Column<short>(type: "smallint", nullable: true),
                    te_office = table.Column<short>(type: "smallint", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    told_by = table.Column<short>(type: "smallint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interruption_fact", x => x.id);
                    table.ForeignKey(
                        name: "fk_interruption_fact_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "referrals",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "later_result",
                schema: "referrals",
                columns: table => new
                {
                    referral_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: true),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_later_result", x => x.referral_id);
                    table.ForeignKey(
                        name: "fk_later_result_referral_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "referrals",
                        principalTable: "referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_words",
                schema: "casework",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_own_words", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_interruption_fact_referral_id",
                schema: "referrals",
                table: "interruption_fact",
                column: "referral_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_own_words_person_id_id",
                schema: "casework",
                table: "own_words",
                columns: new[] { "person_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "interruption_fact",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "later_result",
                schema: "referrals");

            migrationBuilder.DropTable(
                name: "own_words",
                schema: "casework");
        }
    }
}
