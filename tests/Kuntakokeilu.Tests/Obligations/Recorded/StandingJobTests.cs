using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Recorded;

/// <summary>Who is reckoned when.</summary>
public sealed class StandingJobTests(TestCluster cluster)
{
    private const string Start = "A,2022-05-02,start,1980-01-01,091,2,no,fi,no";
    private static readonly DateOnly Interview = new(2022, 5, 9);

    [Fact]
    public async Task An_import_waits_to_be_reckoned_once_and_then_for_its_day()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        StandingWorld world = await Made(register);
        Assert.Equal("stale, of nobody's reckoning", await Standing(register));

        Assert.Equal(1, await world.Reckon());
        Assert.Equal("2022-05-02 to 2022-11-02: initial_interview by 2022-05-09", await Standing(register));
        Assert.Equal(0, await world.Reckon());
    }

    [Fact]
    public async Task More_than_are_taken_at_once_are_all_reckoned()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        string[] people = [.. Enumerable.Range(1, 80).Select(n => Start.Replace("A,", $"P{n},"))];
        await register.Import("2022-05-02", string.Join('\n', people) + "\n");
        Assert.Equal(80, await new StandingWorld(register, new HostileDice(1)).Reckon());
        Assert.Equal(0, await register.Ask<long>("select count(*) from obligations.standing where is_stale"));
    }

    [Fact]
    public async Task What_is_recorded_is_reckoned_with_it()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        StandingWorld world = await Made(register);
        await world.Reckon();
        world.Today = Interview;
        Assert.IsType<CaseRecorded.Done>(await world.Record(1, [new(Interview, "21", ContactOutcome.Held, null)], []));
        // The plan is due on the interview's own day.
        Assert.Equal("2022-05-09 to 2022-07-26: plan by 2022-05-09", await Standing(register));
        Assert.Equal(0, await world.Reckon());
    }

    [Fact]
    public async Task What_has_no_effect_is_refused_and_leaves_no_trace()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        StandingWorld world = await Made(register);
        await world.Reckon();
        CaseRecorded recorded = await world.Record(1, [], [new(new(world.Today, PlanEntryKind.ServiceEnd))]);
        Assert.Equal(EntryRefusal.NotApplicable, Assert.IsType<CaseRecorded.Refused>(recorded).Why);
        Assert.Equal(0, await register.Ask<long>("select count(*) from obligations.entry"));
    }

    [Fact]
    public async Task Who_comes_by_a_recording_while_another_reckons_is_reckoned_again()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        StandingWorld world = await Made(register);
        await register.Import("2022-05-03", "A,2022-05-03,change,1980-01-01,049,2,no,fi,no\n");
        Assert.Equal(1, await world.Reckon());
        await register.Import("2022-05-04", "A,2022-05-04,end,1980-01-01,049,2,no,fi,no\n");
        Assert.StartsWith("stale", await Standing(register), StringComparison.Ordinal);
        Assert.Equal(1, await world.Reckon());
        Assert.Equal("2022-05-04 to none: nothing", await Standing(register));
    }

    [Fact]
    public async Task A_day_put_back_is_reckoned_anew()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        StandingWorld world = await Made(register);
        world.Today = new(2022, 6, 1);
        await world.Reckon();
        world.Today = new(2022, 5, 3);
        Assert.Equal(0, await world.Reckon());
        Assert.Equal(
            1,
            await new StandingJob(register.Source, register.Clock).ForgetLater(TestContext.Current.CancellationToken)
        );
        Assert.Equal(1, await world.Reckon());
    }

    private static async Task<StandingWorld> Made(TestRegister register)
    {
        await register.Import("2022-05-02", $"{Start}\n");
        return new(register, new HostileDice(1));
    }

    private static Task<string> Standing(TestRegister register) =>
        register.Ask<string>(
            """
            select case when is_stale then 'stale, ' || coalesce('of ' || as_of, 'of nobody''s reckoning')
                else as_of || ' to ' || coalesce(turns_on::text, 'none') || ': ' || coalesce(
                    (array['first_interview', 'initial_interview', 'follow', 'supplementary', '3m', 'js', 'hy', 'sc', 'ss',
                        'plan'])[next_kind + 1] || ' by ' || next_due, 'nothing') end
            from obligations.standing
            """
        );
}
