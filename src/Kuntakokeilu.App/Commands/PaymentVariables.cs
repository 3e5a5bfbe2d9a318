using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Grants.Payments.Batches;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Reads the line to the bank from the environment: <c>Payments__Address</c>, <c>__UserName</c>, <c>__Password</c>, and who pays,
/// <c>__Name</c>, <c>__Account</c>, <c>__Bank</c>.
/// </summary>
internal static class PaymentVariables
{
    /// <returns>Null when nothing of it is told: then payments wait.</returns>
    /// <exception cref="CannotRunException">It is told wrong.</exception>
    internal static PaymentLineSettings? Read(IReadOnlyDictionary<string, string> environment)
    {
        ServiceVariables told = new(environment, "Payments__", "the line to the bank");
        if (!told.IsTold)
            return null;
        return new()
        {
            // Its files are below it.
            Address = new($"{told.Https("Address")}".TrimEnd('/') + "/"),
            UserName = told.Required("UserName"),
            Password = told.Required("Password"),
            Payer = new(
                told.Required("Name"),
                Iban.Find(told.Required("Account"))
                    ?? throw told.Wrong("Account", $"'{told.Given("Account")}' is not an account number (IBAN)."),
                told.Required("Bank")
            ),
        };
    }
}
