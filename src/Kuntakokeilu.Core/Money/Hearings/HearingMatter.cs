using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Hearings;

/// <summary>A sum of a hearing, and what has become of it.</summary>
/// <param name="Decided">In cents; null while nothing is prepared.</param>
internal sealed record HeardSum(short Number, MoneyAccount Debit, MoneyAccount Credit, long Amount, long? Decided)
{
    /// <summary>Whose account it was that prepared it.</summary>
    internal int? PreparedBy { get; init; }
    internal short Round { get; init; }
    internal Guid? Transfer { get; init; }
    internal DateOnly? EnteredOn { get; init; }
}

/// <summary>A municipality that is heard.</summary>
/// <param name="Agrees">Null while it has not answered.</param>
internal sealed record HeardAnswer(
    short Municipality,
    string Holder,
    DateOnly? AnsweredOn,
    bool? Agrees,
    string? Answer
);

/// <summary>A hearing as the session sees it: of the answers a municipality sees its own alone.</summary>
internal sealed record HearingMatter(int Id, string Ely, DateOnly SentOn, DateOnly DueOn, string Proposal)
{
    public string? Memo { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public IReadOnlyList<HeardSum> Sums { get; init; } = [];
    public IReadOnlyList<HeardAnswer> Answers { get; init; } = [];

    internal bool IsEntered => Sums.Any(one => one.EnteredOn is not null);

    internal bool CanBeClosedOn(DateOnly day) =>
        ClosedOn is null && (day > DueOn || Answers.All(one => one.AnsweredOn is not null));

    internal bool AwaitsEntry => ClosedOn is not null && !IsEntered && Sums.Any(one => one.Decided > 0);

    /// <summary>Sums may be prepared anew until they are entered; also where all were left out.</summary>
    internal bool CanBePrepared => ClosedOn is not null && !IsEntered;

    internal bool IsPreparedBy(int account) => Sums.Any(one => one.PreparedBy == account);

    internal bool CanBeAnsweredOn(DateOnly day, int? municipality) =>
        ClosedOn is null
        && day <= DueOn
        && Answers.Any(one => one.Municipality == municipality && one.AnsweredOn is null);

    /// <summary>How far it is: a form made of another state is not taken.</summary>
    internal string State =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Answers.Count(one => one.AnsweredOn is not null)}.{(ClosedOn is null ? 0 : 1)}.{Sums.Max(one => (int?)one.Round) ?? 0}.{(IsEntered ? 1 : 0)}"
        );

    /// <summary>Null when there is none, or it is not the session's to see.</summary>
    internal static async Task<HearingMatter?> Find(NpgsqlConnection connection, int hearing, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (
            string sql in (string[])
                [
                    "select ely, sent_on, due_on, proposal, memo, closed_on from money.hearing where id = $1",
                    """
                        select s.number, s.debit, s.credit, s.amount, d.amount, d.prepared_by, coalesce(d.round, 0::smallint),
                            d.transfer, d.entered_on
                        from money.hearing_sum s left join money.decided_sum d on (d.hearing_id, d.number) = (s.hearing_id, s.number)
                        where s.hearing_id = $1 order by s.number
                        """,
                    """
                        select municipality, holder, answered_on, agrees, answer from money.heard_municipality
                        where hearing_id = $1 order by holder, municipality
                        """,
                ]
        )
            batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = hearing } } });
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        HearingMatter found = new(
            hearing,
            row.GetString(0),
            row.GetFieldValue<DateOnly>(1),
            row.GetFieldValue<DateOnly>(2),
            row.GetString(3)
        )
        {
            Memo = row.TextOrNull(4),
            ClosedOn = row.DayOrNull(5),
        };
        await row.NextResultAsync(stop);
        List<HeardSum> sums = [];
        while (await row.ReadAsync(stop))
            sums.Add(SumOf(row));
        await row.NextResultAsync(stop);
        List<HeardAnswer> answers = [];
        while (await row.ReadAsync(stop))
            answers.Add(
                new(row.GetInt16(0), row.GetString(1), row.DayOrNull(2), row.ValueOrNull<bool>(3), row.TextOrNull(4))
            );
        return found with { Sums = sums, Answers = answers };
    }

    private static HeardSum SumOf(NpgsqlDataReader row) =>
        new(
            row.GetInt16(0),
            MoneyAccount.Find(row.GetString(1))!,
            MoneyAccount.Find(row.GetString(2))!,
            row.GetInt64(3),
            row.ValueOrNull<long>(4)
        )
        {
            PreparedBy = row.ValueOrNull<int>(5),
            Round = row.GetInt16(6),
            Transfer = row.ValueOrNull<Guid>(7),
            EnteredOn = row.DayOrNull(8),
        };
}
