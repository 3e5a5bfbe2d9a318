using System.Text.Json;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Notices.Sending;

/// <summary>What <see cref="KilledSenderTests"/> runs as a node of its own; never run with the other tests.</summary>
public sealed class HeldSender
{
    internal const string Variable = "KOKEILU_HELD_SENDER";

    [Fact(Explicit = true)]
    [Trait("Category", "Held")]
    public async Task Sends_until_nothing_waits_or_this_program_is_killed()
    {
        HeldSending told = JsonSerializer.Deserialize<HeldSending>(Environment.GetEnvironmentVariable(Variable)!)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(told.ConnectionString);
        SetClock clock = new() { Now = told.Now };
        NoticeSender sender = SendingWorld.Sender(
            new(database, clock),
            SendingWorld.Client(told.Twin, told.Secret, clock, SendingWorld.Short)
        );
        await using NpgsqlCommand waiting = database.CreateCommand(
            "select count(*) from notices.notice where state in (1, 2)"
        );
        while (await waiting.ExecuteScalarAsync(stop) is > 0L)
            if (await sender.SendNext(stop) == 0)
                clock.Now += TimeSpan.FromMinutes(10);
    }
}

/// <param name="Now">What the node's clock begins with; it passes when nothing is left to do at its time.</param>
internal sealed record HeldSending(string ConnectionString, Uri Twin, TwinSecret Secret, DateTimeOffset Now);
