namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// Indicative person-years (henkilötyövuosi) of staff for some customers: customers divided by the customers of one
/// person-year. No source gives such a formula; it only makes areas comparable.
/// </summary>
internal sealed record PersonYears(int CustomersPerPersonYear)
{
    /// <summary>Both references together: 52,600 customers and 264.2 person-years, 199 for each, rounded.</summary>
    internal const int UsualCustomers = 200;

    internal const int MostCustomers = 10_000;

    /// <summary>What two areas told of their start.</summary>
    internal static IReadOnlyList<StaffReference> References { get; } =
    [new("kokkola", 2_600, 14.2m), new("helsinki", 50_000, 250m)];

    /// <summary>To one decimal; sums are made of the people, not of rounded rows.</summary>
    internal decimal Of(int customers) =>
        Math.Round((decimal)customers / CustomersPerPersonYear, 1, MidpointRounding.AwayFromZero);
}

/// <summary>A published example of customers and staff at the start of the pilots.</summary>
/// <param name="Key">End of its texts' keys.</param>
/// <param name="Customers">About how many customers.</param>
/// <param name="Staff">Person-years, or workers where only those are told.</param>
internal sealed record StaffReference(string Key, int Customers, decimal Staff)
{
    /// <summary>Customers for each person-year, whole.</summary>
    internal int CustomersEach => (int)Math.Round(Customers / Staff, MidpointRounding.AwayFromZero);
}
