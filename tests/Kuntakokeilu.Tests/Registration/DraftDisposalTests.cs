using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Registration;

public sealed class DraftDisposalTests(TestCluster cluster)
{
    [Fact]
    public async Task What_nobody_went_on_with_for_thirty_days_is_removed_and_nothing_else()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Run(
            """
            insert into access.account (id, issuer, subject, name, created_at)
            overriding system value
            select n, 'https://test', n::text, 'Malli', now() from generate_series(1, 4) n;
            insert into registration.draft (id, account_id, kind, case_version, answers, saved_at) values
                (gen_random_uuid(), 1, 1, 0, '{}', now() - interval '31 days'),
                (gen_random_uuid(), 2, 1, 0, '{}', now() - interval '29 days'),
                (gen_random_uuid(), 3, 1, 0, '{}', now() - interval '31 days');
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select n, 'koodi-' || n, 'Malli', 'Uusi', now() - d * interval '1 day'
            from (values (1, 31), (2, 31), (3, 1), (4, 31)) v (n, d)
            """
        );
        DraftDisposal disposal = new(register.Site.Job);
        Assert.Equal((2, 2), await disposal.DisposeOld(TestContext.Current.CancellationToken));
        Assert.Equal(["2"], await register.Lines("select account_id::text from registration.draft"));
        // Who is still writing stays known, and so does who has signed in of late.
        Assert.Equal(["2", "3"], await register.Lines("select account_id::text from access.newcomer order by 1"));
        Assert.Equal((0, 0), await disposal.DisposeOld(TestContext.Current.CancellationToken));
    }
}
