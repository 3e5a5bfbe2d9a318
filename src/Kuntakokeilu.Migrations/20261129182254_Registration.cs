using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Registration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "registration");

            migrationBuilder.CreateSequence<int>(
                name: "web_key",
                schema: "register");

            migrationBuilder.AddColumn<short>(
                name: "source",
                schema: "register",
                table: "hold",
                type: "smallint",
                nullable: false,
                defaultValue: (short)1);

            migrationBuilder.CreateTable(
                name: "case",
                schema: "register",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    case_version = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "newcomer",
                schema: "access",
                columns: table => new
                {
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    given_names = table.Column<string>(type: "text", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_newcomer", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_newcomer_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sending",
                schema: "registration",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sending", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_draft_account_id_kind",
                schema: "registration",
                table: "draft",
                columns: new[] { "account_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sending_person_id",
                schema: "registration",
                table: "sending",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case",
                schema: "register");

            migrationBuilder.DropTable(
                name: "draft",
                schema: "registration");

            migrationBuilder.DropTable(
                name: "newcomer",
                schema: "access");

            migrationBuilder.DropTable(
                name: "sending",
                schema: "registration");

            migrationBuilder.DropColumn(
                name: "source",
                schema: "register",
                table: "hold");

            migrationBuilder.DropSequence(
                name: "web_key",
                schema: "register");
        }
    }
}
