using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Reviewing;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Tests.Guidance.Reviewing;

/// <summary>An amendment that is put into the law book lists exactly the answers that cite what it changes.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class ReviewListTests(GuidanceWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Made up, and in no law book but this test's.</summary>
    private static readonly Amendment Made = new(
        "999/2024",
        new(2024, 11, 10),
        new(2025, 1, 1),
        "Made up.",
        Certainty.Unverified,
        "Made up."
    );

    private static readonly Wording[] Changed = [new("19", new(2025, 1, 1), Made), new("21", new(2025, 1, 1), Made)];

    [Fact]
    public async Task Exactly_those_that_cite_a_changed_section_are_listed()
    {
        int first = await Answer("19 §");
        int second = await Answer("21 § 1 mom", "3 §");
        int neither = await Answer("3 §");
        int both = await Answer("19 § 2 mom", "21 §");
        int later = await Answer(Made.InForce, "19 §");
        int[] ours = [first, second, neither, both, later];
        IReadOnlyList<ToReview> listed = await Read(GuidanceWorld.Today);
        Assert.Equal(
            [(first, "19"), (second, "21"), (both, "19 21")],
            listed
                .Where(one => ours.Contains(one.Answer.Question))
                .Select(one => (one.Answer.Question, string.Join(' ', one.Sections)))
        );
        // Before it was given nobody knew of it.
        Assert.Empty(await Read(Made.Given.AddDays(-1)));
        Assert.Contains(await Read(Made.Given), one => one.Answer.Question == first);
    }

    [Fact]
    public async Task Whoever_finds_that_it_still_holds_takes_it_off_the_list_once()
    {
        int question = await Answer("19 §");
        Assert.True(await Close(question, 1));
        Assert.True(await Close(question, 1));
        Assert.DoesNotContain(await Read(GuidanceWorld.Today), one => one.Answer.Question == question);
        Assert.Equal(
            1L,
            await world.Register.Ask<long>($"select count(*) from guidance.review where question_id = {question}")
        );
    }

    [Fact]
    public async Task A_next_version_by_the_law_as_amended_takes_it_off_too()
    {
        int question = await Answer("19 §");
        await world.Publish(question, 2, GuidanceWorld.Text("Milloin?", "Nyt.", Made.InForce, "19 §"));
        Assert.DoesNotContain(await Read(GuidanceWorld.Today), one => one.Answer.Question == question);
        // What was looked at is not the latest any more.
        Assert.False(await Close(question, 1));
    }

    /// <summary>By the law book as it is: what 5 § says of transfers has been amended three times since the pilots began.</summary>
    [Fact]
    public async Task The_law_book_lists_by_its_own_wordings()
    {
        int question = await Answer(LawBook.PilotStart, "5 § 2 mom");
        await using NpgsqlConnection connection = await Ministry();
        Assert.Equal(
            ["421/2021", "671/2022", "149/2023"],
            (await ReviewList.Read(connection, Amendments.All, Wordings.All, GuidanceWorld.Today, "fi", Stop))
                .Where(one => one.Answer.Question == question)
                .Select(one => one.Amendment)
        );
    }

    private Task<int> Answer(params string[] cites) => Answer(GuidanceWorld.Today, cites);

    private Task<int> Answer(DateOnly lawDay, params string[] cites) =>
        world.Published(GuidanceWorld.Text($"Milloin {Guid.NewGuid()}?", "Heti.", lawDay, cites));

    private async Task<bool> Close(int question, short version)
    {
        await using Work work = await world.Begin();
        return await new ReviewService(world.Register.Clock).Close(
            question,
            version,
            Made.Number,
            "Kohta ei muuttunut.",
            GuidanceWorld.Editor,
            work,
            Stop
        );
    }

    private async Task<IReadOnlyList<ToReview>> Read(DateOnly today)
    {
        await using NpgsqlConnection connection = await Ministry();
        return await ReviewList.Read(connection, [Made], Changed, today, "fi", Stop);
    }

    private async Task<NpgsqlConnection> Ministry()
    {
        NpgsqlConnection connection = await world.Register.Site.Job.OpenConnectionAsync(Stop);
        return connection;
    }
}
