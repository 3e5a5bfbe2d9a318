using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Services.Exporting;

/// <summary>What is asked for of the catalogue in the form of HSDS; what narrows it holds together.</summary>
internal sealed record HsdsAsked(HsdsEntity Entity, string Language)
{
    /// <summary>Only of who is responsible; null for all.</summary>
    public Guid? Organization { get; init; }

    /// <summary>Only of a kind of service, by its term.</summary>
    public Guid? Term { get; init; }

    /// <summary>One alone.</summary>
    public Guid? Id { get; init; }
}

/// <summary>Reads the catalogue as objects of HSDS 3.0.</summary>
internal sealed class HsdsCatalogue(NpgsqlDataSource database, TimeProvider time)
{
    internal async Task<long> Count(HsdsAsked asked, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand();
        command.CommandText = HsdsSql.Count(asked.Entity) + Narrow(command, asked);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Objects as JSON, one after the other.</summary>
    /// <param name="most">So many at most, after those that are passed over.</param>
    internal async IAsyncEnumerable<string> Read(
        HsdsAsked asked,
        long passedOver,
        int most,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = database.CreateCommand();
        command.CommandText =
            HsdsSql.Rows(asked.Entity, asked.Language, LegalDay.Today(time))
            + Narrow(command, asked)
            + HsdsSql.Order(asked.Entity)
            + $" offset {Add(command, passedOver, NpgsqlDbType.Bigint)} limit {Add(command, most, NpgsqlDbType.Integer)}";
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            yield return row.GetString(0);
    }

    private static string Narrow(NpgsqlCommand command, HsdsAsked asked)
    {
        string where = "";
        if (asked.Id is { } id)
            where += $" and {HsdsSql.Id(asked.Entity)} = {Add(command, id, NpgsqlDbType.Uuid)}";
        if (asked.Organization is { } organization)
            where += $" and o.uid = {Add(command, organization, NpgsqlDbType.Uuid)}";
        if (asked.Term is { } term && asked.Entity is not HsdsEntity.Organizations)
            where += $" and {HsdsSql.TermOfKind} = {Add(command, term, NpgsqlDbType.Uuid)}";
        return where;
    }

    private static string Add(NpgsqlCommand command, object value, NpgsqlDbType type)
    {
        command.Parameters.Add(new() { Value = value, NpgsqlDbType = type });
        return $"${command.Parameters.Count}";
    }
}
