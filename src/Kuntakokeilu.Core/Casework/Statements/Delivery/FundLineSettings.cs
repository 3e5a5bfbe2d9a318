using System.Globalization;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>What the line must know of us and of the receivers. No specification of it is published: JSON over X-Road is ours, until replaced.</summary>
internal sealed record FundLineSettings
{
    /// <summary>In the place of a fund's number, in <see cref="Fund"/>.</summary>
    internal const string Number = "{fund}";

    /// <summary>Our security server, up to and with <c>/r1/</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Who we are on X-Road: instance/class/member/subsystem.</summary>
    public required string Client { get; init; }

    /// <summary>Kela's service: instance/class/member/subsystem/service.</summary>
    public required string Kela { get; init; }

    /// <summary>A fund's, with <see cref="Number"/> where its number stands.</summary>
    public required string Fund { get; init; }

    /// <summary>Funds that have gone into others.</summary>
    public IReadOnlyList<FundSuccessor> Successors { get; init; } = [];

    /// <summary>Where the statements of a payer are taken.</summary>
    internal Uri AddressOf(int fund) =>
        new(
            Address,
            fund == 0
                ? $"{Kela}/statements"
                : $"{Fund.Replace(Number, fund.ToString("000", CultureInfo.InvariantCulture), StringComparison.Ordinal)}/statements"
        );

    /// <summary>The payer that a message to a fund goes to on a day: of what has gone into another, the other.</summary>
    internal int ReceiverOn(int fund, DateOnly day)
    {
        // As often as there are rows at most: nobody follows rows that lead in a circle.
        for (int step = 0; step < Successors.Count; step++)
        {
            int next = Successors
                .Where(one => one.Fund == fund && one.From <= day)
                .Select(one => one.Into)
                .FirstOrDefault(fund);
            if (next == fund)
                break;
            fund = next;
        }
        return fund;
    }
}

/// <summary>A fund that has gone into another.</summary>
/// <param name="From">The first day on which the other has its members.</param>
internal readonly record struct FundSuccessor(int Fund, int Into, DateOnly From);
