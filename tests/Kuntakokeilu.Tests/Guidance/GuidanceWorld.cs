using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Importing;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Guidance.Importing;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Register;
using Npgsql;

namespace Kuntakokeilu.Tests.Guidance;

/// <summary>
/// One database and one site for the tests of this subject, with week 43 of 2019 in it, on Monday 18 November 2024; each test has
/// questions of its own.
/// </summary>
public sealed class GuidanceWorld(TestCluster cluster) : IAsyncLifetime
{
    internal static readonly Official Editor = new(null, "Malli Kirjoittaja");
    internal static readonly Official Approver = new(null, "Malli Hyväksyjä");

    private DatabaseSite site = null!;

    internal static DateOnly Today { get; } = new(2024, 11, 18);

    /// <summary>What storing the week told.</summary>
    internal IssueStored Stored { get; private set; } = null!;

    internal TestRegister Register { get; private set; } = null!;

    internal PublishedAnswers Answers => new(Register.Site.Web);

    internal AnswerService Service => new(Register.Clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Register = await TestRegister.Make(cluster);
        Register.Clock.Now = new(2024, 11, 18, 10, 0, 0, TimeSpan.Zero);
        Stored = await new IssueImport(Register.Site.Job, Register.Clock).Store(
            Week43.Issue,
            2019,
            Week43.Bytes,
            confirms: false,
            CancellationToken.None
        );
        site = await DatabaseSite.Of(Register);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    internal static TestActor Ministry { get; } = new(Role.Ministry, "tem") { Purpose = Purpose.Steering };

    internal Uri Address => site.Address;

    internal async Task<Visitor> Open(TestActor? actor)
    {
        Visitor visitor = new(site.Address, "");
        return actor is null ? visitor : visitor.With(await actor.Cookie(site.Services, Register.Source));
    }

    /// <summary>The number in the database of a question of week 43.</summary>
    internal Task<int> OfWeek(int number) =>
        Register.Ask<int>(
            $"""
            select q.id from guidance.question q join guidance.issue i on i.id = q.issue_id
            where i.year = 2019 and q.number = {number}
            """
        );

    internal async Task<int> Asked(string text, short municipality = 837)
    {
        await using Work work = await Begin();
        return await new QuestionService(Register.Clock).Ask(
            new(Guid.NewGuid(), municipality, null, "other", text, null),
            work,
            Stop
        );
    }

    internal static DraftText Text(string question, string answer, DateOnly? lawDay = null, params string[] cites) =>
        new(new(question), new(answer)) { LawDay = lawDay ?? Today, Cites = cites };

    /// <summary>A question that is answered and published.</summary>
    internal async Task<int> Published(DraftText text)
    {
        int question = await Asked(text.Question.Fi);
        await Publish(question, 1, text);
        return question;
    }

    internal async Task Publish(int question, short number, DraftText text)
    {
        Assert.Null(await Step(work => Service.Write(question, number, 0, text, Editor, work, Stop)));
        Assert.Null(await Step(work => AnswerService.Approve(question, number, 1, Approver, work, Stop)));
        Assert.Null(await Step(work => Service.Publish(question, number, 1, Editor, work, Stop)));
    }

    internal async Task<GuidanceRefusal?> Step(Func<Work, Task<GuidanceRefusal?>> step)
    {
        await using Work work = await Begin();
        return await step(work);
    }

    internal Task<Work> Begin() => Work.Begin(Register.Site.Job, TestRegister.Program, Stop);

    internal ValueTask<NpgsqlConnection> Web() => Register.Site.Web.OpenConnectionAsync(Stop);
}

[CollectionDefinition(Name)]
public sealed class GuidanceCollection : ICollectionFixture<GuidanceWorld>
{
    internal const string Name = "Guidance";
}
