namespace Kuntakokeilu.Law.Services;

/// <summary>What the law says of a reason for leaving a service that obligates.</summary>
/// <remarks>
/// Unemployment Security Act 1290/2002, chapter 2 a, 14 § 1 mom as 1380/2021 made it (from 2 May 2022): the valid reasons to
/// refuse or to interrupt an employment-promoting service, 1-5 k. Whether one holds is for the labour authority to find out:
/// nothing follows from what a provider or a customer has told. Unknown is not no: a reason that is not among them may be
/// valid by another provision, such as one of work or of illness.
/// </remarks>
public static class InterruptionReasons
{
    private static readonly DateOnly From = new(2022, 5, 2);

    /// <summary>The provision by which a reason is valid where it holds; null where this section does not name it.</summary>
    /// <param name="reason">What was told.</param>
    /// <param name="day">The day of leaving.</param>
    public static BenefitProvision? ValidBy(InterruptionReason reason, DateOnly day)
    {
        string? item = reason switch
        {
            InterruptionReason.NotSuitable => "1",
            InterruptionReason.LongJourney => "2",
            InterruptionReason.Safety => "3",
            InterruptionReason.BreachOfLaw => "4",
            InterruptionReason.OtherThanPlanned => "5",
            _ => null,
        };
        return item is null || day < From ? null : new("2 a", 14, 1, item);
    }
}
