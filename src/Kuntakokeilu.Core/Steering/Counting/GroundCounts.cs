using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// People and the grounds they have. One person may have several grounds, so they add up to more than the people; one
/// who moved or was transferred on request may have none, for no test was made.
/// </summary>
/// <param name="People">How many people.</param>
/// <param name="WithGround">How many of them have each ground of <see cref="Order"/>.</param>
/// <param name="WithoutTest">How many have none.</param>
internal sealed record GroundCounts(int People, IReadOnlyList<int> WithGround, int WithoutTest)
{
    /// <summary>The grounds one by one, in the order of the Act.</summary>
    internal static IReadOnlyList<Grounds> Order { get; } =
    [
        Grounds.NoEarningsRelatedAllowance,
        Grounds.Under30,
        Grounds.Immigrant,
        Grounds.ForeignLanguage,
        Grounds.TemporaryProtection,
        Grounds.Restart,
    ];

    internal int With(Grounds ground) => WithGround[((IList<Grounds>)Order).IndexOf(ground)];

    internal static GroundCounts Of(IEnumerable<DayCell> cells) =>
        Of(cells.Select(cell => (cell.Grounds, cell.People)));

    internal static GroundCounts Of(IEnumerable<(Grounds Grounds, int People)> groups)
    {
        int people = 0;
        int without = 0;
        int[] with = new int[Order.Count];
        foreach ((Grounds grounds, int count) in groups)
        {
            people += count;
            without += grounds is Grounds.None ? count : 0;
            for (int i = 0; i < with.Length; i++)
                with[i] += grounds.HasFlag(Order[i]) ? count : 0;
        }
        return new(people, with, without);
    }

    public static GroundCounts operator +(GroundCounts a, GroundCounts b) =>
        new(a.People + b.People, [.. a.WithGround.Zip(b.WithGround, (x, y) => x + y)], a.WithoutTest + b.WithoutTest);
}
