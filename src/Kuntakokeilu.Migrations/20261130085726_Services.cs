using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Kuntakokeilu.Migrations
{
    /// <inheritdoc />
    public partial class Services : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "services");

            // Names that are much like what was looked for. Whoever owns the database may make it.
            migrationBuilder.Sql("create extension if not exists pg_trgm;");

            migrationBuilder.CreateTable(
                name: "location",
                schema: "services",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    uid = table.Column<Guid>(type: "uuid", nullable: false, computedColumnSql: "md5('location:' || source || ':' || source_id)::uuid", stored: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name_fi = table.Column<string>(type: "text", nullable: true),
                    name_sv = table.Column<string>(type: "text", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    street = table.Column<string>(type: "text", nullable: true),
                    postal_code = table.Column<string>(type: "text", nullable: true),
                    post_office = table.Column<string>(type: "text", nullable: true),
                    municipality = table.Column<short>(type: "smallint", nullable: true),
                    is_accessible = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_location", x => x.id);
                    table.CheckConstraint("ck_location_name", "coalesce(name_fi, name_sv) is not null");
                });

            migrationBuilder.CreateTable(
                name: "nature",
                schema: "services",
                columns: table => new
                {
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_promoting = table.Column<bool>(type: "boolean", nullable: false),
                    may_obligate = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nature", x => new { x.kind, x.from_day });
                    table.UniqueConstraint("ak_nature_row_kind_from_may_obligate", x => new { x.kind, x.from_day, x.may_obligate });
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                schema: "services",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    uid = table.Column<Guid>(type: "uuid", nullable: false, computedColumnSql: "md5('organisation:' || source || ':' || source_id)::uuid", stored: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    name_fi = table.Column<string>(type: "text", nullable: true),
                    name_sv = table.Column<string>(type: "text", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation1", x => x.id);
                    table.CheckConstraint("ck_organisation_name", "coalesce(name_fi, name_sv) is not null");
                });

            migrationBuilder.CreateTable(
                name: "project",
                schema: "services",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    uid = table.Column<Guid>(type: "uuid", nullable: false, computedColumnSql: "md5('project:' || source || ':' || source_id)::uuid", stored: true),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    name_fi = table.Column<string>(type: "text", nullable: true),
                    name_sv = table.Column<string>(type: "text", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project", x => x.id);
                    table.CheckConstraint("ck_project_name", "coalesce(name_fi, name_sv) is not null");
                    table.ForeignKey(
                        name: "fk_project_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "services",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "service",
                schema: "services",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    uid = table.Column<Guid>(type: "uuid", nullable: false, computedColumnSql: "md5('service:' || source || ':' || source_id)::uuid", stored: true),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    project_id = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    name_fi = table.Column<string>(type: "text", nullable: true),
                    name_sv = table.Column<string>(type: "text", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    summary_fi = table.Column<string>(type: "text", nullable: true),
                    summary_sv = table.Column<string>(type: "text", nullable: true),
                    summary_en = table.Column<string>(type: "text", nullable: true),
                    description_fi = table.Column<string>(type: "text", nullable: true),
                    description_sv = table.Column<string>(type: "text", nullable: true),
                    description_en = table.Column<string>(type: "text", nullable: true),
                    eligibility_fi = table.Column<string>(type: "text", nullable: true),
                    eligibility_sv = table.Column<string>(type: "text", nullable: true),
                    eligibility_en = table.Column<string>(type: "text", nullable: true),
                    application_fi = table.Column<string>(type: "text", nullable: true),
                    application_sv = table.Column<string>(type: "text", nullable: true),
                    application_en = table.Column<string>(type: "text", nullable: true),
                    area = table.Column<short[]>(type: "smallint[]", nullable: false),
                    minimum_age = table.Column<short>(type: "smallint", nullable: true),
                    maximum_age = table.Column<short>(type: "smallint", nullable: true),
                    url = table.Column<string>(type: "text", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    words_fi = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "setweight(to_tsvector('finnish', coalesce(name_fi, name_sv, '')), 'A') || setweight(to_tsvector('simple', coalesce(name_fi, name_sv, '')), 'A') || setweight(to_tsvector('finnish', coalesce(summary_fi, summary_sv, '')), 'B') || setweight(to_tsvector('finnish', coalesce(description_fi, description_sv, '')), 'C')", stored: true),
                    words_sv = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "setweight(to_tsvector('swedish', coalesce(name_sv, name_fi, '')), 'A') || setweight(to_tsvector('simple', coalesce(name_sv, name_fi, '')), 'A') || setweight(to_tsvector('swedish', coalesce(summary_sv, summary_fi, '')), 'B') || setweight(to_tsvector('swedish', coalesce(description_sv, description_fi, '')), 'C')", stored: true),
                    words_en = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false, computedColumnSql: "setweight(to_tsvector('english', coalesce(name_en, name_fi, name_sv, '')), 'A') || setweight(to_tsvector('simple', coalesce(name_en, name_fi, name_sv, '')), 'A') || setweight(to_tsvector('english', coalesce(summary_en, summary_fi, summary_sv, '')), 'B') || setweight(to_tsvector('english', coalesce(description_en, description_fi, description_sv, '')), 'C')", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service", x => x.id);
                    table.UniqueConstraint("ak_catalogue_service_id_kind", x => new { x.id, x.kind });
                    table.CheckConstraint("ck_service_name", "coalesce(name_fi, name_sv) is not null");
                    table.ForeignKey(
                        name: "fk_service_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "services",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_service_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "services",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offering",
                schema: "services",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    uid = table.Column<Guid>(type: "uuid", nullable: false, computedColumnSql: "md5('offering:' || source || ':' || source_id)::uuid", stored: true),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    location_id = table.Column<int>(type: "integer", nullable: false),
                    provider_id = table.Column<int>(type: "integer", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    apply_until = table.Column<DateOnly>(type: "date", nullable: true),
                    language = table.Column<short>(type: "smallint", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: true),
                    is_cancelled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offering", x => x.id);
                    table.CheckConstraint("ck_offering_days", "last_day >= first_day");
                    table.CheckConstraint("ck_offering_places", "places > 0");
                    table.ForeignKey(
                        name: "fk_offering_catalogue_organisation_provider_id",
                        column: x => x.provider_id,
                        principalSchema: "services",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offering_catalogue_service_service_id",
                        column: x => x.service_id,
                        principalSchema: "services",
                        principalTable: "service",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offering_location_location_id",
                        column: x => x.location_id,
                        principalSchema: "services",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_item",
                schema: "casework",
                columns: table => new
                {
                    plan_id = table.Column<int>(type: "integer", nullable: false),
                    task = table.Column<short>(type: "smallint", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    nature_from = table.Column<DateOnly>(type: "date", nullable: false),
                    may_obligate = table.Column<bool>(type: "boolean", nullable: false),
                    is_obligating = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_item", x => new { x.plan_id, x.task });
                    table.CheckConstraint("ck_not_obligating_kind", "not is_obligating or may_obligate");
                    table.ForeignKey(
                        name: "fk_plan_item_catalogue_service_service_id_kind",
                        columns: x => new { x.service_id, x.kind },
                        principalSchema: "services",
                        principalTable: "service",
                        principalColumns: new[] { "id", "kind" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_item_nature_row_kind_nature_from_may_obligate",
                        columns: x => new { x.kind, x.nature_from, x.may_obligate },
                        principalSchema: "services",
                        principalTable: "nature",
                        principalColumns: new[] { "kind", "from_day", "may_obligate" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_item_plan_version_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "casework",
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_location_source_source_id",
                schema: "services",
                table: "location",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offering_location_id",
                schema: "services",
                table: "offering",
                column: "location_id");

            migrationBuilder.CreateIndex(
                name: "ix_offering_provider_id",
                schema: "services",
                table: "offering",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_offering_service_id",
                schema: "services",
                table: "offering",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "ix_offering_source_source_id",
                schema: "services",
                table: "offering",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_source_source_id",
                schema: "services",
                table: "organisation",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_uid",
                schema: "services",
                table: "organisation",
                column: "uid");

            migrationBuilder.CreateIndex(
                name: "ix_plan_item_kind_nature_from_may_obligate",
                schema: "casework",
                table: "plan_item",
                columns: new[] { "kind", "nature_from", "may_obligate" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_item_person_id_service_id",
                schema: "casework",
                table: "plan_item",
                columns: new[] { "person_id", "service_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_item_service_id_kind",
                schema: "casework",
                table: "plan_item",
                columns: new[] { "service_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_project_organisation_id",
                schema: "services",
                table: "project",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_source_source_id",
                schema: "services",
                table: "project",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_organisation_id",
                schema: "services",
                table: "service",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_project_id",
                schema: "services",
                table: "service",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_source_source_id",
                schema: "services",
                table: "service",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_uid",
                schema: "services",
                table: "service",
                column: "uid");

            migrationBuilder.CreateIndex(
                name: "ix_service_words_en",
                schema: "services",
                table: "service",
                column: "words_en")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_service_words_fi",
                schema: "services",
                table: "service",
                column: "words_fi")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_service_words_sv",
                schema: "services",
                table: "service",
                column: "words_sv")
                .Annotation("Npgsql:IndexMethod", "gin");

            foreach (string language in new[] { "fi", "sv", "en" })
                migrationBuilder.Sql($"create index ix_service_like_{language} on services.service using gist (name_{language} gist_trgm_ops);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "offering",
                schema: "services");

            migrationBuilder.DropTable(
                name: "plan_item",
                schema: "casework");

            migrationBuilder.DropTable(
                name: "location",
                schema: "services");

            migrationBuilder.DropTable(
                name: "service",
                schema: "services");

            migrationBuilder.DropTable(
                name: "nature",
                schema: "services");

            migrationBuilder.DropTable(
                name: "project",
                schema: "services");

            migrationBuilder.DropTable(
                name: "organisation",
                schema: "services");
        }
    }
}
