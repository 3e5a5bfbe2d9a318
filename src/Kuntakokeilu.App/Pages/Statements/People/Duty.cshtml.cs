using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>A statement that is to be given or was: why it is due, why from whom and by when, and what was asked.</summary>
[Access(StatementsSubject.ViewStatements, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class DutyModel(Gate gate) : DutyPage(gate)
{
    internal IReadOnlyList<string> Why(StatementDuty duty) =>
        new StatementWhy(T, WhyStated.Of(duty, Stated.On)).Sentences;

    /// <summary>What has gone to the payer of it or is on its way.</summary>
    internal IEnumerable<PersonMessage> Sent =>
        Messages.Where(one => Duty is { } duty && one.Body.Reference == duty.Reference);

    /// <summary>What was asked of the customer and answered about it, and why more time was taken.</summary>
    internal IEnumerable<ToldEvent> Clarifications(StatementDuty duty) =>
        Stated
            .Events.Select(one => one.Told)
            .Where(one =>
                one.Reference == duty.Reference
                && one.Kind
                    is StatementEventKind.Ask
                        or StatementEventKind.Remind
                        or StatementEventKind.Answer
                        or StatementEventKind.Extend
            );

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StatementsSubject.ViewStatements, person, stop) ?? Page();
}
