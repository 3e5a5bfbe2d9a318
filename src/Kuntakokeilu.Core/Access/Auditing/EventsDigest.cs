using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>
/// The SHA-256 of events, one after another: never more than one of them in memory.
/// </summary>
/// <remarks>
/// An event is its twelve columns in the order of <see cref="Columns"/>; a column is its length in bytes (four bytes, -1
/// for null) and its bytes. Numbers are whole, the highest byte first; the time is the microseconds since the beginning
/// of 2000 (UTC), as PostgreSQL has it; texts are UTF-8; the subjects are as PostgreSQL sends an array of integers. So no
/// two different rows have the same bytes, and no event can pass for two.
/// </remarks>
internal sealed class EventsDigest : IDisposable
{
    internal const string Columns =
        "id, transaction, at, account_id, session_id, organisation, role, purpose, action, outcome, why, "
        + "array_send(subjects)";

    private const int Absent = -1;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>How many events there have been.</summary>
    internal int Count { get; private set; }

    /// <summary>The number of the transaction of an event that was read as <see cref="Columns"/>.</summary>
    internal static ulong TransactionOf(NpgsqlDataReader row) => row.GetFieldValue<ulong>(1);

    internal void Add(NpgsqlDataReader row)
    {
        Number(row.GetInt64(0));
        Number(unchecked((long)TransactionOf(row)));
        Number(row.GetFieldValue<long>(2));
        Number(row.GetInt32(3));
        if (row.IsDBNull(4))
            Length(Absent);
        else
            Number(row.GetInt64(4));
        Bytes(row, 5);
        for (int column = 6; column < 10; column++)
            Number(row.GetInt16(column));
        Bytes(row, 10);
        Bytes(row, 11);
        hash.AppendData(bytes.WrittenSpan);
        bytes.ResetWrittenCount();
        Count++;
    }

    /// <summary>The digest; the next event begins another one.</summary>
    internal byte[] Finish()
    {
        Count = 0;
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    private void Number(long value)
    {
        Length(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), value);
        bytes.Advance(sizeof(long));
    }

    private void Bytes(NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            Length(Absent);
            return;
        }
        byte[] value = row.GetFieldValue<byte[]>(column);
        Length(value.Length);
        bytes.Write(value);
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), length);
        bytes.Advance(sizeof(int));
    }
}
