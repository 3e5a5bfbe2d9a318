using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Pages.Casework;

/// <summary>Customers of Tampere with what is due to them, on Monday 10 January 2022.</summary>
internal static class CaseloadWorld
{
    /// <summary>Made-up customers with the numbers from 1 on, of the names Malli, A000 on.</summary>
    internal static async Task<TestRegister> Make(TestCluster cluster, int people)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-01-10",
            string.Concat(
                Enumerable
                    .Range(1, people)
                    .Select(i => $"p{i:0000},2021-06-0{1 + i % 3},start,1990-01-01,837,2,no,fi,no\n")
            )
        );
        // As if everybody had been reckoned and had nothing due: the site that is started has nothing to reckon.
        await register.Run(
            """
            update obligations.standing set is_stale = false, as_of = '2022-01-10', turns_on = null, is_open = true,
                next_due = null, next_kind = null, next_from = null, booked = null, last_held = null
            """
        );
        // The last by number has the first name.
        await register.Run(
            $"""
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, 'code-' || id, 'Malli', 'A' || to_char({people} - id, 'FM0000'),
                'MALLI A' || to_char({people} - id, 'FM0000'), recording_id from register.person
            """
        );
        return register;
    }

    /// <summary>As if it had been reckoned.</summary>
    internal static Task Due(TestRegister register, int person, string day, ObligationKind kind, string also = "") =>
        register.Run(
            $"update obligations.standing set next_due = '{day}', next_kind = {(int)kind}{also} where person_id = {person}"
        );

    /// <summary>The account that has signed in last.</summary>
    internal static Task<int> LastAccount(TestRegister register) =>
        register.Ask<int>("select max(id) from access.account");

    internal static Task Give(TestRegister register, int? worker, string people) =>
        register.Run(
            $"update obligations.standing set worker_id = {worker?.ToString() ?? "null"} where person_id in ({people})"
        );
}
