using System.Globalization;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>What a month cost, and to which account it is paid: only what its benefit asks for.</summary>
internal sealed class PaymentForm : Form
{
    private const string DayForm = "yyyy-MM-dd";

    private readonly Texts t;
    private readonly PaymentMonth? month;
    private readonly DateOnly today;

    /// <param name="months">Of which one is chosen; null where the month is told already.</param>
    /// <param name="month">The month that is told already.</param>
    /// <param name="isAccountAlone">Nothing but another account is asked for.</param>
    internal PaymentForm(
        Texts t,
        GrantInForce grant,
        IReadOnlyList<PaymentMonth>? months,
        PaymentMonth? month,
        DateOnly today,
        bool isAccountAlone = false
    )
    {
        (this.t, this.month, this.today) = (t, month, today);
        Account = new("account", t["payment_form.account"])
        {
            Longest = 42,
            Help = t["payment_form.account_help"],
            Missing = t["payment_form.bad_account"],
        };
        if (isAccountAlone)
            return;
        if (months is not null)
            Month = new(
                "month",
                t["payment_form.month"],
                [.. months.Select(one => new Choice(NameOf(one.From), PaymentWords.Span(one, t)))]
            )
            {
                Any = t["payment_form.choose_month"],
                Missing = t["payment_form.no_month"],
            };
        Costs = new(t, grant);
        More = new("more", t["payment_form.more"]) { Lines = 3, Longest = 1000 };
    }

    internal PickField? Month { get; }
    internal CostFields? Costs { get; }
    internal TextField Account { get; }
    internal TextField? More { get; }

    internal override IReadOnlyList<Field> Fields =>
        [.. ((Field?[])[Month, .. Costs?.All ?? [], Account, More]).OfType<Field>()];

    /// <summary>The first day of the month, of a form that is right.</summary>
    internal DateOnly From => month?.From ?? DateOnly.ParseExact(Month!.Given!, DayForm, CultureInfo.InvariantCulture);

    internal ToldCosts Told =>
        (Costs?.Told ?? new() { Account = "" }) with
        {
            Account = Iban.Find(Account.Value)!,
            More = More?.Value ?? "",
        };

    internal void Show(ToldCosts told)
    {
        Costs?.Show(told.Costs);
        Account.Show(Iban.Shown(told.Account));
        More?.Show(told.More);
    }

    protected override void Compare(Texts texts)
    {
        if (Account is { Wrong: null, Value.Length: > 0 } && Iban.Find(Account.Value) is null)
            Account.Refuse(t["payment_form.bad_account"]);
        Costs?.Compare();
        if (Costs is null || Chosen is not { } of)
            return;
        Costs.CompareWith(of);
        if (Month is { Wrong: null } && !PaymentClaiming.IsOver(of, Costs.Told, today))
            Month.Refuse(t.Of("payment_fault", PaymentFault.NotOver));
    }

    /// <summary>Of the month that is chosen its days, as its choice tells them.</summary>
    private PaymentMonth? Chosen =>
        month
        ?? (
            Month?.Given is { } given
                ? Months.Where(one => NameOf(one.From) == given).Select(one => (PaymentMonth?)one).FirstOrDefault()
                : null
        );

    /// <summary>Those that can be chosen.</summary>
    internal IReadOnlyList<PaymentMonth> Months { get; init; } = [];

    private static string NameOf(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
