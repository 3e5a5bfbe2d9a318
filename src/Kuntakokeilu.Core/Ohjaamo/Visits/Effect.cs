using Kuntakokeilu.Base.Data;
using Npgsql;

namespace Kuntakokeilu.Core.Ohjaamo.Visits;

/// <summary>
/// What somebody says of the help that was got at a point: from 1 to 5, and null for what was passed over. Nobody has
/// signed in, and nothing joins it to a visit.
/// </summary>
/// <param name="Id">Of the form as it was shown: sent twice, it is there once. It goes with the day.</param>
internal sealed record Effect(Guid Id, int Point, short? Got, short? NextStep, short? MovedOn, short? Again)
{
    internal const int Best = 5;

    internal bool IsEmpty => (Got, NextStep, MovedOn, Again) is (null, null, null, null);
}

/// <summary>Takes what visitors say, from whoever sends it.</summary>
internal sealed class EffectService(SiteDatabase database, TimeProvider time)
{
    /// <returns>False when there is no such point, or it is not open.</returns>
    internal async Task<bool> Tell(Effect effect, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.Clerk.CreateCommand(
            "select ohjaamo.tell_effect($1, $2, $3, $4, $5, $6, $7)"
        );
        command.Parameters.Add(new() { Value = effect.Id });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        command.Parameters.Add(new() { Value = effect.Point });
        foreach (short? value in (short?[])[effect.Got, effect.NextStep, effect.MovedOn, effect.Again])
            command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = value });
        return await command.ExecuteScalarAsync(stop) is true;
    }
}

/// <summary>What visitors have said in a month, of each question how many answered and the mean.</summary>
internal sealed record EffectMeans(IReadOnlyList<EffectMean> Questions)
{
    internal static async Task<EffectMeans> Read(NpgsqlConnection connection, DateOnly month, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select count(got), avg(got), count(next_step), avg(next_step), count(moved_on), avg(moved_on), count(again),
                avg(again) from ohjaamo.effect where day >= $1 and day < $2
            """,
            connection
        );
        command.Parameters.Add(new() { Value = month });
        command.Parameters.Add(new() { Value = month.AddMonths(1) });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new([
            .. Enumerable
                .Range(0, 4)
                .Select(i => new EffectMean(
                    (EffectQuestion)i,
                    row.GetInt64(2 * i),
                    row.IsDBNull((2 * i) + 1) ? null : row.GetDecimal((2 * i) + 1)
                )),
        ]);
    }
}

/// <param name="Mean">Null when nobody has answered.</param>
internal sealed record EffectMean(EffectQuestion Question, long Answers, decimal? Mean);

/// <summary>What is asked, in the order of the form.</summary>
internal enum EffectQuestion : byte
{
    /// <summary>Got what one came for.</summary>
    Got,

    /// <summary>Knows the next step.</summary>
    NextStep,

    /// <summary>One's situation has moved on.</summary>
    MovedOn,

    /// <summary>Would come again.</summary>
    Again,
}
