using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>A month's costs as fields: the same where they are told and where an official tells what of them is accepted.</summary>
internal sealed class CostFields
{
    private const long MostEuros = 9_999_999_99;
    private const int MostDays = 23;

    private readonly Texts t;

    internal CostFields(Texts t, GrantInForce grant)
    {
        this.t = t;
        EndedOn = new(
            "ended_on",
            t[grant.Benefit is GrantBenefit.Startup ? "payment_form.business_ended_on" : "payment_form.ended_on"]
        )
        {
            Help = t["payment_form.ended_on_help"],
        };
        if (grant.Benefit is GrantBenefit.Startup)
        {
            Days = new("days", t["payment_form.days"], t["payment_form.bad_days"])
            {
                Most = MostDays,
                Help = t["payment_form.days_help"],
                Missing = t["payment_form.bad_days"],
            };
            return;
        }
        Wage = Money("wage", isNeeded: true, hasHelp: true);
        NotAccepted = Money("not_accepted", hasHelp: true);
        SideCosts = Money("side_costs", isNeeded: grant.Proposal.Law is SubsidyLaw.Of2017, hasHelp: true);
        OtherAid = Money("other_aid");
        if (grant.Proposal.Rows.Any(row => row.Kind is GrantRowKind.Bonus))
            HolidayBonus = Money("holiday_bonus", hasHelp: true);
    }

    internal EuroField? Wage { get; }
    internal EuroField? NotAccepted { get; }
    internal EuroField? SideCosts { get; }
    internal EuroField? OtherAid { get; }
    internal EuroField? HolidayBonus { get; }
    internal NumberField? Days { get; }
    internal DayField EndedOn { get; }

    internal IReadOnlyList<Field> All =>
        [.. ((Field?[])[Wage, NotAccepted, SideCosts, OtherAid, HolidayBonus, Days, EndedOn]).OfType<Field>()];

    internal ToldCosts Told =>
        new()
        {
            Wage = Wage?.Value ?? 0,
            NotAccepted = NotAccepted?.Value ?? 0,
            SideCosts = SideCosts?.Value ?? 0,
            OtherAid = OtherAid?.Value ?? 0,
            HolidayBonus = HolidayBonus?.Value ?? 0,
            Days = Days?.Value ?? 0,
            EndedOn = EndedOn.Value,
            Account = "",
        };

    internal void Show(PaymentCosts costs)
    {
        Wage?.Show(costs.Wage);
        ShowAny(NotAccepted, costs.NotAccepted);
        SideCosts?.Show(costs.SideCosts);
        ShowAny(OtherAid, costs.OtherAid);
        ShowAny(HolidayBonus, costs.HolidayBonus);
        Days?.Show(costs.Days);
        EndedOn.Show(costs.EndedOn);
    }

    internal void Compare()
    {
        if (NotAccepted?.Value > (Wage?.Value ?? 0))
            NotAccepted.Refuse(t["payment_form.more_than_wage"]);
    }

    internal void CompareWith(PaymentMonth month)
    {
        if (EndedOn.Value is { } ended && (ended < month.From || ended > month.To))
            EndedOn.Refuse(t["payment_form.ended_outside", PaymentWords.Span(month, t)]);
    }

    private static void ShowAny(EuroField? field, long sum)
    {
        if (sum > 0)
            field?.Show(sum);
    }

    private EuroField Money(string name, bool isNeeded = false, bool hasHelp = false) =>
        new(name, t[$"payment_form.{name}"], t["grant_form.bad_sum"])
        {
            Most = MostEuros,
            Help = hasHelp ? t[$"payment_form.{name}_help"] : null,
            Missing = isNeeded ? t["grant_form.bad_sum"] : null,
        };
}
