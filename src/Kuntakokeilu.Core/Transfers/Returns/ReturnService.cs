using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Returns;

/// <summary>
/// A TE officer takes a municipality's customer back who has come to meet the conditions of change security (5 § 4 mom). The
/// customer and the municipality are told (N10), and with that the office has the customer.
/// </summary>
internal sealed class ReturnService(TimeProvider time)
{
    /// <param name="version">Of what the form was made.</param>
    internal async Task<ReturnResult> Confirm(int person, int version, Work work, CancellationToken stop)
    {
        Actor officer = work.Context.Actor ?? throw new InvalidOperationException("A TE officer takes back.");
        await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return ReturnResult.Stale;
        if (await Take(work.Connection, person, stop) is not { } municipality)
            return ReturnResult.NotWaiting;
        string served = Organisations.Municipality(municipality);
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Day] = NoticeWords.Of(LegalDay.Today(time)),
            [NoticeWords.Previous] = served,
            [NoticeWords.Authority] = Organisations.TeOffice(officer.TeOffice!.Value),
        };
        string cause = $"return-{person}-{version}";
        await NoticeQueue.Add(
            work,
            [
                new(NoticeKind.ReturnedForChangeSecurity, person, cause, NewNotice.Customer, words),
                new(NoticeKind.ReturnedForChangeSecurity, person, cause, served, words),
            ],
            stop
        );
        await WebRecording.TurnCase(work, person, stop);
        await work.Commit([person], stop);
        return ReturnResult.Done;
    }

    private static async Task<short?> Take(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select steering.confirm_return($1)", connection);
        command.Parameters.Add(new() { Value = person });
        return await command.ExecuteScalarAsync(stop) as short?;
    }
}

/// <summary>What became of a return.</summary>
internal enum ReturnResult : byte
{
    Done,

    /// <summary>Something was recorded of the person meanwhile.</summary>
    Stale,

    /// <summary>There is nobody to take back any more: a colleague was faster, or the search has ended.</summary>
    NotWaiting,
}
