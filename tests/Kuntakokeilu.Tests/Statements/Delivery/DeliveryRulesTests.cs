using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>What delivery goes by, without a database.</summary>
public sealed class DeliveryRulesTests
{
    private static readonly DateOnly Day = new(2022, 5, 16);
    private static readonly DateOnly NextYear = new(2023, 1, 1);

    [Theory]
    [InlineData(1, 0.8, 1)]
    [InlineData(2, 1.6, 2)]
    [InlineData(6, 25.6, 32)]
    [InlineData(7, 48, 60)]
    [InlineData(30, 48, 60)]
    public void Tries_come_after_a_minute_doubled_to_sixty(int tries, double least, double most)
    {
        Assert.Equal(least, MessageSender.After(tries, 0).TotalMinutes, 3);
        Assert.Equal(most, MessageSender.After(tries, 1).TotalMinutes, 3);
    }

    [Fact]
    public void A_messages_number_is_made_of_the_statement_and_its_version()
    {
        Guid statement = Guid.Parse("5b0e7c1a-0000-4000-8000-000000000001");
        Guid first = MessageId.Of(statement, 1);
        Assert.Equal(first, MessageId.Of(statement, 1));
        Assert.NotEqual(first, MessageId.Of(statement, 2));
        Assert.NotEqual(first, MessageId.Of(Guid.Parse("5b0e7c1a-0000-4000-8000-000000000002"), 1));
        Assert.Equal(8, first.Version);
    }

    [Fact]
    public void A_correction_and_a_taking_back_are_of_the_last_that_stands()
    {
        KnownEvent[] events =
        [
            Event(1, StatementEventKind.Give, "A1"),
            Event(2, StatementEventKind.Give, "A2"),
            Event(3, StatementEventKind.Correct, "A1"),
            Event(4, StatementEventKind.Give, "A1"),
            Event(5, StatementEventKind.Cancel, "A1"),
            Event(6, StatementEventKind.Correct, "A1"),
            Event(7, StatementEventKind.Cancel, "A1"),
        ];
        Assert.Equal(
            [(1, 1), (2, 1), (1, 2), (4, 1), (4, 2), (1, 3), (1, 4)],
            events
                .Select(one => StatementVersion.Of(events, one.Seq))
                .Select(one => ((int)one.Origin, (int)one.Version))
        );
    }

    [Fact]
    public void A_fund_is_looked_up_on_the_day_of_sending()
    {
        FundLineSettings settings = new()
        {
            Address = new("https://liityntapalvelin.example/r1/"),
            Client = "FI-TEST/MUN/0000000-0/kokeilu",
            Kela = "FI-TEST/GOV/kela/benefits/in",
            Fund = "FI-TEST/COM/fund-{fund}/benefits/in",
            Successors = [new(12, 20, Day), new(20, 31, NextYear), new(5, 6, Day), new(6, 5, Day)],
        };
        Assert.Equal(12, settings.ReceiverOn(12, Day.AddDays(-1)));
        Assert.Equal(20, settings.ReceiverOn(12, Day));
        Assert.Equal(31, settings.ReceiverOn(12, NextYear));
        Assert.Equal(0, settings.ReceiverOn(0, Day));
        // Rows that lead in a circle are somebody's slip, and hold nobody up.
        Assert.InRange(settings.ReceiverOn(5, Day), 5, 6);
        Assert.Equal(
            "https://liityntapalvelin.example/r1/FI-TEST/COM/fund-012/benefits/in/statements",
            $"{settings.AddressOf(12)}"
        );
        Assert.Equal(
            "https://liityntapalvelin.example/r1/FI-TEST/GOV/kela/benefits/in/statements",
            $"{settings.AddressOf(0)}"
        );
    }

    private static KnownEvent Event(short seq, StatementEventKind kind, string reference) =>
        new(new(Day, kind, reference), seq, 1);
}
