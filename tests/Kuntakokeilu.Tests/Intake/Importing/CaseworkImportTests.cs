using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Obligations;
using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Obligations.Recorded;
using Kuntakokeilu.Tests.Sample;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>Contacts and plans come from files into the register by the rules by which <c>obligations</c> reads them.</summary>
public sealed class CaseworkImportTests(TestCluster cluster)
{
    private const string Person = "A1,2022-05-02,start,1980-01-01,091,2,no,fi,no\n";
    private const string ContactHeader = "person,date,kind,outcome,worker\n";
    private const string PlanHeader = "person,date,entry,kind,until,number,months,from,ground,accepted,report_by\n";

    /// <summary>Lives made to go wrong: what is due afterwards is what the files themselves tell, and so are the rejected rows.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task What_is_due_and_what_is_rejected_are_those_of_the_files(int seed)
    {
        ObligationFiles files = ObligationHistories.Make(seed, 40);
        await using TestRegister register = await TestRegister.Make(cluster);
        StandingWorld world = new(register, new HostileDice(seed));
        await register.Import(Bytes(files.Facts)!, Bytes(files.Acts));
        world.Today = files.On;
        using TempFolder folder = new();

        using (OutputFile rejected = new(folder.Path, "rejected.csv"))
        {
            await Job(register, folder, files).Run(rejected, TestContext.Current.CancellationToken);
            rejected.Keep();
        }

        await world.Reckon();
        Assert.NotEqual(0, await world.IsToldAlikeByFiles());
        ObligationTexts told = ObligationProgram.Run(files);
        string[] expected = [.. Lines(told.Rejected).Where(IsOfWork).Select(WithoutMessage)];
        string[] came = [.. Lines(File.ReadAllText(folder["rejected.csv"])).Where(IsOfWork).Select(WithoutMessage)];
        // The job of the files leaves later rows aside; those that have been can't be imported before they are.
        Assert.Equal(
            expected,
            came.Where(line => !line.EndsWith(",bad_date", StringComparison.Ordinal) || expected.Contains(line))
        );
    }

    [Fact]
    public async Task Of_the_sample_nothing_is_rejected_and_again_nothing_is_new()
    {
        SampleOutput sample = SampleOutput.Of(people: 300, seed: 3);
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(sample.Facts, sample.Acts);
        register.Clock.Now = new(2025, 1, 2, 10, 0, 0, TimeSpan.Zero);

        CaseworkSummary first = await register.ImportWork(sample.Contacts, sample.Plans, personsAtATime: 200);
        CaseworkSummary again = await register.ImportWork(sample.Contacts, sample.Plans);

        Assert.Equal(0, first.Rejected);
        Assert.Equal(sample.ContactRows.Length + sample.PlanRows.Length, first.Recorded);
        Assert.Equal((0, 0), (again.Recorded, again.Rejected));
        Assert.Equal(sample.ContactRows.Length, await register.Ask<long>("select count(*) from obligations.contact"));
        Assert.Equal(sample.PlanRows.Length, await register.Ask<long>("select count(*) from obligations.entry"));
        Assert.True(sample.ContactRows.Length > 1_000 && sample.PlanRows.Length > 500, "there is enough of it");
    }

    [Fact]
    public async Task What_came_of_a_meeting_takes_the_place_of_what_was_booked()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-05-03", Person);
        await register.ImportWork(Bytes($"{ContactHeader}A1,2022-05-05,22,booked,\n"), null);
        register.Clock.Now = new(2022, 5, 6, 10, 0, 0, TimeSpan.Zero);

        CaseworkSummary summary = await register.ImportWork(
            Bytes($"{ContactHeader}A1,2022-05-05,22,held,\nA1,2022-05-09,22,held,\nB2,2022-05-05,22,held,\n"),
            Bytes($"{PlanHeader}A1,2022-05-05,plan,employment,,,,,,yes,\n")
        );

        // A day to come, and somebody who is not on record.
        Assert.Equal((2, 2), (summary.Recorded, summary.Rejected));
        Assert.Equal(
            ["1  1", "2 1 0"],
            await register.Lines(
                "select seq || ' ' || coalesce(replaces::text, '') || ' ' || outcome from obligations.contact order by seq"
            )
        );
        await new StandingJob(register.Source, register.Clock).Run(threads: 1, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["1 3", "9 3"],
            await register.Lines("select kind || ' ' || state from obligations.duty where kind in (1, 9) order by kind")
        );
    }

    private static CaseworkImport Job(TestRegister register, TempFolder folder, ObligationFiles files) =>
        new(
            register.Source,
            register.Clock,
            files.Contacts is null ? null : folder.Write("contacts.csv", files.Contacts),
            files.Plans is null ? null : folder.Write("plans.csv", files.Plans)
        )
        {
            PersonsAtATime = 7,
        };

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOfWork(string line) =>
        line.StartsWith("contacts.csv,", StringComparison.Ordinal)
        || line.StartsWith("plans.csv,", StringComparison.Ordinal);

    /// <summary>File, line and code; the person may hold commas, and the message is the code's.</summary>
    private static string WithoutMessage(string line)
    {
        string[] parts = line.Split(',');
        string code = parts.First(part => part.Length > 0 && Codes.Contains(part));
        return $"{parts[0]},{parts[1]},{code}";
    }

    private static readonly HashSet<string> Codes =
    [
        "malformed",
        "missing_value",
        "bad_date",
        "bad_value",
        "unknown_person",
        "after_pilot",
        "outcome_missing",
        "no_open_search",
        "no_plan",
        "no_legal_basis",
        "ground_missing",
        "too_long",
        "not_applicable",
    ];
}
