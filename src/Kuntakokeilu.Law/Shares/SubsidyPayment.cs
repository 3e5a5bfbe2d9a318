using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Shares;

/// <summary>A payment of labour market subsidy (työmarkkinatuki) for a payment period. Money in whole cents.</summary>
/// <param name="PaidOn">The day of the payment.</param>
/// <param name="Municipality">The home municipality in the population register on that day (TTL 14:3 c).</param>
/// <param name="Days">Days paid.</param>
/// <param name="Amount">The subsidy without what follows.</param>
/// <param name="Child">The child increase, which is shared.</param>
/// <param name="Increase">The increase part (korotusosa), which is the State's.</param>
/// <param name="Ground">On which ground it was paid.</param>
/// <param name="Restarts">
/// The person is again entitled after a new working condition and a full maximum period: the count starts from nothing.
/// </param>
public readonly record struct SubsidyPayment(
    DateOnly PaidOn,
    MunicipalityCode Municipality,
    int Days,
    long Amount,
    long Child,
    long Increase,
    SubsidyGround Ground,
    bool Restarts
)
{
    /// <summary>What is shared between the municipality and the State.</summary>
    public long Shared => Amount + Child;
}

/// <summary>On which ground labour market subsidy was paid.</summary>
public enum SubsidyGround : byte
{
    /// <summary>Unemployment: its days count.</summary>
    Unemployment,

    /// <summary>An employment-promoting service: the State's, and its days do not count.</summary>
    Service,
}
