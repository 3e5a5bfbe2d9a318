using System.Text.Json;
using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>What <see cref="KilledDeliveryTests"/> runs as a node of its own; never run with the other tests.</summary>
public sealed class HeldStatementSender
{
    internal const string Variable = "KOKEILU_HELD_STATEMENT_SENDER";

    [Fact(Explicit = true)]
    [Trait("Category", "Held")]
    public async Task Sends_until_nothing_waits_or_this_program_is_killed()
    {
        HeldDelivery told = JsonSerializer.Deserialize<HeldDelivery>(Environment.GetEnvironmentVariable(Variable)!)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(told.ConnectionString);
        SetClock clock = new() { Now = told.Now };
        MessageSender sender = new(
            new(database, clock),
            DeliveryWorld.Line(FundsTwin.Settings(told.Twin, told.Secret), clock),
            clock
        );
        await using NpgsqlCommand waiting = database.CreateCommand(
            "select count(*) from statements.message where state in (1, 2, 3)"
        );
        while (await waiting.ExecuteScalarAsync(stop) is > 0L)
        {
            await sender.SendDue(stop);
            clock.Now += TimeSpan.FromMinutes(1);
        }
    }
}

/// <param name="Now">What the node's clock begins with; it passes when nothing is left to do at its time.</param>
internal sealed record HeldDelivery(string ConnectionString, Uri Twin, TwinSecret Secret, DateTimeOffset Now);
