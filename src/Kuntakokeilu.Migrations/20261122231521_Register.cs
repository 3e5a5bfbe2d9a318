using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "register");

            migrationBuilder.EnsureSchema(
                name: "steering");

            migrationBuilder.CreateSequence<int>(
                name: "person_id",
                schema: "register");

            migrationBuilder.CreateTable(
                name: "act",
                schema: "register",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    to_municipality = table.Column<short>(type: "smallint", nullable: true),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    requested = table.Column<bool>(type: "boolean", nullable: false),
                    services_secured = table.Column<bool>(type: "boolean", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act", x => new { x.person_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "current_period",
                schema: "steering",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    authority = table.Column<short>(type: "smallint", nullable: false),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: true),
                    organiser = table.Column<short>(type: "smallint", nullable: true),
                    te_office = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_current_period", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "day_count",
                schema: "steering",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: false),
                    authority = table.Column<short>(type: "smallint", nullable: false),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    grounds = table.Column<short>(type: "smallint", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_count", x => new { x.day, x.municipality, x.authority, x.basis, x.grounds });
                },
                comment: "derived; kept by every write");

            migrationBuilder.CreateTable(
                name: "difference",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_difference", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fact",
                schema: "register",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    replaces = table.Column<short>(type: "smallint", nullable: true),
                    recording_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    @event = table.Column<short>(name: "event", type: "smallint", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    home_municipality = table.Column<short>(type: "smallint", nullable: true),
                    place_of_stay = table.Column<short>(type: "smallint", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    weekly_hours_thousandths = table.Column<int>(type: "integer", nullable: true),
                    at_risk = table.Column<bool>(type: "boolean", nullable: false),
                    promoting_service = table.Column<bool>(type: "boolean", nullable: false),
                    earnings_related = table.Column<short>(type: "smallint", nullable: false),
                    mother_tongue = table.Column<string>(type: "text", nullable: true),
                    immigrant = table.Column<short>(type: "smallint", nullable: false),
                    temporary_protection = table.Column<bool>(type: "boolean", nullable: false),
                    redundancy_protection = table.Column<bool>(type: "boolean", nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: true),
                    citizenship = table.Column<short>(type: "smallint", nullable: true),
                    service_language = table.Column<short>(type: "smallint", nullable: true),
                    benefit_payer = table.Column<short>(type: "smallint", nullable: true),
                    benefit_days = table.Column<int>(type: "integer", nullable: true),
                    service_kind = table.Column<short>(type: "smallint", nullable: true),
                    disability = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fact", x => new { x.person_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "import",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    facts_name = table.Column<string>(type: "text", nullable: false),
                    acts_name = table.Column<string>(type: "text", nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "launch_count",
                schema: "steering",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    municipality = table.Column<short>(type: "smallint", nullable: false),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    grounds = table.Column<short>(type: "smallint", nullable: false),
                    benefit_payer = table.Column<short>(type: "smallint", nullable: true),
                    subsidy_days_from = table.Column<short>(type: "smallint", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_launch_count", x => x.id);
                },
                comment: "derived; kept by every write");

            migrationBuilder.CreateTable(
                name: "period",
                schema: "steering",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<short>(type: "smallint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    authority = table.Column<short>(type: "smallint", nullable: false),
                    municipality = table.Column<short>(type: "smallint", nullable: true),
                    basis = table.Column<short>(type: "smallint", nullable: false),
                    grounds = table.Column<short>(type: "smallint", nullable: false),
                    missing = table.Column<short>(type: "smallint", nullable: false),
                    law_as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    fact_seq = table.Column<short>(type: "smallint", nullable: false),
                    act_seq = table.Column<short>(type: "smallint", nullable: true),
                    decided_by = table.Column<int>(type: "integer", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    notified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period", x => new { x.person_id, x.version, x.valid_from });
                    table.CheckConstraint("ck_period_municipality", "(authority = 2) = (municipality is not null) and (authority = 0) = (basis = 0)");
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recording",
                schema: "register",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<short>(type: "smallint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recording", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rejected_row",
                schema: "register",
                columns: table => new
                {
                    import_id = table.Column<int>(type: "integer", nullable: false),
                    is_act = table.Column<bool>(type: "boolean", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<short>(type: "smallint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rejected_row", x => new { x.import_id, x.is_act, x.line });
                });

            migrationBuilder.CreateTable(
                name: "late_act",
                schema: "steering",
                columns: table => new
                {
                    difference_id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    to_municipality = table.Column<short>(type: "smallint", nullable: true),
                    ground = table.Column<short>(type: "smallint", nullable: false),
                    requested = table.Column<bool>(type: "boolean", nullable: false),
                    services_secured = table.Column<bool>(type: "boolean", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_late_act", x => new { x.difference_id, x.seq });
                    table.ForeignKey(
                        name: "fk_late_act_differences_difference_id",
                        column: x => x.difference_id,
                        principalSchema: "steering",
                        principalTable: "difference",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "late_fact",
                schema: "steering",
                columns: table => new
                {
                    difference_id = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<short>(type: "smallint", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    @event = table.Column<short>(name: "event", type: "smallint", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    home_municipality = table.Column<short>(type: "smallint", nullable: true),
                    place_of_stay = table.Column<short>(type: "smallint", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    weekly_hours_thousandths = table.Column<int>(type: "integer", nullable: true),
                    at_risk = table.Column<bool>(type: "boolean", nullable: false),
                    promoting_service = table.Column<bool>(type: "boolean", nullable: false),
                    earnings_related = table.Column<short>(type: "smallint", nullable: false),
                    mother_tongue = table.Column<string>(type: "text", nullable: true),
                    immigrant = table.Column<short>(type: "smallint", nullable: false),
                    temporary_protection = table.Column<bool>(type: "boolean", nullable: false),
                    redundancy_protection = table.Column<bool>(type: "boolean", nullable: false),
                    sex = table.Column<short>(type: "smallint", nullable: true),
                    citizenship = table.Column<short>(type: "smallint", nullable: true),
                    service_language = table.Column<short>(type: "smallint", nullable: true),
                    benefit_payer = table.Column<short>(type: "smallint", nullable: true),
                    benefit_days = table.Column<int>(type: "integer", nullable: true),
                    service_kind = table.Column<short>(type: "smallint", nullable: true),
                    disability = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_late_fact", x => new { x.difference_id, x.seq });
                    table.ForeignKey(
                        name: "fk_late_fact_differences_difference_id",
                        column: x => x.difference_id,
                        principalSchema: "steering",
                        principalTable: "difference",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settlement",
                schema: "steering",
                columns: table => new
                {
                    difference_id = table.Column<int>(type: "integer", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settlement", x => x.difference_id);
                    table.ForeignKey(
                        name: "fk_settlement_difference_difference_id",
                        column: x => x.difference_id,
                        principalSchema: "steering",
                        principalTable: "difference",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_part",
                schema: "register",
                columns: table => new
                {
                    import_id = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    recording_id = table.Column<int>(type: "integer", nullable: false),
                    bytes_read = table.Column<long>(type: "bigint", nullable: false),
                    persons = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    recorded = table.Column<int>(type: "integer", nullable: false),
                    periods = table.Column<int>(type: "integer", nullable: false),
                    differences = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_part", x => new { x.import_id, x.part });
                    table.ForeignKey(
                        name: "fk_import_part_import_import_id",
                        column: x => x.import_id,
                        principalSchema: "register",
                        principalTable: "import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_current_period_undetermined",
                schema: "steering",
                table: "current_period",
                columns: new[] { "te_office", "person_id" },
                filter: "basis = 10");

            migrationBuilder.CreateIndex(
                name: "ix_difference_person_id",
                schema: "steering",
                table: "difference",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_content",
                schema: "register",
                table: "import",
                column: "content",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_launch_count_municipality_basis_grounds_benefit_payer_subsi",
                schema: "steering",
                table: "launch_count",
                columns: new[] { "municipality", "basis", "grounds", "benefit_payer", "subsidy_days_from" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_person_key",
                schema: "register",
                table: "person",
                column: "key",
                unique: true);

            // Facts, acts, decisions and settlements are only ever added to: the database refuses anything else, whoever asks.
            migrationBuilder.Sql("""
                create function register.refuse_change() returns trigger language plpgsql as $$
                begin
                    raise exception '%.% is only added to: rows are never changed or deleted', tg_table_schema, tg_table_name;
                end $$;
                """);
            foreach (string table in (string[])["register.fact", "register.act", "register.recording", "steering.period",
                "steering.late_fact", "steering.late_act", "steering.settlement"])
                migrationBuilder.Sql(
                    $"create trigger only_added_to before update or delete or truncate on {table} "
                    + "for each statement execute function register.refuse_change();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act",
                schema: "register");

            migrationBuilder.DropTable(
                name: "current_period",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "day_count",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "fact",
                schema: "register");

            migrationBuilder.DropTable(
                name: "import_part",
                schema: "register");

            migrationBuilder.DropTable(
                name: "late_act",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "late_fact",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "launch_count",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "period",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "person",
                schema: "register");

            migrationBuilder.DropTable(
                name: "recording",
                schema: "register");

            migrationBuilder.DropTable(
                name: "rejected_row",
                schema: "register");

            migrationBuilder.DropTable(
                name: "settlement",
                schema: "steering");

            migrationBuilder.DropTable(
                name: "import",
                schema: "register");

            migrationBuilder.DropTable(
                name: "difference",
                schema: "steering");

            migrationBuilder.DropSequence(
                name: "person_id",
                schema: "register");
        }
    }
}
