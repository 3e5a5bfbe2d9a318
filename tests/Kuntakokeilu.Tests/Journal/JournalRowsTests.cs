using System.Text;
using CsCheck;
using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Steering;
using Kuntakokeilu.Tests.Steering.Deciding;

namespace Kuntakokeilu.Tests.Journal;

/// <summary>Whatever came late, was accepted or waits: determine gives from the rows told the periods decided.</summary>
public sealed class JournalRowsTests
{
    /// <summary>Every other late row is accepted as it comes; the rest wait.</summary>
    [Fact]
    public void Of_any_histories_the_rows_told_give_the_periods_decided()
    {
        int corrected = 0;
        LateRowsTests
            .Shuffled.Array[40]
            .Sample(
                histories =>
                {
                    StringBuilder facts = new($"{RowText.FactsHeader}\n");
                    StringBuilder acts = new($"{RowText.ActsHeader}\n");
                    List<string> decided = [];
                    History history = new(LawAsKnown.Whole);
                    for (int i = 0; i < histories.Length; i++)
                    {
                        RecordedPerson person = new();
                        int late = 0;
                        foreach (
                            object row in LateRowsTests.Arriving(
                                histories[i].Rows,
                                histories[i].Acts,
                                histories[i].Order
                            )
                        )
                            if (person.Take(row).HasDifference && late++ % 2 == 0)
                            {
                                person.Accept();
                                Interlocked.Increment(ref corrected);
                            }
                        if (person.Version == 0)
                            continue;
                        JournalRows rows = person.ForJournal($"p{i}").InEffect(history);
                        Assert.True(rows.IsAsDecided);
                        foreach (var fact in rows.Facts)
                            facts.Append($"p{i},{RowText.Of(fact.Fact.Event, fact.Fact.Carried)}\n");
                        foreach (var act in rows.Acts)
                            acts.Append($"p{i},{RowText.Of(act.Act.Act)}\n");
                        decided.AddRange(
                            person.Periods.Select(one =>
                                $"p{i},{RowText.Day(one.From)},{one.Outcome.Basis.ToString().ToLowerInvariant()}"
                            )
                        );
                    }

                    Determined told = Determined.Of(facts.ToString(), acts.ToString());

                    Assert.Empty(told.Rejected);
                    Assert.Equal(decided, told.Responsibility.Select(Start));
                },
                iter: 40,
                threads: 2
            );
        Assert.True(corrected > 500, $"Only {corrected} corrections.");
    }

    /// <summary>Person, first day and basis, the basis as the law's name.</summary>
    private static string Start(string line)
    {
        string[] fields = line.Split(',');
        return $"{fields[0]},{fields[1]},{fields[5].Replace("_", "")}";
    }
}
