using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>Rows in PostgreSQL's binary COPY format.</summary>
internal sealed class CopyBuffer(string table) : RowBuffer(table)
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly EpochDay = new(2000, 1, 1);
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private readonly short fields = (short)(table.Count(letter => letter == ',') + 1);
    private byte[] bytes = new byte[1 << 16];
    private int length;

    internal override void Row()
    {
        RowCount++;
        Room(2);
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(length), fields);
        length += 2;
    }

    internal override void Short(int value)
    {
        Room(6);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length), 2);
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(length + 4), (short)value);
        length += 6;
    }

    internal override void Int(int value)
    {
        Room(8);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length), 4);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length + 4), value);
        length += 8;
    }

    internal override void Long(long value)
    {
        Room(12);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length), 8);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(length + 4), value);
        length += 12;
    }

    internal override void Bool(bool value)
    {
        Room(5);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length), 1);
        bytes[length + 4] = value ? (byte)1 : (byte)0;
        length += 5;
    }

    internal override void Date(DateOnly day) => Int(day.DayNumber - EpochDay.DayNumber);

    internal override void Time(DateTimeOffset moment) => Long((moment - Epoch).Ticks / TimeSpan.TicksPerMicrosecond);

    internal override void Text(ReadOnlySpan<char> text)
    {
        Room(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
        int count = Encoding.UTF8.GetBytes(text, bytes.AsSpan(length + 4));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length), count);
        length += 4 + count;
    }

    internal override void Null()
    {
        Room(4);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length), -1);
        length += 4;
    }

    /// <summary>Sends the rows, if there are any, and forgets them.</summary>
    internal async Task Send(NpgsqlConnection connection, CancellationToken stop)
    {
        if (RowCount == 0)
            return;
        await using NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(
            $"copy {Table} from stdin (format binary)",
            stop
        );
        try
        {
            await copy.WriteAsync(Header, stop);
            await copy.WriteAsync(bytes.AsMemory(0, length), stop);
            await copy.WriteAsync(new byte[] { 0xFF, 0xFF }, stop);
        }
        catch
        {
            await GiveUp(copy);
            throw;
        }
        await copy.DisposeAsync();
        Clear();
    }

    /// <summary>
    /// Disposed of, half a file would be sent as a whole one, and what the database says of it would hide why. With a
    /// connection that broke off the operation has ended by itself, and what is said of that would hide it too.
    /// </summary>
    private static async Task GiveUp(NpgsqlRawCopyStream copy)
    {
        try
        {
            await copy.CancelAsync();
        }
        catch (Exception e) when (e is ObjectDisposedException or NpgsqlException) { }
    }

    internal override void Clear()
    {
        length = 0;
        RowCount = 0;
    }

    private void Room(int needed)
    {
        if (length + needed > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + needed));
    }
}
