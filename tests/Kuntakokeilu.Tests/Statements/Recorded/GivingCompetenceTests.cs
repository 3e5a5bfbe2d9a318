using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Statements.Oracle;

namespace Kuntakokeilu.Tests.Statements.Recorded;

/// <summary>
/// No statement is recorded that the table of who states forbids on its day: each matter by each authority on the eve and on the
/// day of each change, of a municipality's customer and of the TE office's.
/// </summary>
public sealed class GivingCompetenceTests(TestCluster cluster)
{
    private static readonly DateOnly[] Changes =
    [
        new(2021, 6, 1),
        new(2021, 10, 2),
        new(2022, 5, 2),
        new(2022, 7, 11),
        new(2022, 8, 1),
        new(2023, 1, 1),
        new(2024, 12, 31),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "091")]
    [InlineData(2, "")]
    public async Task What_the_table_forbids_is_not_recorded(int person, string customerOf)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2021-03-02",
            "A,2021-03-01,start,1980-01-01,091,2,no,fi,no\nB,2021-03-01,start,1980-01-01,049,2,yes,fi,no\n"
        );
        int given = 0;
        int barred = 0;
        List<string> wrong = [];
        foreach (DateOnly day in Changes.SelectMany(day => (DateOnly[])[day.AddDays(-1), day]))
        {
            register.Clock.Now = new(day, new(10, 0), TimeSpan.Zero);
            foreach (
                string matter in PlainStatementLaw.AllMatters.Where(one => PlainStatementLaw.Codes(one, day).Count > 2)
            )
            {
                PlainCompetence table = PlainStatementLaw.Competence(day, customerOf, new() { ["matter"] = matter });
                foreach (StatementGiver giver in Enum.GetValues<StatementGiver>())
                {
                    StatementRecorded recorded = await Give(register, person, day, matter, giver);
                    bool isTaken = recorded is StatementRecorded.Done;
                    given += isTaken ? 1 : 0;
                    barred += recorded is StatementRecorded.Refused { Right.IsGranted: false } ? 1 : 0;
                    if (isTaken != table.Allows(StatementWords.Name(giver)))
                        wrong.Add($"{day:yyyy-MM-dd} {matter} by {giver}: {recorded}");
                }
            }
        }
        Assert.Empty(wrong);
        Assert.True(given > 50 && barred > 50, $"{given} given, {barred} barred");
    }

    /// <summary>The payer asks, and it is given the same day; nothing of it is kept.</summary>
    private static async Task<StatementRecorded> Give(
        TestRegister register,
        int person,
        DateOnly day,
        string matter,
        StatementGiver giver
    )
    {
        await using Work work = await Work.Begin(register.Source, TestRegister.Program, Stop);
        return await new StatementRecording(register.Clock).Record(
            work,
            person,
            [
                ToldEvent.Request(day, "A1", StatementWords.Matters[matter], Payer.Kela),
                ToldEvent.Give(
                    day,
                    StatementEventKind.Give,
                    "A1",
                    giver,
                    PlainStatementLaw.Codes(matter, day)[0],
                    day,
                    to: null
                ),
            ],
            Stop
        );
    }
}
