using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Assessments.Tables;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Register;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Assessments;

/// <summary>What an official assesses of a customer's need of services.</summary>
internal sealed record AssessedNeeds(string Competence, string Ability, string JobSearch)
{
    public short? OwnEstimate { get; init; }
    public required Likelihood Likelihood { get; init; }
    public IReadOnlyList<string> Obstacles { get; init; } = [];
    public required ServiceLine Line { get; init; }
    public IReadOnlyList<string> Participants { get; init; } = [];
    public string ParticipantsBy { get; init; } = "";
    public DateOnly? NextReview { get; init; }
}

/// <summary>An assessment on record.</summary>
internal sealed record MadeAssessment(DateOnly Day, string By, string Organisation, AssessedNeeds Needs);

/// <summary>Records assessments and reads them.</summary>
internal sealed class AssessmentService(CaseRecording recording, TimeProvider time)
{
    /// <param name="version">Of what the form was made.</param>
    /// <param name="organisation">For which the official assesses.</param>
    /// <returns>Whether it is kept: not when something was recorded of the customer meanwhile.</returns>
    internal async Task<bool> Record(
        int person,
        int version,
        AssessedNeeds needs,
        string organisation,
        Work work,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return false;
        var done = (CaseRecorded.Done)await recording.Record(work, person, [], [], stop);
        await using NpgsqlCommand command = new(
            """
            insert into casework.assessment (person_id, day, competence, ability, own_estimate, job_search, likelihood,
                obstacles, line, participants, participants_by, next_review, by, organisation, recording_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = person });
        places.Add(new() { Value = LegalDay.Today(time) });
        places.Add(new() { Value = needs.Competence });
        places.Add(new() { Value = needs.Ability });
        places.Add(new() { Value = (object?)needs.OwnEstimate ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint });
        places.Add(new() { Value = needs.JobSearch });
        places.Add(new() { Value = (short)needs.Likelihood });
        places.Add(new() { Value = needs.Obstacles.ToArray() });
        places.Add(new() { Value = (short)needs.Line });
        places.Add(new() { Value = needs.Participants.ToArray() });
        places.Add(new() { Value = needs.ParticipantsBy });
        places.Add(new() { Value = (object?)needs.NextReview ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
        places.Add(new() { Value = work.Context.By });
        places.Add(new() { Value = organisation });
        places.Add(new() { Value = done.Recording });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([person], stop);
        return true;
    }

    /// <summary>The latest first.</summary>
    internal static async Task<IReadOnlyList<MadeAssessment>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select day, by, organisation, competence, ability, job_search, own_estimate, likelihood, obstacles, line,
                participants, participants_by, next_review
            from casework.assessment where person_id = $1 order by id desc
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        List<MadeAssessment> made = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            made.Add(
                new(
                    row.GetFieldValue<DateOnly>(0),
                    row.GetString(1),
                    row.GetString(2),
                    new(row.GetString(3), row.GetString(4), row.GetString(5))
                    {
                        OwnEstimate = row.ShortOrNull(6),
                        Likelihood = (Likelihood)row.GetInt16(7),
                        Obstacles = row.GetFieldValue<string[]>(8),
                        Line = (ServiceLine)row.GetInt16(9),
                        Participants = row.GetFieldValue<string[]>(10),
                        ParticipantsBy = row.GetString(11),
                        NextReview = row.DayOrNull(12),
                    }
                )
            );
        return made;
    }
}
