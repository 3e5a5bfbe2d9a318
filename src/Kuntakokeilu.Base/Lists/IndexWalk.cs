using Npgsql;

namespace Kuntakokeilu.Base.Lists;

/// <summary>
/// Statements that stop after so many rows, under row policies. What the policies leave out is little, and taken by the planner
/// for nearly everything: it would then read all of an index into a bitmap before it has the first row. It is to walk an index,
/// and to stop.
/// </summary>
internal static class IndexWalk
{
    /// <summary>The statement as planned so; others of the transaction are planned as ever.</summary>
    internal static NpgsqlBatch Of(NpgsqlConnection connection, NpgsqlBatchCommand statement) =>
        new(connection)
        {
            BatchCommands =
            {
                new("set local enable_bitmapscan = off"),
                statement,
                new("set local enable_bitmapscan = on"),
            },
        };
}
