using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Grants;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>An employer or a jobseeker sends an application: it arrives on the day of sending, at whoever serves the person.</summary>
internal sealed class GrantApplying(TimeProvider time)
{
    internal async Task<GrantResult> Send(
        NewGrant asked,
        Work work,
        CancellationToken stop,
        GrantOfficial? by = null,
        DateOnly? on = null
    )
    {
        DateOnly day = on ?? LegalDay.Today(time);
        if (day < GrantKinds.Of(asked.Benefit).From || day > GrantLaw.LastDay)
            return GrantResult.Not(GrantFault.OutsidePilot);
        if (await GrantEntryWriter.Done(work.Connection, asked.Matter, stop) is { } done)
            return done;
        if (await Insert(asked, day, work, stop) is not { } application)
            return GrantResult.Not(GrantFault.NotNow);
        await GrantEntryWriter.Add(
            work,
            new(application, 1, GrantStep.Submit, GrantParty.Applicant, GrantState.Submitted, day)
            {
                Matter = asked.Matter,
                Facts = GrantEntryWriter.Json(asked.Told),
            },
            GrantOfficial.Of(work, by),
            stop
        );
        await work.Commit(await PersonOf(work.Connection, application, stop), stop);
        return GrantResult.Done(application);
    }

    private static async Task<int?> Insert(NewGrant asked, DateOnly day, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select grants.send($1, $2, $3, $4, $5, $6, $7, $8)", work.Connection);
        command.Parameters.Add(new() { Value = asked.Matter });
        command.Parameters.Add(new() { Value = (short)asked.Benefit });
        command.Parameters.Add(Text(asked.Told.PersonCode));
        command.Parameters.Add(Text(asked.Language));
        command.Parameters.Add(new() { Value = day });
        command.Parameters.Add(new() { Value = asked.Told.Place });
        command.Parameters.Add(Text(asked.Organisation));
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = asked.Person });
        return await command.ExecuteScalarAsync(stop) as int?;
    }

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    /// <summary>For the event: whom it is about, where the register has the person.</summary>
    internal static async Task<int[]> PersonOf(NpgsqlConnection connection, int application, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select person_id from grants.application where id = $1 and person_id is not null",
            connection
        );
        command.Parameters.Add(new() { Value = application });
        return await command.ExecuteScalarAsync(stop) is int person ? [person] : [];
    }
}
