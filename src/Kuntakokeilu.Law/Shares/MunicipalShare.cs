namespace Kuntakokeilu.Law.Shares;

/// <summary>
/// The municipal share of labour market subsidy (työmarkkinatuen kuntaosuus): Unemployment Security Act (1290/2002), 14:3 a,
/// by 1370/2014 and 1457/2016, and from 1 January 2025 by 385/2023.
/// </summary>
public static class MunicipalShare
{
    /// <summary>385/2023: other steps.</summary>
    public static readonly DateOnly NewStepsFrom = new(2025, 1, 1);

    /// <summary>
    /// Days paid on the ground of unemployment after which the municipality's part is another. A step is reached in a payment
    /// period and holds from the next one.
    /// </summary>
    private static readonly (int Days, int Percent)[] Steps = [(300, 50), (1_000, 70)];

    private static readonly (int Days, int Percent)[] NewSteps =
    [
        (100, 10),
        (200, 20),
        (300, 30),
        (400, 40),
        (700, 50),
    ];

    /// <summary>Days after which the municipality's part is another, as the law stood on a day.</summary>
    public static IEnumerable<int> StepsOn(DateOnly day) => StepsOf(day).Select(step => step.Days);

    /// <summary>The municipality's per cent of what is paid for unemployment on a day.</summary>
    /// <param name="paidOn">The day of the payment.</param>
    /// <param name="daysBefore">Days counted before the payment.</param>
    public static int PercentOn(DateOnly paidOn, int daysBefore)
    {
        int percent = 0;
        foreach ((int days, int from) in StepsOf(paidOn))
            if (daysBefore >= days)
                percent = from;
        return percent;
    }

    /// <summary>How a payment is shared.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="daysBefore">Days counted of the person's earlier payments.</param>
    public static SharedPayment Of(in SubsidyPayment payment, int daysBefore)
    {
        int before = payment.Restarts ? 0 : daysBefore;
        bool counts = payment.Ground is SubsidyGround.Unemployment;
        int percent = counts ? PercentOn(payment.PaidOn, before) : 0;
        long municipalitys = HalfUp(payment.Shared * percent);
        return new(
            before,
            counts ? before + payment.Days : before,
            percent,
            municipalitys,
            payment.Shared - municipalitys + payment.Increase
        );
    }

    /// <summary>Hundredths of a cent to cents, half a cent up (reading).</summary>
    private static long HalfUp(long hundredths) => (hundredths + 50) / 100;

    private static (int Days, int Percent)[] StepsOf(DateOnly day) => day < NewStepsFrom ? Steps : NewSteps;
}

/// <summary>How a payment is shared. Money in whole cents.</summary>
/// <param name="Before">Days counted before it.</param>
/// <param name="After">Days counted with it.</param>
/// <param name="Percent">The municipality's per cent.</param>
/// <param name="Municipalitys">The municipality's part.</param>
/// <param name="States">The State's part: the rest, and the increase part.</param>
public readonly record struct SharedPayment(int Before, int After, int Percent, long Municipalitys, long States);
