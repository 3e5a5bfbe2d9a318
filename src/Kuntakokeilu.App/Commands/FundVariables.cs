using System.Globalization;
using Kuntakokeilu.Core.Casework.Statements.Delivery;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Reads the line to Kela and the funds from the environment: <c>Funds__Address</c>, <c>__Client</c>, <c>__Kela</c>, <c>__Fund</c>,
/// <c>__Successors</c>.
/// </summary>
internal static class FundVariables
{
    /// <returns>Null when nothing of it is told: then statements wait, and are printed.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static FundLineSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        ServiceVariables told = new(environment, "Funds__", "the line to Kela and the funds");
        if (!told.IsTold)
            return null;
        return new()
        {
            // Its services are below it.
            Address = new($"{told.Https("Address")}".TrimEnd('/') + "/"),
            Client = told.Required("Client"),
            Kela = told.Required("Kela").Trim('/'),
            Fund =
                told.Required("Fund").Trim('/') is var fund
                && fund.Contains(FundLineSettings.Number, StringComparison.Ordinal)
                    ? fund
                    : throw told.Wrong(
                        "Fund",
                        $"'{fund}' has no {FundLineSettings.Number} where the fund's number stands."
                    ),
            Successors =
            [
                .. told.Given("Successors")
                    .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(one => Successor(one, told)),
            ],
        };
    }

    /// <summary>Such as 12&gt;20@2023-01-01: fund 12 is fund 20's from that day on.</summary>
    private static FundSuccessor Successor(string one, ServiceVariables told) =>
        one.Split('>', '@') is [var fund, var into, var from]
        && int.TryParse(fund, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && int.TryParse(into, NumberStyles.None, CultureInfo.InvariantCulture, out int other)
        && DateOnly.TryParseExact(
            from,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? new(number, other, day)
            : throw told.Wrong("Successors", $"'{one}' is not such as 12>20@2023-01-01.");
}
