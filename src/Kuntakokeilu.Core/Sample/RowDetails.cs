using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>What goes with a status in the register: hours, the kind of service, who pays and for how long.</summary>
internal static class RowDetails
{
    private static readonly byte[] Coaching = [7, 18, 29, 63, 71, 72, 74, 86];
    private static readonly byte[] Integration = [35, 36, 37];
    private static readonly byte[] Subsidised = [26, 26, 26, 54];
    private static readonly byte[] FullHours = [40, 50, 60, 60, 70, 75, 75, 75];

    /// <summary>Fills what follows from the status. Hours, when given, are never under four a week here.</summary>
    internal static void Complete(ref SampleRow row, in SampleTraits traits, int searchStart, Dice dice)
    {
        row.HalfHours = row.Status switch
        {
            EmploymentStatus.OpenMarket => dice.Happens(0.1) ? (byte)0 : dice.OneOf<byte>(FullHours),
            EmploymentStatus.ShortenedWeek => (byte)dice.Between(24, 62),
            EmploymentStatus.PartTimeWork => (byte)dice.Between(9, 55),
            EmploymentStatus.EmployedWithSupport => (byte)dice.Between(36, 75),
            _ => 0,
        };
        row.ServiceKind = row.Status switch
        {
            EmploymentStatus.PromotingService => dice.OneOf<byte>(Coaching),
            EmploymentStatus.EmployedWithSupport => dice.OneOf<byte>(Subsidised),
            EmploymentStatus.Training when traits.Immigrant is Answer.Yes => dice.OneOf<byte>(Integration),
            EmploymentStatus.Training when row.Day >= LawBook.RedundancyProtection.From.DayNumber => (byte)(
                row.Flags.HasFlag(RowFlags.RedundancyProtection) ? 90 : 0
            ),
            _ => 0,
        };
        row.Payer = PayerOf(row);
        int unemployed = row.Day - searchStart;
        row.BenefitDays = row.Payer is SamplePayer.Kela ? (short)Math.Min(3000, unemployed * 5 / 8) : (short)-1;
    }

    private static SamplePayer PayerOf(in SampleRow row) =>
        row.Status is not (EmploymentStatus.Unemployed or EmploymentStatus.LaidOff or EmploymentStatus.PromotingService)
            ? SamplePayer.None
        : row.EarningsRelated is Answer.Yes ? SamplePayer.Fund
        : row.EarningsRelated is Answer.No ? SamplePayer.Kela
        : SamplePayer.NotKnown;
}
