using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Obligations.Recorded;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>Contacts and plans for the people of a register, and what the job from files to files makes of them.</summary>
internal static class RegisteredWork
{
    /// <summary>
    /// For everybody on record interviews, talks and plans around the days on which they are due, good and bad; then people
    /// whose whole lives were made to go wrong, recorded by the product's own service.
    /// </summary>
    internal static async Task AddTo(TestRegister register)
    {
        await register.Run(Contacts);
        await register.Run(Entries);
        HostileDice dice = new(5);
        StandingWorld world = new(register, dice);
        for (int seed = 1; seed <= 2; seed++)
            await world.Live(ObligationHistories.Make(seed, 10));
        Assert.True(world.Recorded > 20, $"{world.Recorded} recorded");
    }

    /// <summary>The path of what is due at the end of the pilots, by the files of the journal.</summary>
    internal static Task<string> Obligations(TestRegister register, TempFolder folder) =>
        ObligationsByFiles.Of(register, folder, ObligationsJob.LastDay);

    /// <summary>
    /// After each beginning of a search and each change: held, not come, cancelled; some never, some on the last day, some
    /// long after it, and some when no search is open, which then have no effect.
    /// </summary>
    private const string Contacts = """
        insert into obligations.contact (person_id, seq, day, code, outcome, recording_id)
        select person_id, row_number() over (partition by person_id order by day, code, outcome)
                + coalesce((select max(seq) from obligations.contact h where h.person_id = made.person_id), 0), day, code, outcome,
            (select max(id) from register.recording)
        from (
            select f.person_id, f.date + ((abs(hashint8(f.person_id * 1000 + f.seq * 10 + 1)::bigint) % 12)::integer) as day, '22' as code,
                case abs(hashint8(f.person_id * 1000 + f.seq * 10 + 2)::bigint) % 12 when 0 then 2 when 1 then 3 when 2 then 4 else 0 end as outcome
            from register.fact f where f.event = 0 and abs(hashint8(f.person_id * 1000 + f.seq * 10 + 3)::bigint) % 10 < 7
            union all
            select f.person_id, f.date + ((abs(hashint8(f.person_id * 1000 + f.seq * 10 + 4)::bigint) % 130)::integer), case abs(hashint8(f.person_id * 1000 + f.seq * 10 + 5)::bigint) % 4 when 0 then '25' else '21' end, 0
            from register.fact f where f.event = 0 and abs(hashint8(f.person_id * 1000 + f.seq * 10 + 6)::bigint) % 10 < 4
            union all
            select f.person_id, f.date + ((75 + abs(hashint8(f.person_id * 1000 + f.seq * 10 + 7)::bigint) % 50)::integer), case abs(hashint8(f.person_id * 1000 + f.seq * 10 + 8)::bigint) % 3 when 0 then '70' else '27' end, 0
            from register.fact f where abs(hashint8(f.person_id * 1000 + f.seq * 10 + 9)::bigint) % 10 < 5
        ) made
        where day between '2020-01-02' and '2024-12-31';
        """;

    private const string Entries = """
        insert into obligations.entry (person_id, seq, day, kind, detail, months, ground, is_accepted, recording_id)
        select person_id, row_number() over (partition by person_id order by day, kind)
                + coalesce((select max(seq) from obligations.entry h where h.person_id = made.person_id), 0), day, kind, detail, 1,
            0, kind < 2,
            (select max(id) from register.recording)
        from (
            select c.person_id, c.day + case when c.seq % 3 = 0 then 4 else 0 end as day,
                case when c.code in ('21', '22', '25') then 0 else 1 end as kind, 1 as detail
            from obligations.contact c where c.outcome = 0 and (c.person_id + c.seq) % 4 > 0
            union all
            select c.person_id, c.day + 9, 5, 21 from obligations.contact c where (c.person_id + c.seq) % 9 = 0
        ) made
        where day between '2020-01-02' and '2024-12-31';
        """;
}
