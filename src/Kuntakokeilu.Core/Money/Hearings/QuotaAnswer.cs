using Kuntakokeilu.Core.Money.Booking;

namespace Kuntakokeilu.Core.Money.Hearings;

/// <summary>What became of a step about quotas.</summary>
internal abstract record QuotaAnswer
{
    private QuotaAnswer() { }

    internal sealed record Done : QuotaAnswer
    {
        internal static Done Now { get; } = new();
    }

    /// <summary>The hearing is not so that it could be done.</summary>
    internal sealed record Not(HearingFault Why) : QuotaAnswer;

    /// <summary>The book does not take one of the sums, and none was entered.</summary>
    /// <param name="Number">Of the sum.</param>
    /// <param name="Available">What there would be, where that is why.</param>
    internal sealed record NotTaken(short Number, MoneyRefusal Why, long? Available) : QuotaAnswer;

    internal T Match<T>(Func<T> done, Func<HearingFault, T> not, Func<NotTaken, T> notTaken) =>
        this switch
        {
            Not one => not(one.Why),
            NotTaken one => notTaken(one),
            _ => done(),
        };
}
