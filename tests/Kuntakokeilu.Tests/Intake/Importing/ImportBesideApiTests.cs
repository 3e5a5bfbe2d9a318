using System.Globalization;
using System.Text;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Sample;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>An import while others send rows of the same people.</summary>
public sealed class ImportBesideApiTests(TestCluster cluster)
{
    private const int Senders = 8;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Whoever comes first, everybody is there once, decided and counted the same.</summary>
    [Fact]
    public async Task Whole_people()
    {
        SampleOutput sample = SampleOutput.Of(people: 100, seed: 9);
        string[][] people = People(sample.Facts);
        await using TestRegister register = await TestRegister.Make(cluster);
        await using TestRegister alone = await TestRegister.Make(cluster);
        await alone.Import(sample.Facts);

        Task<ImportSummary> import = register.Import(sample.Facts, null, personsInPart: 10, writers: 3);
        await Send(register, people, perRequest: 3);
        await import;

        await RegisterContent.Same(alone, register);
        await register.Replays();
    }

    /// <summary>Row by row in any order: each is recorded once or waits for an officer once.</summary>
    [Fact]
    public Task Single_rows() => SingleRows(20);

    [Fact]
    [Trait("Category", "Long")]
    public Task Many_single_rows() => SingleRows(60);

    private async Task SingleRows(int count)
    {
        SampleOutput sample = SampleOutput.Of(count, seed: 10);
        // Two rows that are alike would be one row sent twice.
        string[] lines = [.. Encoding.UTF8.GetString(sample.Facts).TrimEnd('\n').Split('\n').Distinct()];
        byte[] facts = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        string[][] rows = [.. People(facts).SelectMany(rows => rows).Select(row => (string[])[row])];
        await using TestRegister register = await TestRegister.Make(cluster);

        Task<ImportSummary> import = register.Import(facts, sample.Acts, personsInPart: 5, writers: 3);
        await Send(register, rows, perRequest: 4);
        await import;

        long taken = await register.Ask<long>($"select count(*) from ({Taken}) taken");
        Assert.Equal(
            taken,
            await register.Ask<long>($"select count(*) from (select distinct * from ({Taken}) taken) apart")
        );
        // A row that builds on one which waits for an officer is rejected, and told so.
        List<string> rejected = await register.Lines(
            """
            select line::text from register.rejected_row r join register.person p on p.key = r.person
            where not is_act and exists (select from steering.difference d where d.person_id = p.id)
            """
        );
        HashSet<string> takenDays = [.. await register.Lines($"select key || ',' || day from ({Taken}) taken")];
        int onlyRejected = rejected.Count(line =>
            !takenDays.Contains(
                string.Join(',', lines[int.Parse(line, CultureInfo.InvariantCulture) - 1].Split(',').Take(2))
            )
        );
        Assert.InRange(taken, rows.Length - onlyRejected, rows.Length);
        Assert.Equal(
            (long)rejected.Count,
            await register.Ask<long>("select count(*) from register.rejected_row where not is_act")
        );
        await register.Replays();
    }

    private const string Taken = """
        select p.key, f.date::text as day, to_jsonb(f) - array['person_id', 'recording_id', 'seq', 'replaces']
        from register.fact f join register.person p on p.id = f.person_id
        union all
        select p.key, f.date::text as day, to_jsonb(f) - array['difference_id', 'seq']
        from steering.late_fact f join steering.difference d on d.id = f.difference_id
        join register.person p on p.id = d.person_id
        """;

    private static async Task Send(TestRegister register, string[][] people, int perRequest)
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, Senders)
                .Select(sender =>
                    Task.Run(
                        async () =>
                        {
                            HostileDice dice = new(sender);
                            string[][] order = [.. people];
                            dice.Shuffle(order);
                            foreach (string[][] some in order.Take(order.Length / 2).Chunk(perRequest))
                                await register.Send(SampleHeader + string.Concat(some.SelectMany(rows => rows)));
                        },
                        Stop
                    )
                )
        );
    }

    private static readonly string SampleHeader = Core.Sample.SampleText.FactsHeader;

    private static string[][] People(byte[] facts) =>
        [
            .. Encoding
                .UTF8.GetString(facts)
                .TrimEnd('\n')
                .Split('\n')
                .Skip(1)
                .GroupBy(line => line[..line.IndexOf(',')], line => line + "\n")
                .Select(rows => rows.ToArray()),
        ];
}
