using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration.Starts;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// Sends a draft, once: the row and all that follows from it, the sending itself and its event in one transaction. The
/// draft's identifier is the key; who sends it again is shown what came of it.
/// </summary>
/// <param name="inWords">All answers as the customer reads them, of what an official has sent on one's behalf.</param>
internal sealed class SendService(WebRecording recording, TimeProvider time, AnswersInWords inWords)
{
    /// <param name="version">On which the form was made.</param>
    internal async Task<SendResult> Send(
        JourneyKind kind,
        SearchOf whose,
        Guid id,
        int version,
        Work work,
        CancellationToken stop
    )
    {
        NpgsqlConnection connection = work.Connection;
        // The person first, then the case. Of somebody new the draft alone tells two sendings apart.
        string? key = whose.Person is { } known ? await WebRecording.Hold(work, known, stop) : null;
        if (await Drafts.Hold(connection, kind, whose, id, stop) is not { } draft)
            return await IsSent(connection, id, stop) ? new SendResult.Sent(id) : new SendResult.Gone();
        SearchStanding standing = await StandingReader.Read(
            connection,
            whose,
            draft.Newcomer,
            LegalDay.Today(time),
            stop
        );
        if (SearchRefusals.Of(kind, standing) is { } closed)
            return new SendResult.Refused(closed);
        if (standing.Version != version)
            return new SendResult.Stale();
        SearchAnswers answers = SearchQuestions.Needed(kind, standing, draft.Answers);
        if (SearchQuestions.Next(kind, standing, answers) is not null)
            return new SendResult.Unfinished();
        return await Take(id, kind, whose, standing, answers, key, draft.Newcomer, work, stop);
    }

    /// <summary>What has been answered whole, of somebody who is held; null of somebody new.</summary>
    internal async Task<SendResult> Take(
        Guid id,
        JourneyKind kind,
        SearchOf whose,
        SearchStanding standing,
        SearchAnswers answers,
        string? key,
        NewPerson? newcomer,
        Work work,
        CancellationToken stop
    )
    {
        SearchFacts facts = new(kind, standing, answers);
        if (SearchRefusals.Of(answers) is { } refused)
            return new SendResult.Refused(refused);
        if (newcomer is not null && !NewPeople.AreOfArea(facts, work.Context.Actor))
            return new SendResult.Refused(SearchRefusal.NotOfArea);
        string? official = whose.IsOnBehalf ? await Authorities.Writing(work, whose.Person, stop) : null;
        key ??= await WebRecording.Hold(work, null, stop);
        WrittenPart written = await recording.Write(work, key, standing.Person, [facts.Row], [], stop);
        if (written.Rejections is [var rejection, ..])
        {
            await work.Undo(stop);
            return new SendResult.Refused(Why(rejection.Fault.Code));
        }
        if (standing.Person is null && !await NewPeople.Name(work, written.Persons[0], newcomer, stop))
        {
            await work.Undo(stop);
            return new SendResult.Refused(SearchRefusal.KnownAlready);
        }
        int person = standing.Person ?? written.Persons[0];
        int number = await Recorded(work, written, stop);
        await Keep(work, id, person, kind, whose, official, facts.Day, answers, number, stop);
        await StartTests.Await(work, id, facts, answers, standing.Person is null, standing.Today, stop);
        await Tell(work, kind, standing, person, official, facts, answers, $"recording-{number}", stop);
        bool isGone = whose.IsOnBehalf && await Authorities.Of(work.Connection, person, stop) != official;
        await work.Commit([person], stop);
        return new SendResult.Sent(id, person, isGone);
    }

    private static SearchRefusal Why(RejectionCode code) =>
        code is RejectionCode.AfterPilot ? SearchRefusal.AfterPilot : SearchRefusal.NoOpenSearch;

    /// <summary>Whether the official's organisation has sent it, whoever has the person since.</summary>
    internal static async Task<bool> IsSentByUs(NpgsqlConnection connection, Guid id, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select registration.is_sent($1)", connection);
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteScalarAsync(stop) is true;
    }

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
        written.Recording > 0 ? written.Recording : await WebRecording.Begin(work, time, stop);

    /// <summary>
    /// The jobseeker is told by the way of one's choice as well: of the beginning by whom one is served; of what an official
    /// has sent all of it, so that one sees whether it is as one has asked.
    /// </summary>
    private async Task Tell(
        Work work,
        JourneyKind kind,
        SearchStanding standing,
        int person,
        string? official,
        SearchFacts facts,
        SearchAnswers answers,
        string cause,
        CancellationToken stop
    )
    {
        Dictionary<string, string> words = new() { [NoticeWords.Day] = NoticeWords.Of(facts.Day) };
        string? authority = kind is JourneyKind.Register or JourneyKind.Restart
            ? await Authorities.Of(work.Connection, person, stop)
            : null;
        NoticeKind? notice = kind switch
        {
            JourneyKind.End => NoticeKind.SearchEnded,
            JourneyKind.Change => null,
            _ => authority is null ? null : NoticeKind.Registered,
        };
        if (notice is NoticeKind.Registered)
            words.Add(NoticeWords.Authority, authority!);
        if (standing.IsOnBehalf)
        {
            string language = facts.Carried.ServiceLanguage is ServiceLanguage.Swedish ? "sv" : "fi";
            words.Add(NoticeWords.Text, string.Join('\n', inWords(kind, standing, answers, language)));
            if (notice is null)
            {
                notice = NoticeKind.ActedOnBehalf;
                words.Add(NoticeWords.Authority, official!);
            }
        }
        if (notice is { } told)
            await NoticeQueue.Add(work, [new(told, person, cause, NewNotice.Customer, words)], stop);
    }

    private static async Task Keep(
        Work work,
        Guid id,
        int person,
        JourneyKind kind,
        SearchOf whose,
        string? official,
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
                insert into registration.sending (id, person_id, kind, day, answers, recording_id, organisation)
                values ($1, $2, $3, $4, $5::jsonb, $6, $7)
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
                    new NpgsqlParameter<string?> { TypedValue = official },
                },
            }
        );
        batch.BatchCommands.Add(Drafts.Sent(whose, id));
        await batch.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>The questions with their answers, a line each, in a language; they stand with the pages, which this project does not know.</summary>
internal delegate IReadOnlyList<string> AnswersInWords(
    JourneyKind kind,
    SearchStanding standing,
    SearchAnswers answers,
    string language
);
