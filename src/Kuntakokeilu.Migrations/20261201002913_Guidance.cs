using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Guidance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "guidance");

            migrationBuilder.CreateTable(
                name: "issue",
                schema: "guidance",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<short>(type: "smallint", nullable: false),
                    week = table.Column<short>(type: "smallint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue", x => x.id);
                    table.CheckConstraint("ck_issue_week", "week between 1 and 53");
                });

            migrationBuilder.CreateTable(
                name: "stem_group",
                schema: "guidance",
                columns: table => new
                {
                    stem = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stems = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stem_group", x => x.stem);
                });

            migrationBuilder.CreateTable(
                name: "theme",
                schema: "guidance",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fi = table.Column<string>(type: "text", nullable: false),
                    sv = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<short>(type: "smallint", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "word",
                schema: "guidance",
                columns: table => new
                {
                    word = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_word", x => x.word);
                });

            migrationBuilder.CreateTable(
                name: "issue_version",
                schema: "guidance",
                columns: table => new
                {
                    issue_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added = table.Column<short>(type: "smallint", nullable: false),
                    changed = table.Column<short>(type: "smallint", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_version", x => new { x.issue_id, x.number });
                    table.ForeignKey(
                        name: "fk_issue_version_issue_issue_id",
                        column: x => x.issue_id,
                        principalSchema: "guidance",
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "question",
                schema: "guidance",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    theme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<short>(type: "smallint", nullable: true),
                    sent_by = table.Column<int>(type: "integer", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    law_day = table.Column<DateOnly>(type: "date", nullable: true),
                    matter = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    taken_by = table.Column<int>(type: "integer", nullable: true),
                    taken_name = table.Column<string>(type: "text", nullable: true),
                    taken_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    merged_into = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    issue_id = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<short>(type: "smallint", nullable: true),
                    seen_version = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question", x => x.id);
                    table.CheckConstraint("ck_question_merged", "(state = 5) = (merged_into is not null)");
                    table.CheckConstraint("ck_question_refused", "(state = 6) = (reason is not null)");
                    table.CheckConstraint("ck_question_taken", "(taken_until is null) = (taken_name is null) and (taken_until is not null or taken_by is null)");
                    table.ForeignKey(
                        name: "fk_question_guidance_issue_issue_id",
                        column: x => x.issue_id,
                        principalSchema: "guidance",
                        principalTable: "issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_question_question_merged_into",
                        column: x => x.merged_into,
                        principalSchema: "guidance",
                        principalTable: "question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_question_theme_theme",
                        column: x => x.theme,
                        principalSchema: "guidance",
                        principalTable: "theme",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_draft",
                schema: "guidance",
                columns: table => new
                {
                    question_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    question_fi = table.Column<string>(type: "text", nullable: false),
                    question_sv = table.Column<string>(type: "text", nullable: true),
                    question_en = table.Column<string>(type: "text", nullable: true),
                    answer_fi = table.Column<string>(type: "text", nullable: false),
                    answer_sv = table.Column<string>(type: "text", nullable: true),
                    answer_en = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    status_since = table.Column<DateOnly>(type: "date", nullable: true),
                    note_fi = table.Column<string>(type: "text", nullable: true),
                    note_sv = table.Column<string>(type: "text", nullable: true),
                    note_en = table.Column<string>(type: "text", nullable: true),
                    cites = table.Column<string[]>(type: "text[]", nullable: false),
                    sections = table.Column<string[]>(type: "text[]", nullable: false),
                    law_day = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<short>(type: "smallint", nullable: false),
                    written_by = table.Column<int>(type: "integer", nullable: true),
                    written_name = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<int>(type: "integer", nullable: true),
                    approved_name = table.Column<string>(type: "text", nullable: true),
                    published_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_draft", x => new { x.question_id, x.number });
                    table.CheckConstraint("ck_answer_draft_approved", "coalesce(approved_by <> written_by, approved_name <> written_name) and (approved_name is not null or published_name is null)");
                    table.CheckConstraint("ck_answer_draft_since", "(status = 1) = (status_since is null)");
                    table.ForeignKey(
                        name: "fk_answer_draft_asked_question_question_id",
                        column: x => x.question_id,
                        principalSchema: "guidance",
                        principalTable: "question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_entry",
                schema: "guidance",
                columns: table => new
                {
                    question_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    theme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issue_id = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<short>(type: "smallint", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    sections = table.Column<string[]>(type: "text[]", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words_fi = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
                    words_sv = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
                    words_en = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_entry", x => x.question_id);
                    table.ForeignKey(
                        name: "fk_answer_entry_asked_question_question_id",
                        column: x => x.question_id,
                        principalSchema: "guidance",
                        principalTable: "question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "answer_version",
                schema: "guidance",
                columns: table => new
                {
                    question_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<short>(type: "smallint", nullable: false),
                    question_fi = table.Column<string>(type: "text", nullable: false),
                    question_sv = table.Column<string>(type: "text", nullable: true),
                    question_en = table.Column<string>(type: "text", nullable: true),
                    answer_fi = table.Column<string>(type: "text", nullable: false),
                    answer_sv = table.Column<string>(type: "text", nullable: true),
                    answer_en = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    status_since = table.Column<DateOnly>(type: "date", nullable: true),
                    note_fi = table.Column<string>(type: "text", nullable: true),
                    note_sv = table.Column<string>(type: "text", nullable: true),
                    note_en = table.Column<string>(type: "text", nullable: true),
                    cites = table.Column<string[]>(type: "text[]", nullable: false),
                    sections = table.Column<string[]>(type: "text[]", nullable: false),
                    law_day = table.Column<DateOnly>(type: "date", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_version", x => new { x.question_id, x.number });
                    table.CheckConstraint("ck_answer_version_since", "(status = 1) = (status_since is null)");
                    table.ForeignKey(
                        name: "fk_answer_version_asked_question_question_id",
                        column: x => x.question_id,
                        principalSchema: "guidance",
                        principalTable: "question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review",
                schema: "guidance",
                columns: table => new
                {
                    question_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    amendment = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_by = table.Column<int>(type: "integer", nullable: true),
                    closed_name = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review", x => new { x.question_id, x.version, x.amendment });
                    table.ForeignKey(
                        name: "fk_review_answer_version_question_id_version",
                        columns: x => new { x.question_id, x.version },
                        principalSchema: "guidance",
                        principalTable: "answer_version",
                        principalColumns: new[] { "question_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_answer_draft_question_id",
                schema: "guidance",
                table: "answer_draft",
                column: "question_id",
                unique: true,
                filter: "published_name is null");

            migrationBuilder.CreateIndex(
                name: "ix_answer_entry_body",
                schema: "guidance",
                table: "answer_entry",
                column: "body")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_answer_entry_published_on_question_id",
                schema: "guidance",
                table: "answer_entry",
                columns: new[] { "published_on", "question_id" });

            migrationBuilder.CreateIndex(
                name: "ix_answer_entry_sections",
                schema: "guidance",
                table: "answer_entry",
                column: "sections")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_answer_entry_updated_at_question_id",
                schema: "guidance",
                table: "answer_entry",
                columns: new[] { "updated_at", "question_id" });

            migrationBuilder.CreateIndex(
                name: "ix_answer_entry_words_en",
                schema: "guidance",
                table: "answer_entry",
                column: "words_en")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_answer_entry_words_fi",
                schema: "guidance",
                table: "answer_entry",
                column: "words_fi")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_answer_entry_words_sv",
                schema: "guidance",
                table: "answer_entry",
                column: "words_sv")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_issue_year_week",
                schema: "guidance",
                table: "issue",
                columns: new[] { "year", "week" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issue_version_file_hash",
                schema: "guidance",
                table: "issue_version",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_question_issue_id_number",
                schema: "guidance",
                table: "question",
                columns: new[] { "issue_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_question_matter",
                schema: "guidance",
                table: "question",
                column: "matter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_question_merged_into",
                schema: "guidance",
                table: "question",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_question_municipality_id",
                schema: "guidance",
                table: "question",
                columns: new[] { "municipality", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_question_theme",
                schema: "guidance",
                table: "question",
                column: "theme");

            migrationBuilder.CreateIndex(
                name: "ix_word_word",
                schema: "guidance",
                table: "word",
                column: "word")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_draft",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "answer_entry",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "issue_version",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "review",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "stem_group",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "word",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "answer_version",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "question",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "issue",
                schema: "guidance");

            migrationBuilder.DropTable(
                name: "theme",
                schema: "guidance");
        }
    }
}
