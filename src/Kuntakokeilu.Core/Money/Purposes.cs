namespace Kuntakokeilu.Core.Money;

/// <summary>What employment appropriations are used for. Data: a new one is a line.</summary>
internal static class Purposes
{
    internal const string PaySubsidy = "pay_subsidy";
    internal const string StartUpGrant = "start_up_grant";
    internal const string ExpenseAllowance = "expense_allowance";
    internal const string ServiceBenefit = "service_benefit";

    /// <summary>55+ support: there is none before chapter 7 a of JTYPL, 371/2023.</summary>
    internal const string EmploymentSupport55 = "employment_support_55";
    internal const string Procurement = "procurement";

    private static readonly Dictionary<string, DateOnly> From = new()
    {
        [PaySubsidy] = DateOnly.MinValue,
        [StartUpGrant] = DateOnly.MinValue,
        [ExpenseAllowance] = DateOnly.MinValue,
        [ServiceBenefit] = DateOnly.MinValue,
        [EmploymentSupport55] = new(2023, 7, 1),
        [Procurement] = DateOnly.MinValue,
    };

    internal static IReadOnlyCollection<string> All => From.Keys;

    /// <summary>Whether money may be set aside for it on a day.</summary>
    internal static bool IsOpen(string purpose, DateOnly day) =>
        From.TryGetValue(purpose, out DateOnly first) && first <= day;
}
