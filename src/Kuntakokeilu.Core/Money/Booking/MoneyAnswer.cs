namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>What became of a posting.</summary>
internal abstract record MoneyAnswer
{
    private MoneyAnswer() { }

    /// <summary>It was entered now, or has been before: the same answer for the same content.</summary>
    internal sealed record Entered : MoneyAnswer
    {
        internal static Entered Now { get; } = new();
    }

    /// <summary>Nothing of it was entered.</summary>
    /// <param name="Available">What there would be, where that is why; never who has used the rest.</param>
    internal sealed record Refused(MoneyRefusal Why, long? Available = null) : MoneyAnswer;

    internal T Match<T>(Func<T> entered, Func<Refused, T> refused) =>
        this switch
        {
            Refused one => refused(one),
            _ => entered(),
        };

    internal bool IsEntered => this is Entered;
}
