using CsCheck;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Law.Tests;

namespace Kuntakokeilu.Tests.Steering.Deciding;

/// <summary>Rows that come in the order of their days: in how many pieces makes no difference.</summary>
public sealed class SuccessiveImportsTests
{
    /// <summary>
    /// No row stands twice: one that comes again in a later piece is taken for the same row told again, so A, B, A of
    /// one day in pieces ends at B, and at once at A.
    /// </summary>
    private static readonly Gen<(object[] Rows, int[] Cuts)> CutHistories = Gen.Select(
        Histories.Any,
        Gen.Int[0, 12].Array[0, 6],
        (history, cuts) => (InLegalOrder(history.Entries, history.Acts).Distinct().ToArray(), cuts)
    );

    [Fact]
    public void Any_cuts_end_in_the_periods_of_one_import() =>
        CutHistories.Sample(
            cut =>
            {
                RecordedPerson whole = new();
                whole.Take(cut.Rows);
                RecordedPerson inPieces = new();
                foreach (object[] piece in Pieces(cut.Rows, cut.Cuts))
                    inPieces.Take(piece);

                Assert.Equal(whole.Periods, inPieces.Periods);
                Assert.Equal((whole.RowCount, 0), (inPieces.RowCount, inPieces.Differences.Count));
                inPieces.Replays();
            },
            iter: 20_000
        );

    [Fact]
    public void A_longer_telling_each_time_brings_only_what_is_new() =>
        CutHistories.Sample(
            cut =>
            {
                RecordedPerson whole = new();
                whole.Take(cut.Rows);
                RecordedPerson longer = new();
                foreach (int end in cut.Cuts.Order().Append(cut.Rows.Length))
                    longer.Take(cut.Rows[..Math.Min(end, cut.Rows.Length)]);

                Assert.Equal(whole.Periods, longer.Periods);
                Assert.Equal((whole.RowCount, 0), (longer.RowCount, longer.Differences.Count));
                Assert.Equal((false, false), longer.Take(cut.Rows));
                longer.Replays();
            },
            iter: 20_000
        );

    /// <summary>The launch after the latest row has been decided on; a row before it is fresh, and tells it otherwise.</summary>
    [Fact]
    public void A_fresh_row_before_the_launch_that_was_decided()
    {
        JobseekerFacts customer = A.Jobseeker with { EarningsRelated = Answer.No };
        RecordedPerson person = new();
        person.Take(new RegisterEvent(A.Day("2021-02-01"), RegisterEventKind.Start, customer));
        Assert.Equal(Basis.TargetGroup, person.Periods.Last().Outcome.Basis);

        person.Take(new RegisterEvent(A.Day("2021-02-28"), RegisterEventKind.End, customer));

        Assert.Equal((short)2, person.Version);
        Assert.Equal([A.Day("2021-02-01"), A.Day("2021-02-28")], person.Periods.Select(period => period.From));
        person.Replays();
    }

    /// <summary>By day, and within a day facts before acts.</summary>
    internal static object[] InLegalOrder(RegisterEvent[] entries, TeOfficeAct[] acts) =>
        [
            .. entries
                .Select(row => (row.Date, IsAct: false, Row: (object)row))
                .Concat(acts.Select(act => (act.Date, IsAct: true, Row: (object)act)))
                .OrderBy(one => one.Date)
                .ThenBy(one => one.IsAct)
                .Select(one => one.Row),
        ];

    private static IEnumerable<object[]> Pieces(object[] rows, int[] cuts)
    {
        int from = 0;
        foreach (int cut in cuts.Where(cut => cut < rows.Length).Order().Append(rows.Length))
        {
            yield return rows[from..cut];
            from = cut;
        }
    }
}
