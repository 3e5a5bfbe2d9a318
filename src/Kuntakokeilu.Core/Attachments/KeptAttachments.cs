using System.Security.Cryptography;
using Kuntakokeilu.Core.Attachments.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Attachments;

/// <summary>Reads what was attached, as far as the entered session sees it.</summary>
internal static class KeptAttachments
{
    /// <summary>Of <c>attachments.attachment a</c>, for <see cref="Read(NpgsqlDataReader)" />.</summary>
    internal const string Columns = "a.id, a.matter, a.name, a.kind, a.size, a.hash, a.state, a.at";

    /// <summary>Of one matter, in their places.</summary>
    internal static async Task<IReadOnlyList<KeptAttachment>> Of(
        NpgsqlConnection connection,
        Guid matter,
        CancellationToken stop
    ) =>
        await Read(
            connection,
            $"select {Columns} from attachments.attachment a where a.matter = $1 order by a.slot",
            matter,
            stop
        );

    /// <returns>Null for none, or another's.</returns>
    internal static async Task<KeptAttachment?> Find(NpgsqlConnection connection, Guid id, CancellationToken stop) =>
        (
            await Read(connection, $"select {Columns} from attachments.attachment a where a.id = $1", id, stop)
        ).SingleOrDefault();

    /// <summary>All of it; null when it is not found clean.</summary>
    /// <exception cref="InvalidOperationException">The bytes are not those that were taken in.</exception>
    internal static async Task<byte[]?> Open(NpgsqlConnection connection, KeptAttachment one, CancellationToken stop)
    {
        using MemoryStream whole = new(one.Size);
        foreach (byte[] part in await Parts(connection, one.Id, stop))
            whole.Write(part);
        if (one.State is not AttachmentState.Clean || whole.Length == 0)
            return null;
        byte[] content = whole.ToArray();
        return SHA256.HashData(content).AsSpan().SequenceEqual(one.Hash)
            ? content
            : throw new InvalidOperationException("An attachment is not what was taken in.");
    }

    /// <summary>Its parts, one after the other.</summary>
    internal static async Task<IReadOnlyList<byte[]>> Parts(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select content from attachments.part where attachment_id = $1 order by seq",
            connection
        );
        command.Parameters.Add(new() { Value = id });
        List<byte[]> parts = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            parts.Add(row.GetFieldValue<byte[]>(0));
        return parts;
    }

    private static async Task<IReadOnlyList<KeptAttachment>> Read(
        NpgsqlConnection connection,
        string sql,
        Guid of,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.Add(new() { Value = of });
        List<KeptAttachment> kept = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            kept.Add(Read(row));
        return kept;
    }

    internal static KeptAttachment Read(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetGuid(1), row.GetString(2), (FileKind)row.GetInt16(3))
        {
            Size = row.GetInt32(4),
            Hash = row.GetFieldValue<byte[]>(5),
            State = (AttachmentState)row.GetInt16(6),
            At = row.GetFieldValue<DateTimeOffset>(7),
        };
}

/// <summary>What was attached, without what is in it.</summary>
/// <param name="Matter">To what.</param>
internal sealed record KeptAttachment(Guid Id, Guid Matter, string Name, FileKind Kind)
{
    public required int Size { get; init; }
    public required byte[] Hash { get; init; }
    public required AttachmentState State { get; init; }
    public required DateTimeOffset At { get; init; }
}
