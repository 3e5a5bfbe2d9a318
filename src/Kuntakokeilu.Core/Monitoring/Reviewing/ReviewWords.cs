using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>How the review writes its numbers, and a change as a sentence.</summary>
internal sealed class ReviewWords(Texts texts)
{
    /// <summary>A count of persons; 0–5 in place of a published 0.</summary>
    internal string Count(Figure figure) => PublishedNumber.Of(figure, 0, texts);

    /// <summary>A rate of the tables, which has one decimal.</summary>
    internal string Rate(Figure rate) => PublishedNumber.Of(rate, 1, texts);

    /// <summary>A share of published counts; a mark where there is none.</summary>
    internal string Share(decimal? share) => share is { } percent ? Percent(percent) : Figure.NotAvailable.Mark!;

    internal string Percent(decimal percent) => texts.Percent(percent);

    /// <summary>A difference in a table: +1 234, −56; a mark where it is not known.</summary>
    internal string Signed(Change? change) =>
        change is not { Persons: var persons } ? ".."
        : persons == 0 ? "0"
        : $"{(persons > 0 ? '+' : '−')}{texts.Count(Math.Abs(persons))}";

    /// <summary>How a count differs from the month before; nothing when that is not known.</summary>
    internal string OverMonth(Reading reading) => Change("review.month", reading.OverMonth);

    /// <summary>How a count differs from the year before; nothing when that is not known.</summary>
    internal string OverYear(Reading reading) => Change("review.year", reading.OverYear);

    internal string Area(AreaCustomers area) => Area(area.Number);

    internal string Area(int number) => PilotAreaNumbers.Name(PilotAreaNumbers.Find(number)!, texts);

    /// <summary>The area's name within a sentence.</summary>
    internal string ShortArea(AreaCustomers area) =>
        PilotAreaNumbers.ShortName(PilotAreaNumbers.Find(area.Number)!, texts);

    /// <summary>"In the area" within a sentence.</summary>
    internal string InArea(int number) => PilotAreaNumbers.Inside(PilotAreaNumbers.Find(number)!, texts);

    /// <summary>The month's name without its year, in the nominative.</summary>
    internal string NameOf(Month month) => texts[$"month.{month.OfYear}"];

    private string Change(string prefix, Change? change) =>
        change switch
        {
            null => "",
            { Direction: Direction.Same } => texts.Of(prefix, Direction.Same),
            { } told => texts.Of(
                prefix,
                told.Direction,
                texts.Count(Math.Abs(told.Persons)),
                told.Percent is { } percent ? $" ({Percent(Math.Abs(percent))})" : ""
            ),
        };
}
