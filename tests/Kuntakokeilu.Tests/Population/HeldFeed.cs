using System.Text.Json;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Population;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Population;

/// <summary>What <see cref="KilledFeedTests"/> runs as a node of its own; never run with the other tests.</summary>
public sealed class HeldFeed
{
    internal const string Variable = "KOKEILU_HELD_FEED";

    [Fact(Explicit = true)]
    [Trait("Category", "Held")]
    public async Task Reads_until_nothing_is_left_or_this_program_is_killed()
    {
        HeldReading told = JsonSerializer.Deserialize<HeldReading>(Environment.GetEnvironmentVariable(Variable)!)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(told.ConnectionString);
        ChangeFeed feed = FeedWorld.Feed(database, told.Twin, told.Secret, new SetClock { Now = told.Now }, 1);
        while (await feed.ReadNext(stop)) { }
    }
}

internal sealed record HeldReading(string ConnectionString, Uri Twin, TwinSecret Secret, DateTimeOffset Now);
