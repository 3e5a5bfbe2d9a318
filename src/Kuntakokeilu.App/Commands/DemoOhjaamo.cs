using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Commands;
using Kuntakokeilu.Core.Ohjaamo;
using Kuntakokeilu.Core.Ohjaamo.Guidance;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Months at an Ohjaamo that is made up: visits, what visitors say, people in guidance, and hours that begin to run short
/// for the others. Made once, by the services of the pages.
/// </summary>
internal sealed class DemoOhjaamo(OpenDatabase database, DemoDay day, string organisation)
{
    private const int Months = 5;
    private static readonly CancellationToken Stop = CancellationToken.None;
    private static readonly VisitAge[] Ages = Weighted<VisitAge>(2, 12, 38, 30, 14, 3, 1);
    private static readonly VisitSituation[] Situations = Weighted<VisitSituation>(20, 22, 32, 8, 9, 1, 4, 4);
    private static readonly VisitTopic[] Topics = Weighted<VisitTopic>(34, 26, 12, 10, 8, 7, 3);
    private static readonly VisitLanguage[] Spoken = Weighted<VisitLanguage>(84, 5, 10, 1);
    private static readonly VisitWay[] Ways = Weighted<VisitWay>(70, 6, 16, 8);
    private static readonly VisitSex[] Sexes = Weighted<VisitSex>(48, 44, 8);

    // The same in every demo.
    private readonly Random chance = new(7);

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        await using NpgsqlCommand command = database.Owner.CreateCommand(
            """
            select o.code, exists (select from ohjaamo.point) from access.organisation o where o.name_fi = $1
            """
        );
        command.Parameters.Add(new() { Value = DemoAccounts.Ohjaamo.NameFi });
        string organisation;
        await using (NpgsqlDataReader row = await command.ExecuteReaderAsync())
        {
            if (!await row.ReadAsync() || row.GetBoolean(1))
                return;
            organisation = row.GetString(0);
        }
        DemoOhjaamo made = new(database, day, organisation);
        DateOnly today = LegalDay.Today(day);
        int[] points = await made.Points(today);
        int visits = await made.Visits(points, today.AddMonths(-Months), today);
        await made.Says(points[0]);
        // What came before today is counted.
        await using (NpgsqlCommand seal = database.Owner.CreateCommand("select ohjaamo.seal($1)"))
        {
            seal.Parameters.Add(new() { Value = today.AddDays(1) });
            await seal.ExecuteNonQueryAsync();
        }
        await made.Visits(points, today, today.AddDays(1));
        await made.Records(today);
        await made.Hours(today);
        Terminal.Say($"Made up an Ohjaamo: {visits} visits that are counted.");
    }

    /// <summary>One of each kind, and one that has closed.</summary>
    private async Task<int[]> Points(DateOnly today)
    {
        DateOnly first = today.AddMonths(-24);
        await Add(
            new()
            {
                Organisation = organisation,
                Kind = PointKind.Ohjaamo,
                NameFi = "Ohjaamon olohuone",
                NameSv = "Ohjaamos vardagsrum",
                NameEn = "Ohjaamo living room",
                From = first,
            }
        );
        await Add(
            new()
            {
                Organisation = organisation,
                Kind = PointKind.Ohjaamo,
                NameFi = "Kirjaston kulma",
                NameSv = "Bibliotekshörnet",
                NameEn = "Library corner",
                From = first,
                Until = first.AddMonths(8),
            }
        );
        if (today > OhjaamoPoint.LowThresholdFrom.AddMonths(Months + 1))
            await Add(
                new()
                {
                    Organisation = organisation,
                    Kind = PointKind.LowThreshold,
                    NameFi = "Matalan kynnyksen tupa",
                    NameSv = "Lågtröskelstugan",
                    NameEn = "Low-threshold room",
                    From = OhjaamoPoint.LowThresholdFrom,
                }
            );
        await using NpgsqlConnection connection = await database.Owner.OpenConnectionAsync();
        return
        [
            .. (await OhjaamoPoints.Of(connection, organisation, Stop))
                .Where(one => one.Until is null)
                .Select(one => one.Id),
        ];
    }

    private async Task Add(OhjaamoPoint point)
    {
        await using Work work = await Begin();
        await OhjaamoPoints.Add(point, work, Stop);
    }

    /// <summary>A few on each weekday.</summary>
    private async Task<int> Visits(int[] points, DateOnly from, DateOnly before)
    {
        VisitService visits = new(day);
        int all = 0;
        for (DateOnly one = from; one < before; one = one.AddDays(1))
        {
            if (one.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            for (int i = chance.Next(1, 6); i > 0; i--, all++)
            {
                await using Work work = await Begin();
                await visits.Take(Visit(one, points[chance.Next(10) < 7 ? 0 : ^1]), work, Stop);
            }
        }
        return all;
    }

    private Visit Visit(DateOnly on, int point)
    {
        VisitWay way = Of(Ways);
        return new(
            Guid.NewGuid(),
            on,
            point,
            Of(Ages),
            Of(Sexes),
            Of(Situations),
            Of(Spoken),
            way,
            VisitCodes.Of(Enumerable.Range(0, chance.Next(0, 3)).Select(_ => Of(Topics))),
            way is VisitWay.Group ? (short)chance.Next(3, 18) : (short)1
        );
    }

    private async Task Says(int point)
    {
        EffectService effects = new(database.Site, day);
        for (int i = 0; i < 40; i++)
            await effects.Tell(new(Guid.NewGuid(), point, Answer(), Answer(), Answer(), Answer()), Stop);
    }

    /// <summary>One in five passes a question over.</summary>
    private short? Answer() => chance.Next(5) == 0 ? null : (short)Math.Min(Effect.Best, chance.Next(2, 7));

    private async Task Records(DateOnly today)
    {
        await Record(
            today,
            "Malli-Aino",
            19,
            today.AddDays(-3),
            "Haki ammattikouluun. Sovittiin, että katsomme hakemusta yhdessä."
        );
        await Record(today, "Malli-Eetu", 16, today.AddDays(-20), "Puhuttiin kesätöistä.");
        await Record(
            today,
            "Malli-Iida",
            14,
            today.AddDays(-9),
            "Koulu ei innosta. Tutustutaan työpajaan.",
            "Malli-Huoltaja"
        );
        await Record(
            today,
            "Malli-Onni",
            24,
            today.AddMonths(-GuidanceRecord.MonthsKept).AddDays(12),
            "Muutti omaan asuntoon."
        );
    }

    private async Task Record(
        DateOnly today,
        string name,
        short age,
        DateOnly last,
        string text,
        string? guardian = null
    )
    {
        int record;
        await using (Work work = await Begin())
            record = await GuidanceRecords.Begin(
                new()
                {
                    Matter = Guid.NewGuid(),
                    Organisation = organisation,
                    CalledBy = name,
                    Age = age,
                    ReachedBy = "040 000 0000",
                    Consent = last.AddDays(-14),
                    Guardian = guardian,
                    GuardianConsent = guardian is null ? null : last.AddDays(-14),
                    LastVisit = last.AddDays(-14),
                },
                work,
                Stop
            );
        await using Work noted = await Begin();
        await GuidanceRecords.Write(
            new()
            {
                Matter = Guid.NewGuid(),
                RecordId = record,
                Day = last,
                By = "Malli Ohjaamoneuvoja",
                Text = text,
            },
            noted,
            Stop
        );
    }

    /// <summary>Jobseekers' hours grow, and more of the others wait.</summary>
    private async Task Hours(DateOnly today)
    {
        DateOnly last = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 7);
        for (int back = CapacityRule.WeeksNeeded + 2; back >= 0; back--)
            foreach (GuidanceGroup group in Enum.GetValues<GuidanceGroup>())
            {
                short growth = (short)((CapacityRule.WeeksNeeded - back) / 3);
                bool isOfJobseekers = group is GuidanceGroup.Jobseekers;
                await using Work work = await Begin();
                await GuidanceCapacity.Set(
                    new()
                    {
                        Organisation = organisation,
                        Week = last.AddDays(-7 * back),
                        Group = group,
                        Planned = isOfJobseekers ? (short)20 : (short)10,
                        Used = isOfJobseekers ? (short)(16 + growth) : (short)8,
                        Waiting = isOfJobseekers ? (short)3 : (short)(4 + growth),
                    },
                    work,
                    Stop
                );
            }
    }

    private Task<Work> Begin() => Work.Begin(database.Owner, AuditContext.OfProgram("demo"), Stop);

    private T Of<T>(T[] all) => all[chance.Next(all.Length)];

    /// <summary>Each value as many times as it is likely.</summary>
    private static T[] Weighted<T>(params int[] weights)
        where T : struct, Enum => [.. Enum.GetValues<T>().Zip(weights, Enumerable.Repeat).SelectMany(one => one)];
}
