using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Npgsql;

namespace Kuntakokeilu.Tests.Ohjaamo;

/// <summary>Nothing joins a visit or a guidance record to the register: told by the database itself.</summary>
[Collection(OhjaamoCollection.Name)]
public sealed class ApartTests(OhjaamoWorld world)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_key_leads_out_of_the_schema_or_into_it() =>
        Assert.Empty(
            await world.Register.Lines(
                """
                select k.conname::text from pg_constraint k
                join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                where k.contype = 'f' and f.relnamespace <> t.relnamespace
                    and 'ohjaamo'::regnamespace in (f.relnamespace, t.relnamespace)
                """
            )
        );

    /// <summary>
    /// What is counted has no column that could tell one person from another: days, codes of some values, the point's
    /// number. The random identifier is in the tray alone, and beside the visits where it is known to have come.
    /// </summary>
    [Fact]
    public async Task What_is_counted_has_nothing_that_tells_one_person_from_another() =>
        Assert.Equal(
            [
                "effect: again smallint, day date, got smallint, moved_on smallint, next_step smallint, point_id integer",
                "taken: id uuid, received date",
                "tray_effect: again smallint, got smallint, id uuid, moved_on smallint, next_step smallint, point_id integer, received date",
                "tray_visit: age smallint, day date, id uuid, language smallint, point_id integer, received date, sex smallint, situation smallint, size smallint, topics smallint, way smallint",
                "visit: age smallint, day date, language smallint, point_id integer, sex smallint, situation smallint, size smallint, topics smallint, way smallint",
            ],
            await world.Register.Lines(
                """
                select table_name || ': ' || string_agg(column_name || ' ' || data_type, ', ' order by column_name)
                from information_schema.columns
                where table_schema = 'ohjaamo' and table_name in ('visit', 'taken', 'tray_visit', 'effect', 'tray_effect')
                group by table_name order by table_name
                """
            )
        );

    /// <summary>Of columns that can tell people apart: texts, identifiers, numbers without end.</summary>
    [Fact]
    public async Task No_column_of_a_guidance_record_is_one_of_the_register() =>
        Assert.Empty(
            await world.Register.Lines(
                """
                select o.table_name || '.' || o.column_name || ' and ' || r.table_schema || '.' || r.table_name
                from information_schema.columns o
                join information_schema.columns r on r.column_name = o.column_name and r.data_type = o.data_type
                where o.table_schema = 'ohjaamo' and o.table_name in ('record', 'note', 'taken')
                    and r.table_schema in ('register', 'steering') and o.column_name <> 'id'
                    and o.data_type in ('text', 'character varying', 'uuid', 'bytea', 'integer', 'bigint')
                    -- The name of who recorded, an official's, and the code of the organisation.
                    and o.column_name not in ('by', 'organisation')
                """
            )
        );

    [Fact]
    public async Task No_function_looks_from_one_to_the_other() =>
        Assert.Empty(
            await world.Register.Lines(
                """
                select p.oid::regprocedure::text from pg_proc p
                where p.pronamespace <> 'ohjaamo'::regnamespace and p.prosrc ~ '\mohjaamo\.'
                    or p.pronamespace = 'ohjaamo'::regnamespace
                        and p.prosrc ~ '\m(register|steering|casework|registration|obligations|notices|transfers|population)\.'
                """
            )
        );

    /// <summary>A child's record, as every role of the server and every kind of actor.</summary>
    [Fact]
    public async Task A_childs_record_is_seen_by_its_Ohjaamo_and_by_nobody_else()
    {
        string organisation = await world.Organisation();
        int record = await world.Register.Ask<int>(
            $"""
            insert into ohjaamo.record
                (matter, organisation, called_by, age, consent, guardian, guardian_consent, last_visit)
            values (gen_random_uuid(), '{organisation}', 'Nuori', 14, '2022-05-01', 'Huoltaja', '2022-05-01', '2022-05-01')
            returning id
            """
        );
        await world.Register.Run(
            $"""
            insert into ohjaamo.note (matter, record_id, day, by, text)
            values (gen_random_uuid(), {record}, '2022-05-01', 'x', 'salaisuus')
            """
        );
        int keeper = Capacity.AtOhjaamo.Count;
        foreach (Capacity one in Capacity.All)
        {
            bool isOhjaamos = Capacity.AtOhjaamo.Contains(one);
            TestActor actor = new(one.Role, one.Role is Role.Jobseeker ? null : organisation)
            {
                Purpose = one.Purpose,
                Person = one == Capacity.Jobseeker ? world.Access.Own : null,
                Principal = one == Capacity.ForAnother ? world.Access.Own : null,
                SeesProtected = true,
            };
            // Each within that very organisation: it takes the role too, and another's worker sees nothing either.
            foreach (NpgsqlDataSource way in (NpgsqlDataSource[])[world.Register.Site.Web, world.Register.Site.Clerk])
                Assert.Equal((one, isOhjaamos ? 1L : 0L), (one, await Seen(way, actor, record)));
            if (isOhjaamos)
            {
                keeper--;
                Assert.Equal(
                    0L,
                    await Seen(
                        world.Register.Site.Web,
                        actor with
                        {
                            Organisation = await world.Organisation(),
                        },
                        record
                    )
                );
            }
        }
        Assert.Equal(0, keeper);
        Assert.Equal(0L, await Seen(world.Register.Site.Web, null, record));
        foreach (string table in (string[])["record", "note", "visit", "effect", "tray_visit", "tray_effect", "taken"])
        {
            await using NpgsqlCommand command = world.Register.Site.Job.CreateCommand(
                $"select count(*) from ohjaamo.{table}"
            );
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteScalarAsync(Stop)
            );
            Assert.Equal((table, PostgresErrorCodes.InsufficientPrivilege), (table, refused.SqlState));
        }
    }

    /// <summary>What is in the tray, and which identifiers have come, no page reads whoever asks.</summary>
    [Theory]
    [InlineData("tray_visit")]
    [InlineData("tray_effect")]
    [InlineData("taken")]
    public async Task The_tray_is_read_by_nobody(string table)
    {
        foreach (NpgsqlDataSource way in (NpgsqlDataSource[])[world.Register.Site.Web, world.Register.Site.Clerk])
        {
            await using NpgsqlCommand command = way.CreateCommand($"select count(*) from ohjaamo.{table}");
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteScalarAsync(Stop)
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private async Task<long> Seen(NpgsqlDataSource way, TestActor? actor, int record)
    {
        string? token = actor is null ? null : await world.SignIn(actor);
        await using NpgsqlConnection connection = await way.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        if (token is not null)
            Assert.NotNull(
                way == world.Register.Site.Web
                    ? await ActorReader.Enter(connection, token, Stop)
                    : await ActorReader.EnterToAct(connection, token, Stop)
            );
        await using NpgsqlCommand command = new(
            $"""
            select greatest((select count(*) from ohjaamo.record where id = {record}),
                (select count(*) from ohjaamo.note where record_id = {record}))
            """,
            connection
        );
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
