using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class ActingForAnother : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "principal_id",
                schema: "access",
                table: "session",
                type: "integer",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "account_id",
                schema: "registration",
                table: "draft",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddColumn<int>(
                name: "principal_id",
                schema: "registration",
                table: "draft",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "guardianship",
                schema: "register",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardianship", x => new { x.person_id, x.code });
                    table.ForeignKey(
                        name: "fk_guardianship_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "register",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "principal",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    given_names = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    is_allowed = table.Column<bool>(type: "boolean", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_principal", x => x.id);
                    table.ForeignKey(
                        name: "fk_principal_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_session_principal_id",
                schema: "access",
                table: "session",
                column: "principal_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_principal_id_kind",
                schema: "registration",
                table: "draft",
                columns: new[] { "principal_id", "kind" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "whose",
                schema: "registration",
                table: "draft",
                sql: "num_nonnulls(account_id, principal_id) = 1");

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_code",
                schema: "register",
                table: "guardianship",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_principal_account_id_code",
                schema: "access",
                table: "principal",
                columns: new[] { "account_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_principal_code",
                schema: "access",
                table: "principal",
                column: "code");

            migrationBuilder.AddForeignKey(
                name: "fk_draft_principal_principal_id",
                schema: "registration",
                table: "draft",
                column: "principal_id",
                principalSchema: "access",
                principalTable: "principal",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_session_principal_principal_id",
                schema: "access",
                table: "session",
                column: "principal_id",
                principalSchema: "access",
                principalTable: "principal",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_draft_principal_principal_id",
                schema: "registration",
                table: "draft");

            migrationBuilder.DropForeignKey(
                name: "fk_session_principal_principal_id",
                schema: "access",
                table: "session");

            migrationBuilder.DropTable(
                name: "guardianship",
                schema: "register");

            migrationBuilder.DropTable(
                name: "principal",
                schema: "access");

            migrationBuilder.DropIndex(
                name: "ix_session_principal_id",
                schema: "access",
                table: "session");

            migrationBuilder.DropIndex(
                name: "ix_draft_principal_id_kind",
                schema: "registration",
                table: "draft");

            migrationBuilder.DropCheckConstraint(
                name: "whose",
                schema: "registration",
                table: "draft");

            migrationBuilder.DropColumn(
                name: "principal_id",
                schema: "access",
                table: "session");

            migrationBuilder.DropColumn(
                name: "principal_id",
                schema: "registration",
                table: "draft");

            migrationBuilder.AlterColumn<int>(
                name: "account_id",
                schema: "registration",
                table: "draft",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);
        }
    }
}
