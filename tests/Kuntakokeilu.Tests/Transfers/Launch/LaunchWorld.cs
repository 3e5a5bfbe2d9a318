using System.Text;
using Kuntakokeilu.App.Pages.Transfers.Launch;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Launch;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Transfers.Launch;

/// <summary>A register of 10 March 2021, in which those of the launch wait for their transfer.</summary>
internal static class LaunchWorld
{
    /// <summary>
    /// What was done for how many: notified periods, current rows with an organiser, people told, notices to customers, the
    /// runs' own counts, and people in the log. Of one snapshot, so they are the same whoever is in the middle of it.
    /// </summary>
    internal const string Counts = """
        select concat_ws(' ', (select count(*) from steering.period where notified_at is not null),
            (select count(*) from steering.current_period where organiser is not null),
            (select count(distinct person_id) from notices.notice where kind = 11),
            (select count(*) from notices.notice where kind = 11 and addressee = 'customer' and state = 1),
            (select coalesce(sum(transferred), 0) from transfers.launch_run),
            (select coalesce(sum(cardinality(subjects)), 0) from access.event
                where action = 94 and outcome = 0))
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <param name="people">Of Tampere, numbered from 1.</param>
    internal static async Task<TestRegister> Make(TestCluster cluster, int people, string more = "")
    {
        TestRegister register = await TestRegister.Make(cluster);
        StringBuilder rows = new();
        for (int i = 1; i <= people; i++)
            rows.Append($"p{i:00000},2020-06-01,start,1980-01-01,837,2,no,fi,no\n");
        await register.Import("2021-03-10", $"{rows}{more}", awaitsLaunch: true);
        return register;
    }

    /// <summary>As an officer of the municipality's TE office starts it on the page.</summary>
    internal static async Task<IReadOnlyList<int>> Begin(TestRegister register, TestActor officer)
    {
        await using Gate gate = await officer.Act(register);
        Assert.Null(gate.Decide(LaunchSubject.LaunchTransfers).Refused);
        IReadOnlyList<LaunchPlan> plans = await LaunchPlan.Read(gate.Connection, Stop);
        IReadOnlyList<int> begun = await new LaunchService(register.Clock).Begin(plans, await gate.Begin(Stop), Stop);
        Assert.True(await gate.Close(Stop));
        return begun;
    }

    /// <summary>All there is, until it is finished; a site's own node may be at it too.</summary>
    internal static async Task Run(TestRegister register, int inBatch = 7)
    {
        LaunchJob job = new(register.Site.Job, register.Clock) { InBatch = inBatch };
        await job.Finish(await job.Open(Stop), Stop);
    }
}
