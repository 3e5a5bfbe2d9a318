using System.Text;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Sample;

namespace Kuntakokeilu.Tests.Journal;

public sealed class JournalJobTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static Task<JournalSummary> Tell(
        TestRegister register,
        TempFolder folder,
        RecordingSource? source = null,
        string? person = null
    ) => new JournalJob(register.Source, source, person, folder["journal"]).Run(Stop);

    /// <summary>Rows and lines of a file of the journal, without the header.</summary>
    private static string[] Lines(TempFolder folder, string name) =>
        File.ReadAllText(folder[$"journal/{name}"]).TrimEnd('\n').Split('\n')[1..];

    /// <summary>A sample whose every fifth row comes late, settled one way and the other, and rows of a program.</summary>
    [Fact]
    public async Task A_register_with_late_rows_gives_the_same_periods()
    {
        SampleOutput sample = SampleOutput.Of(people: 150, seed: 7);
        string[] rows = Encoding.UTF8.GetString(sample.Facts).TrimEnd('\n').Split('\n');
        byte[] without = Encoding.UTF8.GetBytes(string.Join('\n', rows.Where((_, i) => i % 5 != 3)) + "\n");
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(without, sample.Acts);
        await register.Import(sample.Facts, sample.Acts);
        List<string> open = await register.Lines("select id::text from steering.difference order by id");
        Assert.True(open.Count > 20, $"Only {open.Count} differences.");
        for (int i = 0; i < open.Count; i++)
            if (i % 3 != 0)
                Assert.Equal(SettlementResult.Settled, await register.Settle(int.Parse(open[i]), i % 3 == 1, "testi"));
        await register.Send($"{SmallFiles.Header}\"a\"\"b\",2024-05-02,start,1980-01-01,837,2,no,fi,no\n");
        using TempFolder folder = new();

        JournalSummary summary = await Tell(register, folder);

        ToldByFiles.IsSame(folder);
        Assert.Equal(0, summary.ReadOtherwise);
        Assert.Equal(await register.Ask<long>("select count(*) from register.person"), summary.Persons);
        Assert.Equal(
            (summary.Facts, summary.Acts),
            (Lines(folder, "facts.csv").Length, Lines(folder, "acts.csv").Length)
        );
        string[] states = [.. Lines(folder, "differences.csv").Select(line => line.Split(',')[4]).Distinct().Order()];
        Assert.Equal(["left_out", "waits"], states);
        Assert.Equal(summary.Facts + summary.Acts + summary.Open, Lines(folder, "journal.csv").Length);
    }

    [Fact]
    public async Task Of_a_source_are_told_those_of_whom_it_recorded_something_each_whole()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-06-01",
            "anna,2022-05-02,start,1980-01-01,837,2,no,fi,no\nbertta,2022-05-02,start,1980-01-01,091,2,yes,fi,no\n"
        );
        register.Clock.Now = new(2022, 7, 1, 21, 30, 0, TimeSpan.Zero);
        await register.Send($"{SmallFiles.Header}cecilia,2022-07-01,start,1980-01-01,837,2,no,fi,no\n");
        await register.Send($"{SmallFiles.Header}anna,2022-07-01,end,1980-01-01,837,2,no,fi,no\n");
        await register.Send($"{SmallFiles.Header}anna,2022-06-01,change,1980-01-01,091,2,no,fi,no\n");
        using TempFolder folder = new();

        JournalSummary summary = await Tell(register, folder, RecordingSource.Api);

        Assert.Equal(new(2, 3, 0, 1, 0), summary);
        ToldByFiles.IsSame(folder);
        Assert.Equal(
            [
                "anna,2022-05-02,start,1980-01-01,837,,2,,,,no,fi,no,,,,,,,,,",
                "anna,2022-07-01,end,1980-01-01,837,,2,,,,no,fi,no,,,,,,,,,",
                "cecilia,2022-07-01,start,1980-01-01,837,,2,,,,no,fi,no,,,,,,,,,",
            ],
            Lines(folder, "facts.csv")
        );
        Assert.Equal(["anna,2022-06-01,change,2022-07-02,waits"], Lines(folder, "differences.csv"));
        Assert.Equal(
            [
                "1,2022-06-01T10:00:00.000000Z,import,,,anna,facts.csv,2",
                "3,2022-07-01T21:30:00.000000Z,api,,,anna,facts.csv,3",
                "4,2022-07-01T21:30:00.000000Z,api,,,anna,differences.csv,2",
                "2,2022-07-01T21:30:00.000000Z,api,,,cecilia,facts.csv,4",
            ],
            Lines(folder, "journal.csv")
        );

        Assert.Equal(1, (await Tell(register, folder, source: null, "bertta")).Persons);
        Assert.Equal(0, (await Tell(register, folder, RecordingSource.Api, "bertta")).Persons);
        ToldByFiles.IsSame(folder);
        CannotRunException nobody = await Assert.ThrowsAsync<CannotRunException>(() =>
            Tell(register, folder, source: null, "nobody")
        );
        Assert.Equal("There is no person 'nobody' in the register.", nobody.Message);
    }

    /// <summary>What is recorded while it reads is the next journal's.</summary>
    [Fact]
    public async Task All_is_read_in_one_view()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-05-02,start,1980-01-01,837,2,no,fi,no\n");
        using TempFolder folder = new();
        Task<JournalSummary> telling;
        await using (await register.Hold("steering.period"))
        {
            telling = Tell(register, folder);
            while ((await register.Waiting()).Count == 0)
                Assert.False(telling.IsCompleted);
            await register.Run(
                $"""
                insert into steering.difference (person_id, recording_id, first_day) values (1, 1, '2022-05-02');
                insert into steering.late_fact (difference_id, seq, {FactColumnList.Names})
                select 1, 1, {FactColumnList.Names} from register.fact;
                """
            );
        }

        Assert.Equal(0, (await telling).Open);
        Assert.Equal(1, (await Tell(register, folder)).Open);
    }

    [Fact]
    public async Task What_can_not_be_written_whole_leaves_nothing()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-05-02,start,1980-01-01,837,2,no,fi,no\n");
        using TempFolder folder = new();
        Directory.CreateDirectory(folder["journal/journal.csv"]);

        await Assert.ThrowsAsync<CannotRunException>(() => Tell(register, folder));

        Assert.Equal([folder["journal/journal.csv"]], Directory.GetFileSystemEntries(folder["journal"]));
    }

    [Fact]
    public async Task The_command_and_determine_agree()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-05-02,start,1980-01-01,837,2,no,fi,no\n");
        using TempFolder folder = new();

        Kokeilu told = await Kokeilu.Run(
            folder,
            $"""
            export ConnectionStrings__Kokeilu='{register.ConnectionString}'
            kokeilu journal --source all --out journal && kokeilu journal --out web && wc -l < web/facts.csv
            """
        );

        Assert.Equal((0, ""), (told.ExitCode, told.Errors));
        Assert.Equal(
            "1 people, 1 rows, 0 acts; 0 late rows wait or were left out.\n"
                + "0 people, 0 rows, 0 acts; 0 late rows wait or were left out.\n1\n",
            told.Output
        );
        ToldByFiles.IsSame(folder);
    }
}
