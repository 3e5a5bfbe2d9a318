using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Overviews;

/// <summary>A year's money of a moment of the budget, and from when until when it is used.</summary>
internal sealed record UsableYear(string Moment, int Year, DateOnly First, DateOnly Last, DateOnly? ClosedOn)
{
    /// <summary>
    /// How much of the year of grant has passed on a day, in hundredths; the money is usable after it too, but what was
    /// granted for a year is planned for it.
    /// </summary>
    internal int PassedOn(DateOnly day)
    {
        DateOnly first = new(Year, 1, 1);
        int days = new DateOnly(Year, 12, 31).DayNumber - first.DayNumber + 1;
        int passed = Math.Clamp(day.DayNumber - first.DayNumber + 1, 0, days);
        return (int)Math.Round(100.0 * passed / days, MidpointRounding.AwayFromZero);
    }

    internal bool IsUsableOn(DateOnly day) => ClosedOn is null && First <= day && day <= Last;

    /// <summary>The newest first.</summary>
    internal static async Task<IReadOnlyList<UsableYear>> All(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select moment, year, first_day, last_day, closed_on from money.use_year order by year desc, moment",
            connection
        );
        return await command.All<UsableYear>(
            row =>
                new(
                    row.GetString(0),
                    row.GetInt16(1),
                    row.GetFieldValue<DateOnly>(2),
                    row.GetFieldValue<DateOnly>(3),
                    row.DayOrNull(4)
                ),
            stop
        );
    }

    /// <summary>A statement in which the moment and the year stand first; both empty for all of them.</summary>
    internal static NpgsqlCommand Asked(NpgsqlConnection connection, string sql, UsableYear? year) =>
        new(sql, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string?> { TypedValue = year?.Moment },
                new NpgsqlParameter<short?> { TypedValue = (short?)year?.Year },
            },
        };
}
