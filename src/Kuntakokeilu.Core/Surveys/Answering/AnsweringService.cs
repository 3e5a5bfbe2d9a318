using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Surveys.Answering;
using Npgsql;

namespace Kuntakokeilu.Core.Surveys.Answering;

/// <summary>
/// Answering by a link, without signing in: who holds its secret reads and writes the draft of one municipality, by functions of
/// the database alone. Each step is one statement, and either all of it is kept or nothing.
/// </summary>
internal sealed class AnsweringService(SiteDatabase database, DatabaseClock clock)
{
    /// <summary>When what is handled now was received.</summary>
    internal Task<DateTimeOffset> Now(CancellationToken stop) => clock.Now(database.Web, stop);

    /// <returns>Null when the link opens nothing, or nothing any more.</returns>
    internal async Task<Respondent?> Enter(LinkSecret secret, CancellationToken stop)
    {
        await using NpgsqlCommand command = Of(database.Web, "select * from surveys.entered($1)", secret);
        return await command.All(Read, stop) is [var found] ? found : null;
    }

    internal async Task<IReadOnlyList<SectionSaved>> Draft(LinkSecret secret, CancellationToken stop)
    {
        await using NpgsqlCommand command = Of(database.Web, "select * from surveys.draft($1)", secret);
        return await command.All(
            row => new SectionSaved(
                row.GetString(0),
                row.GetInt32(1),
                FormFields.Read(row.GetString(2)),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetString(4)
            ),
            stop
        );
    }

    internal async Task<IReadOnlyList<Receipt>> Receipts(LinkSecret secret, CancellationToken stop)
    {
        await using NpgsqlCommand command = Of(database.Web, "select * from surveys.receipts($1)", secret);
        return await command.All(
            row => new Receipt(row.GetInt16(0), row.GetFieldValue<DateTimeOffset>(1), row.GetBoolean(2)),
            stop
        );
    }

    internal async Task<IReadOnlyList<Writer>> Writers(LinkSecret secret, CancellationToken stop)
    {
        await using NpgsqlCommand command = Of(database.Web, "select * from surveys.writers($1)", secret);
        return await command.All(
            row => new Writer(
                row.GetInt32(0),
                row.GetString(1),
                row.GetFieldValue<DateTimeOffset>(2),
                row.ValueOrNull<DateTimeOffset>(3)
            ),
            stop
        );
    }

    /// <param name="had">The version that was shown; 0 where nothing had been saved.</param>
    /// <returns>What came of it, and the version that there is now.</returns>
    internal async Task<(AnswerOutcome Outcome, int Version)> Save(
        LinkSecret secret,
        string section,
        int had,
        FormFields fields,
        DateTimeOffset received,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = Of(
            database.Clerk,
            "select outcome, coalesce(now, 0) from surveys.save($1, $2, $3, $4, $5)",
            secret,
            section,
            had,
            fields.Write(),
            received
        );
        return (await command.All(row => ((AnswerOutcome)row.GetInt16(0), row.GetInt32(1)), stop))[0];
    }

    /// <param name="seen">How many submissions there were as the button was shown: pressed twice it sends once.</param>
    /// <param name="total">The versions of the sections that were read, together.</param>
    /// <returns>What came of it, and the number of the submission.</returns>
    internal async Task<(AnswerOutcome Outcome, short Number)> Submit(
        LinkSecret secret,
        short seen,
        int total,
        FormFields answered,
        DateTimeOffset received,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = Of(
            database.Clerk,
            "select outcome, coalesce(number, 0)::smallint from surveys.submit($1, $2, $3, $4, $5)",
            secret,
            seen,
            total,
            answered.Write(),
            received
        );
        return (await command.All(row => ((AnswerOutcome)row.GetInt16(0), row.GetInt16(1)), stop))[0];
    }

    /// <summary>Takes an answer up again or answers after all, refuses, or takes back what was answered.</summary>
    internal Task<AnswerOutcome> Turn(
        LinkSecret secret,
        AskedState into,
        string why,
        DateTimeOffset received,
        CancellationToken stop
    ) => One("select surveys.turn($1, $2, $3, $4)", secret, stop, (short)into, why, received);

    internal async Task<(AnswerOutcome Outcome, LinkSecret Secret)> Invite(
        LinkSecret secret,
        string name,
        DateTimeOffset received,
        CancellationToken stop
    )
    {
        LinkSecret other = LinkSecret.New();
        return (await One("select surveys.invite($1, $2, $3, $4)", secret, stop, other.Hash, name, received), other);
    }

    internal Task<AnswerOutcome> EndWriter(
        LinkSecret secret,
        int writer,
        DateTimeOffset received,
        CancellationToken stop
    ) => One("select surveys.end_writer($1, $2, $3)", secret, stop, writer, received);

    private async Task<AnswerOutcome> One(string sql, LinkSecret secret, CancellationToken stop, params object[] values)
    {
        await using NpgsqlCommand command = Of(database.Clerk, sql, secret, values);
        return (AnswerOutcome)(short)(await command.ExecuteScalarAsync(stop))!;
    }

    private static NpgsqlCommand Of(NpgsqlDataSource way, string sql, LinkSecret secret, params object[] values)
    {
        NpgsqlCommand command = way.CreateCommand(sql);
        command.Parameters.Add(new() { Value = secret.Hash });
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    private static Respondent Read(NpgsqlDataReader row) =>
        new()
        {
            Asked = row.GetInt32(0),
            Survey = row.GetInt32(1),
            Version = row.GetInt16(2),
            SurveyState = (SurveyState)row.GetInt16(3),
            Opens = row.GetFieldValue<DateTimeOffset>(4),
            Closes = row.GetFieldValue<DateTimeOffset>(5),
            Unit = new(
                MunicipalityCode.Parse($"{row.GetInt16(6):000}").ToString(),
                row.GetInt32(7),
                row.GetBoolean(8),
                row.GetString(9),
                row.GetString(10),
                row.GetString(11)
            ),
            ContactName = row.GetString(12),
            Language = row.GetString(13),
            State = (AskedState)row.GetInt16(14),
            Submissions = row.GetInt16(15),
            SentAt = row.ValueOrNull<DateTimeOffset>(16),
            LateUntil = row.ValueOrNull<DateTimeOffset>(17),
            IsMain = row.GetBoolean(18),
            Name = row.GetString(19),
        };
}
