using Kuntakokeilu.Law.Shares;

namespace Kuntakokeilu.Core.Shares;

/// <summary>The municipal share by municipality and month: persons and sums by rate, who nears a step, who is in a service.</summary>
internal sealed class ShareMonths
{
    /// <summary>Days from which a person is followed: of how many of them are in a service the municipality asks.</summary>
    private const int FollowedDays = 300;

    private readonly SortedDictionary<(string, DateOnly, int), RateSums> rates = [];
    private readonly SortedDictionary<(string, DateOnly, int), int[]> passing = [];
    private readonly SortedDictionary<(string, DateOnly), (int With, int InService)> followed = [];

    /// <summary>By municipality, month and rate.</summary>
    internal IEnumerable<(string Municipality, DateOnly Month, int Percent, RateSums Sums)> Rates =>
        rates.Select(one => (one.Key.Item1, one.Key.Item2, one.Key.Item3, one.Value));

    /// <summary>By municipality, month and step: who pass it within one, two and three months.</summary>
    internal IEnumerable<(string Municipality, DateOnly Month, int Step, IReadOnlyList<int> Within)> Passing =>
        passing.Select(one => (one.Key.Item1, one.Key.Item2, one.Key.Item3, (IReadOnlyList<int>)one.Value));

    /// <summary>By municipality and month: who have 300 days or more, and who of them were paid for a service.</summary>
    internal IEnumerable<(string Municipality, DateOnly Month, int With, int InService)> Followed =>
        followed.Select(one => (one.Key.Item1, one.Key.Item2, one.Value.With, one.Value.InService));

    internal void Add(PersonShares person)
    {
        HashSet<(string, DateOnly, int)> counted = [];
        foreach ((SubsidyPayment payment, SharedPayment shared) in person.All)
        {
            (string, DateOnly, int) key = (
                payment.Municipality.ToString(),
                PersonShares.MonthOf(payment.PaidOn),
                shared.Percent
            );
            RateSums sums = rates.GetValueOrDefault(key);
            rates[key] = new(
                sums.Persons + (counted.Add(key) ? 1 : 0),
                sums.Days + payment.Days,
                sums.Municipalitys + shared.Municipalitys,
                sums.States + shared.States
            );
        }
        foreach (PersonMonth month in person.Months())
            Add(month);
    }

    private void Add(in PersonMonth month)
    {
        if (month.Counted >= FollowedDays)
        {
            (string, DateOnly) key = (month.Municipality.ToString(), month.Month);
            (int with, int inService) = followed.GetValueOrDefault(key);
            followed[key] = (with + 1, inService + (month.InService ? 1 : 0));
        }
        if (month.Pace is not { } pace)
            return;
        foreach (int step in MunicipalShare.StepsOn(month.Month))
        {
            (string, DateOnly, int) key = (pace.Municipality.ToString(), month.Month, step);
            if (!passing.TryGetValue(key, out int[]? within))
                passing[key] = within = new int[3];
            for (int ahead = 1; ahead <= 3; ahead++)
                if (month.Counted < step && pace.CountedAfter(month.Counted, ahead) >= step)
                    within[ahead - 1]++;
        }
    }
}

/// <summary>What was paid at a rate. Money in whole cents.</summary>
internal readonly record struct RateSums(int Persons, long Days, long Municipalitys, long States);
