using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Access : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "access");

            migrationBuilder.AddColumn<bool>(
                name: "protected",
                schema: "steering",
                table: "current_period",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "account",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "block",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    from_transaction = table.Column<ulong>(type: "xid8", nullable: false),
                    to_transaction = table.Column<ulong>(type: "xid8", nullable: false),
                    events = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    disposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_block", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "event",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    transaction = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()"),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    session_id = table.Column<int>(type: "integer", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    action = table.Column<short>(type: "smallint", nullable: false),
                    outcome = table.Column<short>(type: "smallint", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    subjects = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity",
                schema: "register",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    given_names = table.Column<string>(type: "text", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    street = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "text", nullable: true),
                    post_office = table.Column<string>(type: "text", nullable: true),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "look_question",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    event_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_look_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                schema: "access",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name_fi = table.Column<string>(type: "text", nullable: false),
                    name_sv = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    organiser = table.Column<short>(type: "smallint", nullable: true),
                    te_office = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "protection",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    is_protected = table.Column<bool>(type: "boolean", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disqualification",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disqualification", x => x.id);
                    table.ForeignKey(
                        name: "fk_disqualification_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "opening",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    shown_until = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opening", x => x.id);
                    table.CheckConstraint("ck_opening_reason", "length(reason) between 10 and 255");
                    table.CheckConstraint("ck_opening_time", "expires_at <= opened_at + interval '3 months'");
                    table.ForeignKey(
                        name: "fk_opening_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "look_answer",
                schema: "access",
                columns: table => new
                {
                    question_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_look_answer", x => x.question_id);
                    table.ForeignKey(
                        name: "fk_look_answer_look_question_question_id",
                        column: x => x.question_id,
                        principalSchema: "access",
                        principalTable: "look_question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<short>(type: "smallint", nullable: false),
                    employment = table.Column<short>(type: "smallint", nullable: false),
                    necessity = table.Column<string>(type: "text", nullable: false),
                    tasks_percent = table.Column<short>(type: "smallint", nullable: false),
                    is_occasional = table.Column<bool>(type: "boolean", nullable: false),
                    sees_protected = table.Column<bool>(type: "boolean", nullable: false),
                    responsible = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    applied_by = table.Column<int>(type: "integer", nullable: true),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit", x => x.id);
                    table.CheckConstraint("ck_permit_days", "valid_from <= valid_until");
                    table.CheckConstraint("ck_permit_percent", "tasks_percent between 0 and 100");
                    table.ForeignKey(
                        name: "fk_permit_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_permit_organisation_organisation_code",
                        column: x => x.organisation_code,
                        principalSchema: "access",
                        principalTable: "organisation",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suspension",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_code = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspension", x => x.id);
                    table.ForeignKey(
                        name: "fk_suspension_organisation_organisation_code",
                        column: x => x.organisation_code,
                        principalSchema: "access",
                        principalTable: "organisation",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit_decision",
                schema: "access",
                columns: table => new
                {
                    permit_id = table.Column<int>(type: "integer", nullable: false),
                    is_granted = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<int>(type: "integer", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit_decision", x => x.permit_id);
                    table.ForeignKey(
                        name: "fk_permit_decision_permits_permit_id",
                        column: x => x.permit_id,
                        principalSchema: "access",
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit_end",
                schema: "access",
                columns: table => new
                {
                    permit_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    ended_by = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit_end", x => x.permit_id);
                    table.ForeignKey(
                        name: "fk_permit_end_permits_permit_id",
                        column: x => x.permit_id,
                        principalSchema: "access",
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permit_notice",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    permit_id = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    noticed_by = table.Column<int>(type: "integer", nullable: false),
                    noticed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permit_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_permit_notice_permits_permit_id",
                        column: x => x.permit_id,
                        principalSchema: "access",
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    account_id = table.Column<int>(type: "integer", nullable: false),
                    permit_id = table.Column<int>(type: "integer", nullable: true),
                    purpose = table.Column<short>(type: "smallint", nullable: false),
                    client = table.Column<string>(type: "text", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_account_account_id",
                        column: x => x.account_id,
                        principalSchema: "access",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_session_permit_permit_id",
                        column: x => x.permit_id,
                        principalSchema: "access",
                        principalTable: "permit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_current_period_organiser_valid_from_person_id",
                schema: "steering",
                table: "current_period",
                columns: new[] { "organiser", "valid_from", "person_id" },
                filter: "organiser is not null");

            migrationBuilder.CreateIndex(
                name: "ix_current_period_te_office_valid_from_person_id",
                schema: "steering",
                table: "current_period",
                columns: new[] { "te_office", "valid_from", "person_id" },
                filter: "te_office is not null");

            migrationBuilder.CreateIndex(
                name: "ix_account_issuer_subject",
                schema: "access",
                table: "account",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disqualification_account_id_person_id",
                schema: "access",
                table: "disqualification",
                columns: new[] { "account_id", "person_id" },
                unique: true,
                filter: "withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_event_account_id_id",
                schema: "access",
                table: "event",
                columns: new[] { "account_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_event_at",
                schema: "access",
                table: "event",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_event_organisation_id",
                schema: "access",
                table: "event",
                columns: new[] { "organisation", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_event_subjects",
                schema: "access",
                table: "event",
                column: "subjects")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_event_transaction_id",
                schema: "access",
                table: "event",
                columns: new[] { "transaction", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_identity_code",
                schema: "register",
                table: "identity",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_identity_name_key",
                schema: "register",
                table: "identity",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_look_question_organisation_code_id",
                schema: "access",
                table: "look_question",
                columns: new[] { "organisation_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_look_question_person_id_event_id",
                schema: "access",
                table: "look_question",
                columns: new[] { "person_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opening_account_id_person_id",
                schema: "access",
                table: "opening",
                columns: new[] { "account_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_permit_account_id",
                schema: "access",
                table: "permit",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_permit_organisation_code",
                schema: "access",
                table: "permit",
                column: "organisation_code");

            migrationBuilder.CreateIndex(
                name: "ix_permit_notice_permit_id",
                schema: "access",
                table: "permit_notice",
                column: "permit_id");

            migrationBuilder.CreateIndex(
                name: "ix_protection_person_id",
                schema: "register",
                table: "protection",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_account_id",
                schema: "access",
                table: "session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_permit_id",
                schema: "access",
                table: "session",
                column: "permit_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_token_hash",
                schema: "access",
                table: "session",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_suspension_organisation_code",
                schema: "access",
                table: "suspension",
                column: "organisation_code");

            // Roles, functions and row policies, which the model can't tell.
            using System.IO.StreamReader sql = new(
                typeof(Access).Assembly.GetManifestResourceStream("20261123020243_Access.sql")!);
            migrationBuilder.Sql(sql.ReadToEnd());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Rights and what was done by them are not thrown away: an earlier release needs its backup.
            throw new System.NotSupportedException("The audit is kept: restore the backup of the earlier release.");
        }
    }
}
