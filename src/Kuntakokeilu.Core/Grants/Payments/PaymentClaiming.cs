using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>An employer or an entrepreneur applies for payment of a month that is over: it arrives on the day of sending.</summary>
internal sealed class PaymentClaiming(TimeProvider time)
{
    internal async Task<PaymentOutcome> Send(
        NewPayment asked,
        Work work,
        CancellationToken stop,
        GrantOfficial? by = null,
        DateOnly? on = null
    )
    {
        DateOnly day = on ?? LegalDay.Today(time);
        if (await PaymentEntryWriter.Done(work.Connection, asked.Matter, stop) is { } done)
            return done;
        if (
            await GrantInForce.Find(work.Connection, asked.Application, stop) is not { } grant
            || grant.Frame.MonthFrom(asked.From) is not { } month
        )
            return PaymentOutcome.Not(PaymentFault.NotGranted);
        if (!IsOver(month, asked.Told, day))
            return PaymentOutcome.Not(PaymentFault.NotOver);
        if (await Insert(asked, month, day, work.Connection, stop) is not { } claim)
            return PaymentOutcome.Not(PaymentFault.Claimed);
        await PaymentEntryWriter.Add(
            work,
            new(claim, 1, PaymentStep.Claim, GrantParty.Applicant, PaymentState.Claimed, day)
            {
                Matter = asked.Matter,
                Facts = GrantEntryWriter.Json(asked.Told),
            },
            GrantOfficial.Of(work, by),
            stop
        );
        await work.Commit([grant.Person], stop);
        return PaymentOutcome.Done(claim);
    }

    /// <summary>Payment is applied for afterwards: the month is over, or the work that it was for.</summary>
    internal static bool IsOver(PaymentMonth month, ToldCosts told, DateOnly day) =>
        month.To < day || told.EndedOn < day && told.EndedOn >= month.From;

    private static async Task<int?> Insert(
        NewPayment asked,
        PaymentMonth month,
        DateOnly day,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new("select payments.send($1, $2, $3, $4, $5)", connection);
        command.Parameters.Add(new() { Value = asked.Matter });
        command.Parameters.Add(new() { Value = asked.Application });
        command.Parameters.Add(new() { Value = month.From });
        command.Parameters.Add(new() { Value = month.To });
        command.Parameters.Add(new() { Value = day });
        return await command.ExecuteScalarAsync(stop) as int?;
    }
}
