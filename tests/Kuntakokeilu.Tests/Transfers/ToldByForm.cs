using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Transfers;

/// <summary>What a form of the site tells of somebody on record.</summary>
internal static class ToldByForm
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="key">The person's identifier.</param>
    /// <param name="changed">What is so from the day on, of what was so before.</param>
    internal static async Task TellByForm(
        this TestRegister register,
        string key,
        DateOnly day,
        RegisterEventKind kind,
        Func<JobseekerFacts, JobseekerFacts> changed,
        bool withoutOfficial = false
    )
    {
        int person = await register.Ask<int>($"select id from register.person where key = '{key}'");
        await using Work work = await Work.Begin(register.Source, TestRegister.Program, Stop);
        await WebRecording.Hold(work, person, Stop);
        KnownFact latest = (await KnownPersons.Load(work.Connection, [person], Stop))[person].Facts[^1];
        await new WebRecording(register.Clock, LawAsKnown.Whole, withoutOfficial).Write(
            work,
            key,
            person,
            [new(new(day, kind, changed(latest.Event.Facts)), latest.Carried, 1)],
            [],
            Stop
        );
        await work.Commit([person], Stop);
    }
}
