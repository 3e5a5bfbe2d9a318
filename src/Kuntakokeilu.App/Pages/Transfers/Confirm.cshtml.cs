using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers;

/// <summary>Whom confirming would transfer, municipality by municipality, and the confirmation itself.</summary>
[Access(TransfersSubject.PreviewTransfers, Post = TransfersSubject.ConfirmTransfers, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmModel(Gate gate, ConfirmService transfers) : SitePage
{
    private TransferForm? form;

    internal override TransferForm Form => form ??= new(T, gate.Actor!);

    internal TransferPreview Preview { get; private set; } = null!;

    /// <summary>Who is confirmed: those shown, whoever comes into the queue meanwhile.</summary>
    internal string People => string.Join(' ', Preview.People);

    /// <summary>Who confirms.</summary>
    internal string Officer => gate.Actor!.Name;

    /// <summary>One alone, as the list links to one.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public int? Person { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        Preview = await TransferQueue.Preview(gate.Connection, Form.Filter with { Person = Person }, stop);
        gate.SetSubjects(Preview.People);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        int[] people = Sent(Request.Form["people"]);
        gate.SetSubjects([]);
        ConfirmResult result = await transfers.Confirm(people, await gate.Begin(stop), stop);
        return Redirect(
            Link["/transfers"]
                + string.Create(CultureInfo.InvariantCulture, $"?confirmed={result.Confirmed}&skipped={result.Skipped}")
        );
    }

    internal DataTable Counts() =>
        new(
            T["confirm.caption"],
            [new(T["transfers.municipality"]), new(T["column.people"], IsNumber: true)],
            [
                .. Preview.Counts.Select(one =>
                    (IReadOnlyList<Markup>)
                        [Markup.Of($"{Named.Municipality(one.Municipality, T)}"), Markup.Of($"{T.Count(one.People)}")]
                ),
            ],
            [Markup.Of($"{T["column.total"]}"), Markup.Of($"{T.Count(Preview.People.Count)}")]
        );

    /// <summary>Numbers as the form has them; whatever else stands there is nobody's.</summary>
    private static int[] Sent(string? people) =>
        [
            .. (people ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Take(TransferQueue.MostAtOnce)
                .Select(one =>
                    int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0
                )
                .Where(number => number > 0),
        ];
}
