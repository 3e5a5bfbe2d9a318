using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Casework.Meetings;

/// <summary>Customers of Tampere whose search began on Monday 2.5.2022, and an official with free times.</summary>
internal sealed class MeetingWorld : IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private MeetingWorld(TestRegister register, string official) => (Register, Official) = (register, official);

    internal TestRegister Register { get; }

    /// <summary>The token of a caseworker of Tampere.</summary>
    internal string Official { get; }

    internal static async Task<MeetingWorld> Make(TestCluster cluster, params string[] keys)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-05-02",
            string.Concat(keys.Select(key => $"{key},2022-05-02,start,1980-01-01,837,2,no,fi,no\n"))
        );
        string official = await TestActor.Caseworker(TestActor.Tampere).SignIn(register.Source, Stop);
        MeetingWorld world = new(register, official);
        world.At(2, 9);
        return world;
    }

    /// <summary>It is a day of May 2022, at an hour in Finland.</summary>
    internal void At(int day, int hour) =>
        Register.Clock.Now = new DateTimeOffset(2022, 5, day, hour, 0, 0, TimeSpan.FromHours(3)).ToUniversalTime();

    internal Task<int> Number(string key) => Register.Ask<int>($"select id from register.person where key = '{key}'");

    /// <summary>Opens times of half an hour on a day of May, from nine.</summary>
    /// <returns>Their numbers.</returns>
    internal async Task<int[]> Open(int day, int hours = 1)
    {
        await using Gate gate = await TestGates.Act(Register, Official);
        Assert.Null(gate.Decide(MeetingsSubject.OpenTimes).Refused);
        FreeTimeSeries series = new(
            new(2022, 5, day),
            new(9, 0),
            new(9 + hours, 0),
            30,
            new(2022, 5, day),
            MeetingWay.Visit,
            "Mallikatu 1"
        );
        await FreeTimeService.Open(series, MeetingHost.Of(gate.Actor!), await gate.Begin(Stop), Stop);
        Assert.True(await gate.Close(Stop));
        return await Register.Ask<int[]>(
            $"select array_agg(id order by start) from casework.free_time where day = '2022-05-{day:00}'"
        );
    }

    internal static MeetingTime Free(int time) =>
        new(default, default, 0, default, "", new(null, null, null, ""), time);

    internal Task<MeetingResult> Book(
        string token,
        int person,
        int time,
        Guid? matter = null,
        int? version = null,
        ContactKind kind = ContactKind.Initial
    ) =>
        Do(
            token,
            person,
            IsCustomers(token) ? MeetingsSubject.BookOwnMeeting : MeetingsSubject.BookMeeting,
            matter,
            version,
            (service, deed, work) => service.Book(deed, kind, Free(time), work, Stop)
        );

    internal Task<MeetingResult> Move(string token, int person, int meeting, int time) =>
        Do(
            token,
            person,
            IsCustomers(token) ? MeetingsSubject.BookOwnMeeting : MeetingsSubject.RecordMeeting,
            null,
            null,
            (service, deed, work) => service.Move(deed, meeting, Free(time), work, Stop)
        );

    internal Task<MeetingResult> Settle(
        string token,
        int person,
        int meeting,
        MeetingState state,
        Guid? matter = null
    ) =>
        Do(
            token,
            person,
            IsCustomers(token) ? MeetingsSubject.BookOwnMeeting : MeetingsSubject.RecordMeeting,
            matter,
            null,
            (service, deed, work) => service.Settle(deed, meeting, state, work, Stop)
        );

    internal async Task<int> Version(int person)
    {
        await using Gate gate = await TestGates.Enter(Register, Official);
        return await CaseVersion.Of(gate.Connection, person, Stop);
    }

    /// <summary>What is owed to somebody and not done, with the last day.</summary>
    /// <param name="served">Who sees it; Tampere's official when left out.</param>
    internal async Task<string[]> Due(int person, TestActor? served = null)
    {
        await using Gate gate = await (served is null ? TestGates.Enter(Register, Official) : served.Enter(Register));
        PersonMeetings meetings = await PersonMeetings.Read(
            gate.Connection,
            person,
            LegalDay.Today(Register.Clock),
            Stop
        );
        return
        [
            .. meetings.Due.Select(one =>
                $"{one.Duty.Kind} {one.Duty.Due:d.M.} {one.Booked?.Time.Day.ToString("d.M.") ?? "-"}"
            ),
        ];
    }

    internal Task<List<string>> Contacts() =>
        Register.Lines(
            "select concat_ws(' ', seq, replaces, day, code, outcome) from obligations.contact order by person_id, seq"
        );

    public ValueTask DisposeAsync() => Register.DisposeAsync();

    private bool IsCustomers(string token) => token != Official;

    private async Task<MeetingResult> Do(
        string token,
        int person,
        AccessAction action,
        Guid? matter,
        int? version,
        Func<MeetingService, MeetingDeed, Work, Task<MeetingResult>> doing
    )
    {
        await using Gate gate = await TestGates.Act(Register, token);
        Assert.Null((await gate.Decide(action, person, Stop)).Refused);
        int now = version ?? await CaseVersion.Of(gate.Connection, person, Stop);
        MeetingDeed deed = new(person, now, matter ?? Guid.NewGuid(), "");
        MeetingService service = new(new CaseRecording(Register.Clock), Register.Clock);
        MeetingResult result = await doing(service, deed, await gate.Begin(Stop));
        Assert.True(await gate.Close(Stop));
        return result;
    }
}
