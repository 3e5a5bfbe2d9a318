using System.Security.Cryptography;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Attachments;

/// <summary>Makes a picture anew, so that nothing is left in it but what is seen; null when it can't be read.</summary>
internal delegate byte[]? PictureRedrawing(FileKind kind, byte[] content);

/// <summary>
/// Takes files in and gives them up, in the transaction of the form that they belong to, which commits. Whoever holds the
/// matter's row is the only one who adds to it.
/// </summary>
internal sealed class AttachmentService(PictureRedrawing redraw)
{
    /// <summary>So many pictures are made anew at a time: each takes a processor for a second.</summary>
    private static readonly SemaphoreSlim Turns = new(1);

    /// <returns>Why it is not taken; null when it was.</returns>
    internal Task<FileFault?> Add(Guid matter, string name, byte[] content, Work work, CancellationToken stop)
    {
        string kept = FileName.Of(name);
        return FileInspection
            .Of(kept, content)
            .Match(kind => Take(matter, kept, kind, content, work, stop), why => Task.FromResult<FileFault?>(why));
    }

    /// <summary>One that belongs to a matter which is not sent; of any other nothing happens.</summary>
    internal static async Task Remove(Guid matter, Guid attachment, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "delete from attachments.attachment where id = $1 and matter = $2",
            work.Connection
        );
        command.Parameters.Add(new() { Value = attachment });
        command.Parameters.Add(new() { Value = matter });
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task<FileFault?> Take(
        Guid matter,
        string name,
        FileKind kind,
        byte[] content,
        Work work,
        CancellationToken stop
    )
    {
        byte[]? taken = kind is FileKind.Jpeg or FileKind.Png ? await Redrawn(kind, content, stop) : content;
        if (taken is null)
            return FileFault.Unreadable;
        if (taken.Length > FileInspection.MostBytes)
            return FileFault.TooBig;
        if (await FreeSlot(work.Connection, matter, stop) is not { } slot)
            return FileFault.TooMany;
        await Insert(matter, slot, name, kind, taken, work, stop);
        return null;
    }

    private async Task<byte[]?> Redrawn(FileKind kind, byte[] content, CancellationToken stop)
    {
        await Turns.WaitAsync(stop);
        try
        {
            return redraw(kind, content);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task<short?> FreeSlot(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"""
            select min(s)::smallint from generate_series(1, {Attachment.MostOfMatter}) s
            where not exists (select from attachments.attachment a where a.matter = $1 and a.slot = s)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = matter });
        return await command.ExecuteScalarAsync(stop) as short?;
    }

    private static async Task Insert(
        Guid matter,
        short slot,
        string name,
        FileKind kind,
        byte[] content,
        Work work,
        CancellationToken stop
    )
    {
        Guid id = Guid.CreateVersion7();
        await using NpgsqlBatch batch = new(work.Connection);
        batch.BatchCommands.Add(
            new(
                $"""
                insert into attachments.attachment (id, account_id, matter, slot, name, kind, size, hash, state, at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, {(int)AttachmentState.Waiting}, now())
                """
            )
            {
                Parameters =
                {
                    new() { Value = id },
                    new() { Value = work.Context.Account!.Value },
                    new() { Value = matter },
                    new() { Value = slot },
                    new() { Value = name },
                    new() { Value = (short)kind },
                    new() { Value = content.Length },
                    new() { Value = SHA256.HashData(content) },
                },
            }
        );
        byte[][] parts = [.. content.Chunk(AttachmentPart.MostBytes)];
        for (int seq = 0; seq < parts.Length; seq++)
            batch.BatchCommands.Add(
                new("insert into attachments.part (attachment_id, seq, content) values ($1, $2, $3)")
                {
                    Parameters =
                    {
                        new() { Value = id },
                        new() { Value = (short)seq },
                        new() { Value = parts[seq], NpgsqlDbType = NpgsqlDbType.Bytea },
                    },
                }
            );
        await batch.ExecuteNonQueryAsync(stop);
    }
}
