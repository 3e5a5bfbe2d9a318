using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>Rows of several tables that are written together.</summary>
internal static class RowBuffers
{
    /// <param name="isFew">They are inserted, as whoever the policies bind must; else copied.</param>
    /// <param name="table">With its columns: <c>register.act (person_id, seq)</c>.</param>
    internal static RowBuffer For(bool isFew, string table) => isFew ? new InsertBuffer(table) : new CopyBuffer(table);

    /// <summary>Those to be copied one table after another, those to be inserted in one round trip.</summary>
    internal static async Task Send(NpgsqlConnection connection, RowBuffer[] tables, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (RowBuffer table in tables)
            if (table is CopyBuffer copy)
                await copy.Send(connection, stop);
            else if (table is InsertBuffer { RowCount: > 0 } few)
                batch.BatchCommands.Add(few.ToCommand());
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(stop);
    }
}
