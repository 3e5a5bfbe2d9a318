using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>An official notes that another party has signed a plan.</summary>
[Access(CaseSubject.ViewCase, Post = CaseSubject.NoteSignature, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class SignModel(Gate gate, SignatureService signatures) : CustomerPage(gate)
{
    private int number;
    private SignForm? form;

    internal override SignForm Form => form ??= new(T, [.. Awaited], Plan!.WrittenOn, Today);

    /// <summary>Null for none of this customer's.</summary>
    internal WrittenPlan? Plan { get; private set; }

    /// <summary>Whose signature is not noted yet.</summary>
    internal IEnumerable<PlanParty> Awaited =>
        Plan!.Parties.Where(one => one.Signature is null).Select(one => one.Expected.Party);

    internal string OfPlan => $"{Home}/plan/{number}";

    public async Task<IActionResult> OnGet(int person, int plan, CancellationToken stop) =>
        await Find(CaseSubject.ViewCase, person, plan, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, int plan, CancellationToken stop)
    {
        if (await Find(CaseSubject.NoteSignature, person, plan, stop) is { } instead)
            return instead;
        // Noted meanwhile: there is nothing left to choose among.
        if (!Awaited.Any())
            return Redirect(Link[OfPlan]);
        if (!ReadForm())
            return Page();
        SignatureResult result = await signatures.Note(
            person,
            plan,
            Form.Party.Value!.Value,
            Form.Name.Value,
            Form.Day.Value!.Value,
            await Gate.Begin(stop),
            stop
        );
        return result switch
        {
            SignatureResult.Noted => Redirect(Link[OfPlan]),
            SignatureResult.NotExpected => Refuse(Form.Party, T["sign.not_expected"]),
            SignatureResult.NotOfThePlan => Refuse(Form.Day, T["sign.bad_day"]),
        };
    }

    protected override async Task ReadCase(int person, CancellationToken stop) =>
        Plan = (await PlanReader.Of(Gate.Connection, person, stop)).FirstOrDefault(one => one.Id == number);

    private async Task<IActionResult?> Find(AccessAction action, int person, int plan, CancellationToken stop)
    {
        number = plan;
        if (await Load(action, person, stop) is { } instead)
            return instead;
        return Plan is null ? NotFound() : null;
    }
}

/// <summary>Which party has signed, who for it, and when.</summary>
internal sealed class SignForm(Texts t, IReadOnlyList<PlanParty> awaited, DateOnly first, DateOnly today) : Form
{
    internal ChoiceField<PlanParty> Party { get; } =
        new("party", t["sign.party"], awaited, one => t.Of("plan.party", one)) { Missing = t["sign.no_party"] };

    internal TextField Name { get; } =
        new("name", t["sign.name"])
        {
            Help = t["sign.name_help"],
            Longest = 200,
            Missing = t["sign.no_name"],
        };

    internal DayField Day { get; } =
        new("day", t["sign.day"])
        {
            First = first,
            TooEarly = t["sign.bad_day"],
            Last = today,
            TooLate = t["sign.bad_day"],
            Missing = t["form.no_day"],
        };

    internal override IReadOnlyList<Field> Fields => [Party, Name, Day];
}
