using System.Globalization;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register.Customers;

/// <summary>A customer in a list.</summary>
/// <param name="Key">The register's identifier.</param>
/// <param name="Since">From when the authority has been responsible, and on what basis.</param>
internal sealed record Customer(int Person, string Key, DateOnly Since, Basis Basis)
{
    /// <summary>Null while only the facts are on record.</summary>
    public string? FamilyName { get; init; }

    public string? GivenNames { get; init; }

    public int? BirthYear { get; init; }

    /// <summary>By the latest row of facts; null without one.</summary>
    public EmploymentStatus? Status { get; init; }

    public bool HasOpenSearch { get; init; }
}

/// <summary>Which of the customers.</summary>
/// <param name="Basis">On this basis; null for any.</param>
/// <param name="Since">Customers from this day or later; null for all.</param>
internal sealed record CustomerFilter(Basis? Basis, DateOnly? Since)
{
    internal bool IsOn => Basis is not null || Since is not null;
}

/// <summary>A place in the list: the last row that was shown.</summary>
internal readonly record struct CustomerPlace(DateOnly From, int Person)
{
    private const string Day = "yyyy-MM-dd";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From.ToString(Day, CultureInfo.InvariantCulture)}.{Person}");

    internal static CustomerPlace? Parse(string? text) =>
        text?.Split('.') is [var day, var person]
        && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from)
        && int.TryParse(person, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new(from, number)
            : null;
}
