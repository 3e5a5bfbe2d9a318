using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring;

/// <summary>The tables of interviews and plans, made of a few cells that are known: people with keys to which no noise comes.</summary>
public sealed class WorkTablesTests
{
    private static readonly Month Last = Month.Of(2021, 4);

    /// <summary>Noise is looked up by the sum of the keys; in the middle of the table there is none.</summary>
    private const uint NoNoise = 0x8000_0000;

    [Fact]
    public void A_month_without_any_interview_on_record_tells_nothing_of_the_work()
    {
        BaseCube cube = Cube();
        cube[Last.Number, 0, 0, Measure.FirstInterviewDue] = People.Of(500, NoNoise);
        cube[Last.Number, 0, 0, Measure.PlanLate] = People.Of(500, NoNoise);
        cube[Last.Number - 1, 0, 0, Measure.FirstInterviewHeld] = People.Of(500, NoNoise);

        foreach (string id in (string[])["kk10", "kk11"])
        {
            Assert.All(Months(id, cube)[1], figure => Assert.Equal(Figure.NotAvailable, figure));
            Assert.Contains(Months(id, cube)[0], figure => figure.HasNumber);
        }
        Assert.Contains(Months("kk01", cube)[1], figure => figure.HasNumber);
    }

    /// <summary>40 held, 10 of them within a week and 30 in the second: half had it on the tenth day at the latest.</summary>
    [Fact]
    public void Shares_and_medians_are_made_of_the_counts()
    {
        BaseCube cube = Cube();
        Put(Measure.FirstInterviewHeld, 40);
        Put(Measure.FirstInterviewIn7Days, 10);
        Put(Measure.FirstInterviewIn14Days, 30);
        Put(Measure.FirstInterviewDue, 50);
        Put(Measure.FirstInterviewInTime, 30);
        Put(Measure.RevisionDue, 9);
        Put(Measure.RevisionInTime, 9);

        Assert.Equal(40, Of("kk10", "AHPIDETTY", cube));
        Assert.Equal(10, Of("kk10", "AHMEDIAANI", cube));
        Assert.Equal(600, Of("kk10", "AHAJOISSAOSUUS", cube));
        Assert.Equal(9, Of("kk11", "TAMAARA", cube));
        Assert.Null(Of("kk11", "TAAJOISSAOSUUS", cube));

        void Put(Measure measure, int people) => cube[Last.Number, 0, 0, measure] = People.Of(people, NoNoise);
    }

    private static BaseCube Cube() => new(Last.Number + 1, Geography.Places, 3);

    private static int? Of(string id, string content, BaseCube cube)
    {
        PublishedTable table = Table(id, cube);
        int place = table.Definition.Contents.PlaceOf(content);
        return table[table.Definition.Time.Values.Count - 1, 0, 0, place].Number;
    }

    private static Figure[][] Months(string id, BaseCube cube)
    {
        PublishedTable table = Table(id, cube);
        int month = table.Figures.Length / table.Definition.Time.Values.Count;
        return [.. table.Figures.ToArray().Select(raw => new Figure(raw)).Chunk(month)];
    }

    private static PublishedTable Table(string id, BaseCube cube) =>
        Tabulation.Of(
            Catalogue.Until(Last).Single(table => table.Definition.Id == id),
            PublishedCounts.Of(cube, Geography.ByPlace, PTable.Standard),
            Geography.ByPlace
        );
}
