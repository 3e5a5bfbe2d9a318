using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>What the database itself refuses, whoever asks.</summary>
public sealed class AppendOnlyTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static TheoryData<string> Tables =>
        [
            "register.fact",
            "register.act",
            "register.recording",
            "register.identity_settlement",
            "notices.choice",
            "notices.decision_letter",
            "casework.appointment_entry",
            "steering.period",
            "steering.late_fact",
            "steering.late_act",
            "steering.settlement",
        ];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Rows_are_never_changed_or_deleted(string table)
    {
        string database = await cluster.CreateMigratedDatabase();
        string column = (string)
            (
                await Sql.Run(
                    database,
                    $"select attname::text from pg_attribute where attrelid = '{table}'::regclass and attnum = 1",
                    Stop
                )
            )!;
        foreach (
            string change in (string[])
                [$"update {table} set {column} = {column}", $"delete from {table}", $"truncate {table} cascade"]
        )
        {
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
                Sql.Run(database, change, Stop)
            );
            Assert.Contains("only added to", refused.MessageText, StringComparison.Ordinal);
        }
    }

    /// <summary>A period lasts until the next begins: only two that begin on one day could overlap.</summary>
    [Fact]
    public async Task Periods_cannot_overlap()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        HostileDice dice = new(3);
        int refused = 0;
        for (int i = 0; i < 300; i++)
            try
            {
                await Insert(register, person: 1 + dice.Below(3), new DateOnly(2021, 3, 1).AddDays(dice.Below(40)));
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                refused++;
            }
        Assert.InRange(refused, 150, 299);
        Assert.Equal(
            0L,
            await register.Ask<long>(
                """
                select count(*) from (select valid_from, lead(valid_from, 1, date '2025-01-01')
                    over (partition by person_id, version order by valid_from) as until from steering.period) t
                where valid_from >= until
                """
            )
        );
    }

    /// <summary>Authority (0 none, 1 TE office, 2 municipality), municipality, basis (0 no job search).</summary>
    [Theory]
    [InlineData(2, "null", 2)]
    [InlineData(1, "91", 2)]
    [InlineData(0, "91", 0)]
    [InlineData(0, "null", 2)]
    [InlineData(1, "null", 0)]
    public async Task A_period_of_nobody_knows_whom(int authority, string municipality, int basis)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
            Insert(register, 1, new(2021, 3, 1), authority, municipality, basis)
        );
        Assert.Equal("ck_period_municipality", refused.ConstraintName);
    }

    [Fact]
    public async Task An_identifier_stands_for_one_person()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Send(SmallFiles.Facts(SmallFiles.Row));
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
            register.Ask<int>("insert into register.person values (7000, 'anna', 1) returning id")
        );
        Assert.Equal("ix_person_key", refused.ConstraintName);
    }

    private static Task<int> Insert(
        TestRegister register,
        int person,
        DateOnly from,
        int authority = 2,
        string municipality = "91",
        int basis = 2
    ) =>
        register.Ask<int>(
            $"""
            insert into steering.period values ({person}, 1, '{from:yyyy-MM-dd}', {authority}, {municipality}, {basis}, 0, 0,
                '2023-03-01', 1, null, 1, now(), null) returning person_id
            """
        );
}
