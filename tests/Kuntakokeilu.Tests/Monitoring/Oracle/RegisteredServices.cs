using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Services;

namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>Services agreed on with the people of a register, at every distance that tells bands and months apart, good and bad.</summary>
internal static class RegisteredServices
{
    internal static async Task AddTo(TestRegister register)
    {
        using CatalogueFiles files = new(register);
        await files.Services(
            CatalogueFiles.Service("own", "municipal", "Oma paja")
                + CatalogueFiles.Service("trial", "work_trial", "Kokeilu")
                + CatalogueFiles.Service("talks", "vocational_guidance", "Uraohjaus")
        );
        await files.Offerings(
            CatalogueFiles.Offering("1", "own", "2022-05-09", "2022-06-30")
                + CatalogueFiles.Offering("2", "trial", "2022-05-09", "2022-06-30")
                + CatalogueFiles.Offering("3", "talks", "2022-05-09", "2022-06-30")
        );
        await register.Run(Referrals);
        Assert.True(await register.Ask<long>("select count(*) from referrals.referral") > 500);
    }

    /// <summary>
    /// After each beginning of a search and each change: begun on the day, on the last and the first day of bands, never, called
    /// off, ended before it began (which counts for no day), or not agreed on at all. As if all were closed, for one at a time may
    /// be open.
    /// </summary>
    private const string Referrals = """
        insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days, arrangements,
            proposed_on, state, version, agreed_on, started_on, ended_on, closed_on)
        select gen_random_uuid(), w.person_id, o.id, o.service_id, s.kind, o.provider_id, '', '', '', w.agreed - 3, 11, 1,
            case when w.dice % 13 > 0 then w.agreed end,
            case when w.dice % 4 > 0 then w.agreed + w.wait end,
            case when w.dice % 4 > 0 and w.dice % 3 > 0 then w.agreed + w.wait + w.lasts end,
            case when w.dice % 5 > 1 then w.agreed + w.wait + w.lasts + 10 end
        from (
            select f.person_id, f.date + (abs(hashint8(f.person_id * 1000 + f.seq * 10 + 21)::bigint) % 60)::int as agreed,
                (array[0, 1, 7, 8, 14, 15, 30, 31, 60, 61, 90, 91, 150])[
                    1 + abs(hashint8(f.person_id * 1000 + f.seq * 10 + 22)::bigint) % 13] as wait,
                (abs(hashint8(f.person_id * 1000 + f.seq * 10 + 23)::bigint) % 90)::int - 5 as lasts,
                abs(hashint8(f.person_id * 1000 + f.seq * 10 + 24)::bigint) as dice
            from register.fact f where f.event in (0, 1)
                and f.date between '2020-01-01' and '2024-09-30'
        ) w
        join services.offering o on o.source_id = (1 + w.dice % 3)::text join services.service s on s.id = o.service_id;
        """;
}
