using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Sample;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Monitoring.Oracle;

/// <summary>The exact cells are those of SQL over the same register, people and record keys, all of them.</summary>
public sealed class CubesTests(TestCluster cluster)
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_sample_and_of_hostile_people_with_corrections()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        SampleOutput sample = SampleOutput.Of(people: 800, seed: 7);
        await register.Import(sample.Facts, sample.Acts);
        await register.ImportWork(sample.Contacts, sample.Plans);
        for (int seed = 1; seed <= 2; seed++)
        {
            (byte[] facts, byte[] acts) = HostileRegister.Make(seed, 700);
            await register.Import(facts, acts);
        }
        await register.Import("2025-02-01", await Corrections(register));
        Assert.True(await AcceptedDifferences.All(register) > 20);
        await RegisteredWork.AddTo(register);

        await RegisteredServices.AddTo(register);

        (BaseCube byPlace, BaseCube byResponsible, BaseCube byGroup) = await Count(
            register,
            new(Secret),
            Month.Last,
            2,
            500
        );

        using PlainCubes plain = await Plain(register);
        foreach (string sql in PlainSql.Preparation(Month.Last.Number + 1))
            plain.Run(sql);
        int cells = Compare(byPlace, PlainSql.ByPlace.SelectMany(plain.Cells), Geography.PlaceOf);
        Assert.True(cells > 50_000, $"{cells} cells");
        Assert.True(Compare(byResponsible, plain.Cells(PlainSql.ByResponsible), ResponsibleOf) > 10_000);
        Assert.True(Compare(byGroup, PlainSql.ByGroup.SelectMany(plain.Cells), cell => cell!.Value) > 10_000);
    }

    internal static async Task<(BaseCube ByPlace, BaseCube ByResponsible, BaseCube ByGroup)> Count(
        TestRegister register,
        RecordKeys keys,
        Month last,
        int workers,
        int personsAtATime
    )
    {
        await using NpgsqlConnection connection = await register.Source.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            Stop
        );
        CubeJob job = new(register.Source, keys) { Workers = workers, PersonsAtATime = personsAtATime };
        return await job.Run(connection, last, Stop);
    }

    /// <summary>Every cell that SQL has is the program's, and what is left over is empty.</summary>
    private static int Compare(BaseCube cube, IEnumerable<PlainCell> plain, Func<int?, int> areaOf)
    {
        int compared = 0;
        HashSet<Measure> measures = [];
        foreach (PlainCell cell in plain)
        {
            Measure measure = Enum.Parse<Measure>(cell.Measure);
            ref People people = ref cube[cell.Month, areaOf(cell.Area < 0 ? null : cell.Area), cell.Body, measure];
            // Not the numbers themselves: exact counts are told to nobody, a test's log included.
            Assert.True(people == People.Of(cell.People, (uint)cell.Keys), $"{cell with { People = 0, Keys = 0 }}");
            people = People.None;
            measures.Add(measure);
            compared++;
        }
        for (int month = 0; month < cube.Months; month++)
        for (int area = 0; area < cube.Areas; area++)
        for (int body = 0; body < cube.Bodies; body++)
        for (Measure measure = 0; (int)measure < Measures.Count; measure++)
            Assert.True(cube[month, area, body, measure] == People.None, $"{new Month(month)} {area} {body} {measure}");
        if (cube.Bodies > 1)
            Assert.Equal([Measure.OpenPlaces], Enum.GetValues<Measure>().Except(measures));
        return compared;
    }

    /// <summary>Some rows once more with another home, another status, or on another day: late, and accepted.</summary>
    private static async Task<string> Corrections(TestRegister register)
    {
        List<string> lines = await register.Lines(
            """
            select concat_ws(',', p.key, f.date,
                case f.event when 0 then 'start' when 1 then 'change' else 'registry' end, f.birth_date, '091',
                case f.person_id % 3 when 0 then 2 when 1 then 7 else 8 end, 'no', 'fi', 'no')
            from register.fact f join register.person p on p.id = f.person_id
            where f.person_id % 7 = 0 and f.event in (0, 1, 2) and p.key ~ '^[a-zA-Z0-9-]+$'
                and f.seq = (select min(seq) from register.fact g
                    where g.person_id = f.person_id and g.event in (0, 1, 2))
            order by f.person_id
            """
        );
        return string.Join('\n', lines) + "\n";
    }

    private static async Task<PlainCubes> Plain(TestRegister register)
    {
        using TempFolder folder = new();
        PlainCubes plain = new();
        await Copy(register, folder["fact.csv"], $"select {PlainSql.FactColumns} from register.fact");
        await Copy(register, folder["period.csv"], $"select {PlainSql.PeriodColumns} from steering.period");
        List<string> people = await register.Lines("select id || ' ' || key from register.person");
        folder.Write("person.csv", Encoding.UTF8.GetBytes(string.Concat(people.Select(Keyed))));
        folder.Write(
            "pilot.csv",
            Encoding.UTF8.GetBytes(
                string.Concat(PilotAreas.All.SelectMany(area => area.Municipalities).Select(one => $"{one.Number}\n"))
            )
        );
        await Copy(register, folder["person_key.csv"], "select id, key from register.person");
        await Copy(
            register,
            folder["referral.csv"],
            "select id, person_id, kind, agreed_on, started_on, ended_on, closed_on from referrals.referral"
        );
        await Copy(
            register,
            folder["contact.csv"],
            "select person_id, seq, replaces, day, code, outcome, is_withdrawn from obligations.contact"
        );
        foreach (string table in (string[])["person", "fact", "period", "pilot", "person_key", "referral", "contact"])
            plain.Take(table, folder[$"{table}.csv"]);
        plain.Run(PlainWork.Duties(await RegisteredWork.Obligations(register, folder)));
        return plain;
    }

    private static string Keyed(string person)
    {
        string[] parts = person.Split(' ', 2);
        byte[] hash = HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"rkey/1|{parts[1]}"));
        return $"{parts[0]},{BinaryPrimitives.ReadUInt32BigEndian(hash)}\n";
    }

    private static async Task Copy(TestRegister register, string file, string query)
    {
        await using NpgsqlConnection connection = await register.Source.OpenConnectionAsync(Stop);
        using TextReader rows = await connection.BeginTextExportAsync($"copy ({query}) to stdout (format csv)", Stop);
        await using StreamWriter writer = new(file);
        while (await rows.ReadLineAsync(Stop) is { } line)
            await writer.WriteLineAsync(line);
    }

    private static int ResponsibleOf(int? municipality) => Geography.ResponsibleOf(municipality!.Value);
}
