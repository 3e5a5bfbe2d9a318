using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Services;

/// <summary>Tells the database the natures of kinds that the law core has.</summary>
internal static class Natures
{
    /// <summary>
    /// Puts them into the database. One that changes whether a kind may obligate is refused by whatever has been agreed by
    /// it: such a change is a row of a later day.
    /// </summary>
    internal static async Task Save(
        NpgsqlDataSource database,
        IReadOnlyList<ServiceNature> natures,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into services.nature (kind, from_day, is_promoting, may_obligate)
            select * from unnest($1, $2, $3, $4)
            on conflict (kind, from_day) do update
                set is_promoting = excluded.is_promoting, may_obligate = excluded.may_obligate
                where (nature.is_promoting, nature.may_obligate) <> (excluded.is_promoting, excluded.may_obligate)
            """
        );
        command.Parameters.Add(new() { Value = natures.Select(one => (short)one.Kind).ToArray() });
        command.Parameters.Add(new() { Value = natures.Select(one => one.From).ToArray() });
        command.Parameters.Add(new() { Value = natures.Select(one => one.IsPromoting).ToArray() });
        command.Parameters.Add(new() { Value = natures.Select(one => one.MayObligate).ToArray() });
        await command.ExecuteNonQueryAsync(stop);
    }
}
