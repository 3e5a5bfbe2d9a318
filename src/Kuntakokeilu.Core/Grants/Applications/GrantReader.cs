using System.Text.Json;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>Reads applications, as far as the entered session sees them.</summary>
internal static class GrantReader
{
    /// <summary>With its steps, and with the person for whoever handles it; null for none that one sees.</summary>
    internal static async Task<GrantMatter?> Find(NpgsqlConnection connection, int application, CancellationToken stop)
    {
        IReadOnlyList<GrantMatter> found = await Read(connection, "a.id = $1", application, stop);
        if (found is not [var one])
            return null;
        return one with
        {
            Steps = await Steps(connection, application, stop),
            Person = await Person(connection, application, stop),
        };
    }

    /// <summary>One's own, or one's employer's, without their steps, the latest first.</summary>
    internal static Task<IReadOnlyList<GrantMatter>> OwnOf(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    ) => Read(connection, "a.organisation is null and a.person_id = $1", person, stop);

    internal static Task<IReadOnlyList<GrantMatter>> OfEmployer(
        NpgsqlConnection connection,
        string organisation,
        CancellationToken stop
    ) => Read(connection, "a.organisation = $1", organisation, stop);

    private static async Task<IReadOnlyList<GrantMatter>> Read(
        NpgsqlConnection connection,
        string condition,
        object value,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select a.id, a.benefit, a.applied_on, a.authority, a.organisation, a.employer, a.language, a.state, a.version,
                a.until, a.decision, a.person_id, (
                    select e.facts from grants.application_entry e
                    where e.application_id = a.id and e.kind in ({(int)GrantStep.Submit}, {(int)GrantStep.Complete})
                        and e.facts is not null
                    order by e.number desc limit 1)
            from grants.application a where {condition} order by a.id desc limit 200
            """,
            connection
        );
        command.Parameters.Add(new() { Value = value });
        return await command.All<GrantMatter>(
            row =>
                new(row.GetInt32(0), (GrantBenefit)row.GetInt16(1))
                {
                    AppliedOn = row.GetFieldValue<DateOnly>(2),
                    Authority = row.GetString(3),
                    Organisation = row.TextOrNull(4),
                    Employer = row.TextOrNull(5),
                    Language = row.GetString(6),
                    State = (GrantState)row.GetInt16(7),
                    Version = row.GetInt16(8),
                    Until = row.DayOrNull(9),
                    Decision = row.GetGuid(10),
                    PersonId = row.ValueOrNull<int>(11),
                    Told = JsonSerializer.Deserialize<ToldFacts>(row.GetString(12))!,
                },
            stop
        );
    }

    private static async Task<IReadOnlyList<TakenGrantStep>> Steps(
        NpgsqlConnection connection,
        int application,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select number, kind, day, by, account_id, until, text, appeal, sum, facts from grants.application_entry
            where application_id = $1 order by number
            """,
            connection
        );
        command.Parameters.Add(new() { Value = application });
        return await command.All<TakenGrantStep>(
            row =>
            {
                GrantStep kind = (GrantStep)row.GetInt16(1);
                string? facts = row.TextOrNull(9);
                return new(
                    row.GetInt16(0),
                    kind,
                    row.GetFieldValue<DateOnly>(2),
                    row.GetString(3),
                    row.ValueOrNull<int>(4),
                    row.DayOrNull(5),
                    row.GetString(6)
                )
                {
                    Appeal = (AppealWay)(row.ShortOrNull(7) ?? 0),
                    Sum = row.ValueOrNull<long>(8),
                    Found =
                        kind is GrantStep.Assess && facts is not null
                            ? JsonSerializer.Deserialize<FoundFacts>(facts)
                            : null,
                    Proposal =
                        kind is GrantStep.Propose && facts is not null
                            ? JsonSerializer.Deserialize<GrantProposal>(facts)
                            : null,
                };
            },
            stop
        );
    }

    private static async Task<GrantPerson?> Person(NpgsqlConnection connection, int application, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select id, name, key, birth_date, customer, authority from grants.person_of($1) where birth_date is not null",
            connection
        );
        command.Parameters.Add(new() { Value = application });
        IReadOnlyList<GrantPerson> found = await command.All<GrantPerson>(
            row =>
                new(
                    row.GetInt32(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetFieldValue<DateOnly>(3),
                    Codes.Municipality(row.ShortOrNull(4)),
                    row.TextOrNull(5)
                ),
            stop
        );
        return found is [var one] ? one : null;
    }

    /// <summary>From the register: when the person of an application has been unemployed, for the official to look at.</summary>
    internal static async Task<IReadOnlyList<FoundSpan>> Unemployment(
        NpgsqlConnection connection,
        int application,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select day, is_unemployed from grants.status_of($1) order by day",
            connection
        );
        command.Parameters.Add(new() { Value = application });
        List<FoundSpan> spans = [];
        DateOnly? since = null;
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            DateOnly day = row.GetFieldValue<DateOnly>(0);
            bool isUnemployed = row.GetBoolean(1);
            if (isUnemployed && since is null)
                since = day;
            else if (!isUnemployed && since is { } from)
            {
                spans.Add(new(from, day.AddDays(-1)));
                since = null;
            }
        }
        return since is { } open ? [.. spans, new(open, null)] : spans;
    }
}
