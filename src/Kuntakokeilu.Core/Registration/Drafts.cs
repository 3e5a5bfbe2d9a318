using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>A draft as its writer goes on with it.</summary>
/// <param name="CaseVersion">Of what it was begun.</param>
internal sealed record OpenDraft(Guid Id, int CaseVersion, SearchAnswers Answers)
{
    /// <summary>Who somebody new is whom an official registers; else null.</summary>
    internal NewPerson? Newcomer { get; init; }

    /// <summary>What the Population Information System told when it was begun; null for nothing.</summary>
    internal PopulationDetails? Population { get; init; }
}

/// <summary>
/// Keeps drafts: the policies show each account its own alone, and no event tells of one. Their times are the database's.
/// </summary>
internal static class Drafts
{
    private static readonly string Fresh = $"saved_at > now() - interval '{Draft.DaysKept} days'";

    /// <returns>Null when none is open.</returns>
    internal static async Task<OpenDraft?> Read(
        NpgsqlConnection connection,
        JourneyKind kind,
        SearchOf whose,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select {Columns(whose)} from {Table(whose)} where {IsOne(whose)} and {Fresh}",
            connection
        );
        command.Parameters.Add(new() { Value = (short)kind });
        command.Parameters.Add(Person(whose));
        return await ReadOne(command, whose, stop);
    }

    /// <summary>Of which kinds one is open.</summary>
    internal static async Task<IReadOnlyList<JourneyKind>> Begun(
        NpgsqlConnection connection,
        SearchOf whose,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select kind from {Table(whose)} where {IsOf(whose)} and {Fresh}",
            connection
        );
        command.Parameters.Add(Person(whose));
        List<JourneyKind> kinds = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            kinds.Add((JourneyKind)row.GetInt16(0));
        return kinds;
    }

    /// <summary>Locked until the transaction ends: of two sendings the second waits, and finds it gone.</summary>
    internal static async Task<OpenDraft?> Hold(
        NpgsqlConnection connection,
        JourneyKind kind,
        SearchOf whose,
        Guid id,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select {Columns(whose)} from {Table(whose)} where {IsOne(whose)} and id = $3 and {Fresh} for update",
            connection
        );
        command.Parameters.Add(new() { Value = (short)kind });
        command.Parameters.Add(Person(whose));
        command.Parameters.Add(new() { Value = id });
        return await ReadOne(command, whose, stop);
    }

    /// <summary>Begins one anew; what lay there of the kind is given up.</summary>
    internal static async Task Begin(
        JourneyKind kind,
        SearchOf whose,
        int version,
        SearchAnswers answers,
        PopulationDetails? population,
        Work work,
        CancellationToken stop
    )
    {
        await Replace(kind, whose, version, answers, population?.ToJson(), work, stop);
        await work.CommitUnnoted(stop);
    }

    /// <summary>An official begins to register somebody whom the register does not have; nothing is committed.</summary>
    internal static Task BeginNew(NewPerson newcomer, Work work, CancellationToken stop) =>
        Replace(
            JourneyKind.Register,
            SearchOf.Another(null),
            version: 0,
            SearchAnswers.Empty,
            newcomer.ToJson(),
            work,
            stop
        );

    private static async Task Replace(
        JourneyKind kind,
        SearchOf whose,
        int version,
        SearchAnswers answers,
        string? told,
        Work work,
        CancellationToken stop
    )
    {
        // Who acts for another writes the principal's, not an own one.
        int? principal = work.Context.Actor?.ActsFor?.Principal;
        await using NpgsqlBatch batch = new(work.Connection);
        batch.BatchCommands.Add(
            new($"delete from {Table(whose)} where {IsOne(whose)}")
            {
                Parameters =
                {
                    new() { Value = (short)kind },
                    Person(whose),
                },
            }
        );
        NpgsqlBatchCommand begun = new(
            $"""
            insert into {Table(whose)} (id, account_id, kind, case_version, answers, saved_at, {Of(whose)}, {Told(
                whose
            )})
            values ($1, $2, $3, $4, $5::jsonb, now(), $6, $7::jsonb) on conflict do nothing
            """
        )
        {
            Parameters =
            {
                new() { Value = Guid.NewGuid() },
                new NpgsqlParameter<int?> { TypedValue = principal is null ? work.Context.Account : null },
                new() { Value = (short)kind },
                new() { Value = version },
                new() { Value = answers.ToJson() },
                whose.IsOnBehalf
                    ? Person(whose)
                    : new NpgsqlParameter<int?> { TypedValue = principal },
                new NpgsqlParameter<string?> { TypedValue = told },
            },
        };
        batch.BatchCommands.Add(begun);
        await batch.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Keeps the answers so far.</summary>
    /// <returns>Whether the draft was still there.</returns>
    internal static async Task<bool> Save(
        SearchOf whose,
        Guid id,
        SearchAnswers answers,
        Work work,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"update {Table(whose)} set answers = $2::jsonb, saved_at = now() where id = $1",
            work.Connection
        );
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = answers.ToJson() });
        bool isThere = await command.ExecuteNonQueryAsync(stop) == 1;
        await work.CommitUnnoted(stop);
        return isThere;
    }

    /// <summary>The writer gives it up.</summary>
    internal static async Task GiveUp(JourneyKind kind, SearchOf whose, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"delete from {Table(whose)} where {IsOne(whose)}", work.Connection);
        command.Parameters.Add(new() { Value = (short)kind });
        command.Parameters.Add(Person(whose));
        await command.ExecuteNonQueryAsync(stop);
        await work.CommitUnnoted(stop);
    }

    /// <summary>It has been sent; nothing is committed.</summary>
    internal static NpgsqlBatchCommand Sent(SearchOf whose, Guid id) =>
        new($"delete from {Table(whose)} where id = $1") { Parameters = { new() { Value = id } } };

    private static string Table(SearchOf whose) =>
        whose.IsOnBehalf ? "registration.behalf_draft" : "registration.draft";

    private static string Columns(SearchOf whose) => $"id, case_version, answers::text, {Told(whose)}::text";

    /// <summary>Whom a draft is of, other than its writer.</summary>
    private static string Of(SearchOf whose) => whose.IsOnBehalf ? "person_id" : "principal_id";

    /// <summary>What was told of the person when it was begun.</summary>
    private static string Told(SearchOf whose) => whose.IsOnBehalf ? "newcomer" : "population";

    /// <summary>Of the kind <c>$1</c>: one's own are of nobody else.</summary>
    private static string IsOne(SearchOf whose) =>
        whose.IsOnBehalf ? "kind = $1 and person_id is not distinct from $2" : "kind = $1 and $2::int is null";

    private static string IsOf(SearchOf whose) =>
        whose.IsOnBehalf ? "person_id is not distinct from $1" : "$1::int is null";

    private static NpgsqlParameter<int?> Person(SearchOf whose) =>
        new NpgsqlParameter<int?> { TypedValue = whose.IsOnBehalf ? whose.Person : null };

    private static async Task<OpenDraft?> ReadOne(NpgsqlCommand command, SearchOf whose, CancellationToken stop)
    {
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        OpenDraft draft = new(row.GetGuid(0), row.GetInt32(1), SearchAnswers.Of(row.GetString(2)));
        if (row.IsDBNull(3))
            return draft;
        string told = row.GetString(3);
        return whose.IsOnBehalf
            ? draft with
            {
                Newcomer = NewPerson.Of(told),
            }
            : draft with
            {
                Population = PopulationDetails.Of(told),
            };
    }
}
