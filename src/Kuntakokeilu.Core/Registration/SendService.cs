using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// Sends a draft, once: the row and all that follows from it, the sending itself and its event in one transaction. The
/// draft's identifier is the key; who sends it again is shown what came of it.
/// </summary>
internal sealed class SendService(WebRecording recording, TimeProvider time)
{
    /// <param name="version">On which the form was made.</param>
    internal async Task<SendResult> Send(JourneyKind kind, Guid id, int version, Work work, CancellationToken stop)
    {
        Actor actor = work.Context.Actor ?? throw new InvalidOperationException("A jobseeker sends what is one's own.");
        NpgsqlConnection connection = work.Connection;
        // The person first, then the case. Of somebody new the draft alone tells two sendings apart.
        string? key = actor.Person is { } own ? await WebRecording.Hold(work, own, stop) : null;
        if (await Drafts.Hold(connection, kind, id, stop) is not { } draft)
            return await IsSent(connection, id, stop) ? new SendResult.Sent(id) : new SendResult.Gone();
        SearchStanding standing = await StandingReader.Read(connection, actor.Person, LegalDay.Today(time), stop);
        if (SearchRefusals.Of(kind, standing) is { } closed)
            return new SendResult.Refused(closed);
        if (standing.Version != version)
            return new SendResult.Stale();
        SearchAnswers answers = SearchQuestions.Needed(kind, standing, draft.Answers);
        if (SearchQuestions.Next(kind, standing, answers) is not null)
            return new SendResult.Unfinished();
        if (SearchRefusals.Of(answers) is { } refused)
            return new SendResult.Refused(refused);
        key ??= await WebRecording.Hold(work, null, stop);
        WrittenPart written = await recording.Write(
            work,
            key,
            standing.Person,
            [new SearchFacts(kind, standing, answers).Row],
            [],
            stop
        );
        if (written.Rejections is [var rejection, ..])
        {
            await work.Undo(stop);
            return new SendResult.Refused(Why(rejection.Fault.Code));
        }
        int person = standing.Person ?? await Become(work, written.Persons[0], stop);
        int number = await Recorded(work, written, stop);
        await Keep(work, id, person, kind, standing.Today, answers, number, stop);
        await Tell(work, kind, person, standing.Today, $"recording-{number}", stop);
        await work.Commit([person], stop);
        return new SendResult.Sent(id);
    }

    private static SearchRefusal Why(RejectionCode code) =>
        code is RejectionCode.AfterPilot ? SearchRefusal.AfterPilot : SearchRefusal.NoOpenSearch;

    private static async Task<bool> IsSent(NpgsqlConnection connection, Guid id, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select exists (select from registration.sending where id = $1)",
            connection
        );
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>What told nothing new of the person is sent all the same: how to reach one, for instance.</summary>
    private async Task<int> Recorded(Work work, WrittenPart written, CancellationToken stop) =>
        written.Recording > 0
            ? written.Recording
            : await Recordings.Begin(
                work.Connection,
                RecordingSource.Web,
                work.Context.By,
                time.GetUtcNow(),
                import: null,
                stop
            );

    /// <summary>The jobseeker is told by the way of one's choice as well: of the beginning by whom one is served.</summary>
    private static async Task Tell(
        Work work,
        JourneyKind kind,
        int person,
        DateOnly day,
        string cause,
        CancellationToken stop
    )
    {
        Dictionary<string, string> words = new() { [NoticeWords.Day] = NoticeWords.Of(day) };
        if (kind is JourneyKind.Change)
            return;
        if (kind is not JourneyKind.End)
        {
            if (await Authority(work.Connection, person, stop) is not { } authority)
                return;
            words.Add(NoticeWords.Authority, authority);
        }
        NoticeKind notice = kind is JourneyKind.End ? NoticeKind.SearchEnded : NoticeKind.Registered;
        await NoticeQueue.Add(work, [new(notice, person, cause, NewNotice.Customer, words)], stop);
    }

    /// <summary>Code of who has the person now; null where nobody of the pilots' authorities does.</summary>
    private static async Task<string?> Authority(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select organiser, te_office from steering.current_period where person_id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return !await row.ReadAsync(stop) ? null
            : !row.IsDBNull(0) ? Organisations.Municipality(row.GetInt16(0))
            : !row.IsDBNull(1) ? Organisations.TeOffice(row.GetInt16(1))
            : null;
    }

    private static async Task<int> Become(Work work, int person, CancellationToken stop)
    {
        await using NpgsqlCommand names = new("select family_name, given_names from access.newcomer", work.Connection);
        string key;
        await using (NpgsqlDataReader row = await names.ExecuteReaderAsync(stop))
            key = await row.ReadAsync(stop) ? NameKey.Of(row.GetString(0), row.GetString(1)) : "";
        await using NpgsqlCommand command = new("select register.become($1, $2)", work.Connection);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = key });
        await command.ExecuteNonQueryAsync(stop);
        return person;
    }

    private static async Task Keep(
        Work work,
        Guid id,
        int person,
        JourneyKind kind,
        DateOnly day,
        SearchAnswers answers,
        int recording,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new(work.Connection);
        batch.BatchCommands.Add(
            new(
                """
                insert into registration.sending (id, person_id, kind, day, answers, recording_id)
                values ($1, $2, $3, $4, $5::jsonb, $6)
                """
            )
            {
                Parameters =
                {
                    new() { Value = id },
                    new() { Value = person },
                    new() { Value = (short)kind },
                    new() { Value = day },
                    new() { Value = answers.ToJson() },
                    new() { Value = recording },
                },
            }
        );
        batch.BatchCommands.Add(
            new("delete from registration.draft where id = $1") { Parameters = { new() { Value = id } } }
        );
        await batch.ExecuteNonQueryAsync(stop);
    }
}
