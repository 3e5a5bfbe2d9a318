using System.Security.Cryptography;
using Kuntakokeilu.Core.Access;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>
/// Letters of decisions, written in the transaction of the decision and kept as they are: what a customer has is what is
/// here, byte by byte, whatever becomes of the texts and of this program.
/// </summary>
internal sealed class DecisionLetters(LetterPrinter print)
{
    /// <summary>One of the same cause that is there already stays as it is.</summary>
    internal async Task Add(Work work, Decision decision, CancellationToken stop)
    {
        PrintedLetter printed = print(DecisionText.Of(decision));
        await using NpgsqlCommand command = new(
            """
            insert into notices.decision_letter
                (person_id, kind, cause, language, authority, decided_on, html, html_hash, pdf, pdf_hash, addressee)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = decision.Person });
        command.Parameters.Add(new() { Value = (short)decision.Kind });
        command.Parameters.Add(new() { Value = decision.Cause });
        command.Parameters.Add(new() { Value = decision.Language });
        command.Parameters.Add(new() { Value = decision.Authority });
        command.Parameters.Add(new() { Value = decision.DecidedOn });
        command.Parameters.Add(new() { Value = printed.Html });
        command.Parameters.Add(new() { Value = SHA256.HashData(printed.Html) });
        command.Parameters.Add(new() { Value = printed.Pdf });
        command.Parameters.Add(new() { Value = SHA256.HashData(printed.Pdf) });
        command.Parameters.Add(
            new() { Value = (object?)decision.Addressee ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The number of a decision's letter; null when there is none that one sees.</summary>
    internal static async Task<int?> Find(NpgsqlConnection connection, string cause, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select id from notices.decision_letter where cause = $1", connection);
        command.Parameters.Add(new() { Value = cause });
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    /// <summary>The numbers of those that one sees, by cause.</summary>
    internal static async Task<IReadOnlyDictionary<string, int>> FindAll(
        NpgsqlConnection connection,
        string[] causes,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select cause, id from notices.decision_letter where cause = any ($1)",
            connection
        );
        command.Parameters.Add(new() { Value = causes });
        Dictionary<string, int> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(row.GetString(0), row.GetInt32(1));
        return found;
    }

    /// <summary>The letter as it is kept; null when there is none that one sees.</summary>
    internal static async Task<KeptLetter?> Read(NpgsqlConnection connection, int letter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select person_id, authority, html, html_hash, pdf, pdf_hash from notices.decision_letter where id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = letter });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        return new(row.GetInt32(0), row.GetString(1), Whole(row, 2), Whole(row, 4));
    }

    /// <exception cref="InvalidOperationException">The bytes are not those that were written.</exception>
    private static byte[] Whole(NpgsqlDataReader row, int column)
    {
        byte[] bytes = row.GetFieldValue<byte[]>(column);
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(column + 1))
            ? bytes
            : throw new InvalidOperationException("A kept letter is not what was written.");
    }
}

/// <param name="Person">Whom it is about.</param>
/// <param name="Authority">Code of the organisation that decided.</param>
internal sealed record KeptLetter(int Person, string Authority, byte[] Html, byte[] Pdf);
