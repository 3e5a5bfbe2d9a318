using Kuntakokeilu.App.Pages.Casework;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Customers given to officials, and views of the caseload kept, in plain SQL.</summary>
internal sealed class CaseloadWrites(AccessWorld world)
{
    private const string Assign = "POST /casework/assign";
    private const string Views = "POST /casework/views";
    private const string OfAnother = "update obligations.standing set worker_id = 1 where person_id = $1";

    internal IEnumerable<PlannedWrite> All => [.. Assignments(), .. OwnViews()];

    private IEnumerable<PlannedWrite> Assignments()
    {
        yield return new(
            "taken, of nobody",
            Assign,
            null,
            "select casework.assign(array[$1], array[null::int], $2)",
            (actor, person) => May(actor, CaseloadSubject.AssignCustomers, person, world)
        );
        yield return new(
            "taken, of another",
            Assign,
            OfAnother,
            "select casework.assign(array[$1], array[1], $2)",
            (actor, person) =>
                AssignmentPreview.Leads(actor) && May(actor, CaseloadSubject.AssignCustomers, person, world)
        );
        yield return new(
            "given by another meanwhile",
            Assign,
            OfAnother,
            "select casework.assign(array[$1], array[null::int], $2)",
            Nobody
        );
        yield return new(
            "to an official elsewhere",
            Assign,
            null,
            "select casework.assign(array[$1], array[null::int], 1)",
            Nobody
        );
        yield return new(
            "an official by hand",
            Assign,
            null,
            "update obligations.standing set worker_id = $2 where person_id = $1",
            Nobody
        );
        yield return new(
            "an assignment by hand",
            Assign,
            null,
            """
            insert into casework.assignment (person_id, worker_id, organisation, at, by_account)
            values ($1, $2, 'municipality-837', now(), $2)
            """,
            Nobody
        );
    }

    private static IEnumerable<PlannedWrite> OwnViews()
    {
        const string Keep =
            "insert into casework.saved_view (account_id, place, name, query) values (WHO, 1, 'nimi', 'when=late')";
        string own = Keep.Replace("WHO", "$2");
        bool MayKeep(Actor actor, int person) => Has(actor, CaseloadSubject.KeepSavedViews);
        yield return new("a view kept", Views, null, own, MayKeep);
        yield return new("a view renamed", Views, own, "update casework.saved_view set name = 'toinen'", MayKeep);
        yield return new("a view removed", Views, own, "delete from casework.saved_view", MayKeep);
        yield return new("a view of another", Views, null, Keep.Replace("WHO", "1"), Nobody);
        yield return new(
            "another's view removed",
            Views,
            Keep.Replace("WHO", "1"),
            "delete from casework.saved_view",
            Nobody
        );
    }
}
