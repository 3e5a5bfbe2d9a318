using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What an officer's forms record of a customer, or tell one, in plain SQL.</summary>
internal sealed class OfficerWrites(AccessWorld world)
{
    private const string Case = "POST /transfers/clarify/{person:int}";
    private const string Leaving = "POST /transfers/leave/{person:int}";

    private const string Question = """
        insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
        values (gen_random_uuid(), 6, $1, 'syy', 'customer', '{}', 1, now());
        """;

    internal IEnumerable<PlannedWrite> All =>
        [
            Held("found out, the person gone to Helsinki", Case, TransfersSubject.ClarifyFacts, Recorded + History),
            Held("a question", $"{Case}/ask", TransfersSubject.AskToClarify, Question),
            Held(
                "an act, the person gone to Helsinki",
                Leaving,
                TransfersSubject.LeaveUntransferred,
                Recorded + RegistrationWrites.Act + History
            ),
            new("an act of nobody held", Leaving, null, Recorded + RegistrationWrites.Act, (_, _) => false),
        ];

    private static string Recorded => RegistrationWrites.Recorded(5);

    private string History => RecordingWrites.Placed(RecordingWrites.HistoryOf(world));

    /// <summary>Of whom the form holds.</summary>
    private PlannedWrite Held(string name, string endpoint, AccessAction action, string sql) =>
        new(
            name,
            endpoint,
            null,
            $"select register.hold_for_web($1, {(int)action}::smallint);{sql}{RegistrationWrites.Turned}",
            (actor, person) =>
                Declared
                    .Rules.Decide(actor, action, world.Known(person, actor), LegalDay.Today(TimeProvider.System))
                    .Refused
                    is null
        );
}
