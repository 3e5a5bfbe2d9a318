using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Weighing;
using Npgsql;

namespace Kuntakokeilu.Core.Surveys.Making;

/// <summary>A link that has just been made: the only time its secret is known.</summary>
internal sealed record NewLink(short Municipality, Contact Contact, LinkSecret Secret);

/// <summary>Who is asked: the frame, its contacts and their links.</summary>
internal sealed class FrameService(DatabaseClock clock)
{
    /// <summary>Every municipality that is not in the frame yet, as it is known now, and the contacts that are told.</summary>
    internal static async Task Ask(
        int survey,
        bool withÅland,
        IReadOnlyDictionary<short, Contact> contacts,
        Work work,
        CancellationToken stop
    )
    {
        IReadOnlyList<FrameUnit> frame = withÅland ? SurveyFrame.Whole : SurveyFrame.Mainland;
        short[] numbers = [.. frame.Select(unit => short.Parse(unit.Code))];
        Contact[] who = [.. frame.Select((unit, i) => contacts.GetValueOrDefault(numbers[i]) ?? Nobody(unit))];
        await using NpgsqlCommand insert = new(
            $"""
            insert into surveys.asked (survey_id, municipality, population, in_pilot, region, ely, language_status, contact_name,
                contact_email, language, state, submissions)
            select $1, u.*, {(int)AskedState.Asked}, 0
            from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10) u on conflict do nothing
            """,
            work.Connection
        );
        foreach (
            object values in (object[])
                [
                    survey,
                    numbers,
                    frame.Select(unit => unit.Population).ToArray(),
                    frame.Select(unit => unit.IsInPilot).ToArray(),
                    frame.Select(unit => unit.Region).ToArray(),
                    frame.Select(unit => unit.Ely).ToArray(),
                    frame.Select(unit => unit.LanguageStatus).ToArray(),
                    who.Select(one => one.Name).ToArray(),
                    who.Select(one => one.Email).ToArray(),
                    who.Select(one => one.Language).ToArray(),
                ]
        )
            insert.Parameters.Add(new() { Value = values });
        await insert.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
    }

    /// <summary>A link for each that has a contact and none yet.</summary>
    internal async Task<IReadOnlyList<NewLink>> MakeLinks(int survey, Work work, CancellationToken stop)
    {
        List<(int Asked, short Municipality, Contact Contact)> without = [];
        await using (
            NpgsqlCommand read = new(
                """
                select a.id, a.municipality, a.contact_name, a.contact_email, a.language from surveys.asked a
                where a.survey_id = $1 and a.contact_email <> '' and not exists (
                    select from surveys.link l where l.asked_id = a.id and l.is_main and l.voided_at is null)
                order by a.municipality
                """,
                work.Connection
            )
        )
        {
            read.Parameters.Add(new() { Value = survey });
            without.AddRange(
                await read.All(
                    row =>
                        (
                            row.GetInt32(0),
                            row.GetInt16(1),
                            new Contact(row.GetString(2), row.GetString(3), row.GetString(4))
                        ),
                    stop
                )
            );
        }
        if (without.Count == 0)
            return [];
        LinkSecret[] secrets = [.. without.Select(_ => LinkSecret.New())];
        await Insert(
            [.. without.Select(one => one.Asked)],
            [.. secrets.Select(one => one.Hash)],
            [.. without.Select(one => one.Contact.Name)],
            work,
            stop
        );
        await work.Commit([], stop);
        return [.. without.Select((one, i) => new NewLink(one.Municipality, one.Contact, secrets[i]))];
    }

    /// <summary>Another answers for the municipality from now on: the old link opens nothing any more, the draft stays.</summary>
    internal async Task<LinkSecret> Replace(int asked, Contact contact, Work work, CancellationToken stop)
    {
        await using (
            NpgsqlCommand update = new(
                "update surveys.asked set (contact_name, contact_email, language) = ($2, $3, $4) where id = $1",
                work.Connection
            )
        )
        {
            foreach (object value in (object[])[asked, contact.Name, contact.Email, contact.Language])
                update.Parameters.Add(new() { Value = value });
            await update.ExecuteNonQueryAsync(stop);
        }
        await Void("is_main", asked, work, stop);
        LinkSecret secret = LinkSecret.New();
        await Insert([asked], [secret.Hash], [contact.Name], work, stop);
        await work.Commit([], stop);
        return secret;
    }

    /// <summary>One may answer until a moment after the closing.</summary>
    internal static async Task GrantLate(int asked, DateTimeOffset until, string by, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand update = new(
            "update surveys.asked set (late_until, late_name) = ($2, $3) where id = $1",
            work.Connection
        );
        update.Parameters.Add(new() { Value = asked });
        update.Parameters.Add(new() { Value = until });
        update.Parameters.Add(new() { Value = by });
        await update.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
    }

    /// <summary>An official of the municipality writes the same draft: by a link of one's own, the one before ends.</summary>
    internal async Task<LinkSecret> LinkOf(int asked, Actor actor, Work work, CancellationToken stop)
    {
        await Void($"account_id = {actor.AccountId}", asked, work, stop);
        LinkSecret secret = LinkSecret.New();
        await using NpgsqlCommand insert = new(
            """
            insert into surveys.link (asked_id, hash, is_main, name, account_id, made_at) values ($1, $2, false, $3, $4, $5)
            """,
            work.Connection
        );
        insert.Parameters.Add(new() { Value = asked });
        insert.Parameters.Add(new() { Value = secret.Hash });
        insert.Parameters.Add(new() { Value = actor.Name });
        insert.Parameters.Add(new() { Value = actor.AccountId });
        insert.Parameters.Add(new() { Value = await clock.Now(work.Connection, stop) });
        await insert.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
        return secret;
    }

    private async Task Void(string which, int asked, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand update = new(
            $"update surveys.link set voided_at = $2 where asked_id = $1 and {which} and voided_at is null",
            work.Connection
        );
        update.Parameters.Add(new() { Value = asked });
        update.Parameters.Add(new() { Value = await clock.Now(work.Connection, stop) });
        await update.ExecuteNonQueryAsync(stop);
    }

    private async Task Insert(int[] asked, byte[][] hashes, string[] names, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand insert = new(
            """
            insert into surveys.link (asked_id, hash, is_main, name, made_at)
            select u.asked, u.hash, true, u.name, $4 from unnest($1, $2, $3) u (asked, hash, name)
            """,
            work.Connection
        );
        foreach (object values in (object[])[asked, hashes, names, await clock.Now(work.Connection, stop)])
            insert.Parameters.Add(new() { Value = values });
        await insert.ExecuteNonQueryAsync(stop);
    }

    private static Contact Nobody(FrameUnit unit) =>
        new(
            "",
            "",
            Municipalities.All.First(one => $"{one.Code}" == unit.Code).Language.StartsWith("sv") ? "sv" : "fi"
        );
}
