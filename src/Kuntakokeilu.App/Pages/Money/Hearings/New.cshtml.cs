using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Core.Money.Overviews;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>An ELY centre proposes quotas, or how they change, to the municipalities of its areas (16 §).</summary>
[Access(MoneySubject.ViewProposalForm, Post = MoneySubject.ProposeQuota)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(Gate gate) : SitePage
{
    private NewForm? form;
    private IReadOnlyList<QuotaNow> quotas = [];

    internal override NewForm Form => form ??= new(T, Today, quotas);

    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public string? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "purpose")]
    public string? AskedPurpose { get; set; }

    /// <summary>quota, or purchase: what the ELY centre buys for an area.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public string? AskedPart { get; set; }

    internal IReadOnlyList<UsableYear> Years { get; private set; } = [];

    /// <summary>Null while no year's money is usable.</summary>
    internal UsableYear? Year { get; private set; }

    internal string Purpose { get; private set; } = "";

    internal bool IsOfPurchases { get; private set; }

    /// <summary>What the ELY centre itself has left for the purpose.</summary>
    internal long Undivided { get; private set; }

    private string Ely => gate.Actor!.Organisation!;

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        Matter = Guid.NewGuid();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        // What the form was about is no longer usable, or never was: one begins again.
        if (!await Load(stop))
            return Redirect(Link[MoneySubject.NewHearing]);
        if (Matter == Guid.Empty)
            Matter = Guid.NewGuid();
        if (!ReadForm())
            return Page();
        Work work = await gate.Begin(stop);
        (int hearing, HearingFault? fault) = await HearingService.Send(
            work.Connection,
            new(
                Ely,
                Today,
                Form.Text.Value,
                ProposedChanges.Of(Own(AccountKind.Ely, Ely), Form.Changes),
                Form.Due.Value!.Value.DayNumber - Today.DayNumber
            )
            {
                Matter = Matter,
                SentBy = gate.Actor!.AccountId,
            },
            stop
        );
        if (fault is not null)
            return Refuse(Form.Fields[0], T.Of("hearing_fault", fault.Value));
        await work.Commit([], stop);
        return Redirect($"{Link[MoneySubject.HearingOf(hearing)]}?done=sent");
    }

    internal IReadOnlyList<Choice> YearChoices =>
        [.. Years.Select(one => new Choice(MoneyPage.AddressOf(one), MoneyWords.Year(one, Years)))];

    internal IReadOnlyList<Choice> PurposeChoices =>
        [
            .. Purposes
                .All.Where(one => Purposes.IsOpen(one, Today))
                .SelectMany(one => (string[])[one, one + MoneyAccount.Earmark])
                .Select(one => new Choice(one, MoneyWords.Purpose(one, T))),
        ];

    internal string YearChosen => MoneyPage.AddressOf(Year!);

    internal string PartChosen => IsOfPurchases ? "purchase" : "quota";

    /// <returns>Whether what was asked for can be proposed; where nothing was, the usual is shown.</returns>
    private async Task<bool> Load(CancellationToken stop)
    {
        Years = [.. (await UsableYear.All(gate.Connection, stop)).Where(one => one.IsUsableOn(Today))];
        UsableYear? asked = Years.FirstOrDefault(one => MoneyPage.AddressOf(one) == AskedYear);
        Year = asked ?? (Years is [{ } first, ..] ? first : null);
        bool isPurpose = PurposeChoices.Any(one => one.Value == AskedPurpose);
        Purpose = isPurpose ? AskedPurpose! : Purposes.PaySubsidy;
        IsOfPurchases = AskedPart == "purchase";
        if (Year is null)
            return false;
        IReadOnlyList<HeldMoney> held = await HeldMoney.Read(gate.Connection, Year, stop);
        quotas = [.. MoneyHolders.Under(Ely).Select(holder => Now(holder, held))];
        Undivided = (await UndividedMoney.Read(gate.Connection, Year, stop))
            .Where(one => one.Holder == Ely && one.Purpose == Purpose)
            .Sum(one => one.Left);
        return asked is not null && isPurpose && AskedPart is "quota" or "purchase";
    }

    private QuotaNow Now(string holder, IEnumerable<HeldMoney> held)
    {
        AccountKind kind =
            IsOfPurchases ? AccountKind.Purchase
            : MoneyHolders.IsArea(holder) ? AccountKind.Quota
            : AccountKind.Office;
        return new(
            Own(kind, holder),
            MoneyFigures.Of(
                held.Where(one => (one.Own, one.Holder, one.Purpose) == (kind, holder, Purpose))
                    .Select(one => one.Figures)
            )
        );
    }

    private MoneyAccount Own(AccountKind kind, string holder) => new(kind, Year!.Moment, Year.Year, holder, Purpose);
}
