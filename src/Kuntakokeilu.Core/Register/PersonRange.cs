using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>A range of persons by their numbers, for work that goes through everybody a part at a time.</summary>
/// <param name="After">The number before the first.</param>
/// <param name="Last">The last number.</param>
internal readonly record struct PersonRange(int After, int Last)
{
    /// <summary>Queries about the range in one round trip; they have its bounds as $1 and $2.</summary>
    internal NpgsqlBatch Ask(NpgsqlConnection connection, IEnumerable<string> queries)
    {
        NpgsqlBatch batch = new(connection);
        foreach (string query in queries)
            batch.BatchCommands.Add(
                new(query)
                {
                    Parameters =
                    {
                        new() { Value = After },
                        new() { Value = Last },
                    },
                }
            );
        return batch;
    }
}
