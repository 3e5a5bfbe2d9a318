using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>A statement is written, looked at and given; or one that was given is corrected or taken back.</summary>
[Access(StatementsSubject.ViewStatements, Post = StatementsSubject.GiveStatement, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class GiveModel(Gate gate, StatementService service) : DutyPage(gate)
{
    private GiveForm? form;

    internal override GiveForm? Form =>
        Duty is { } duty ? form ??= new(T, StatementOf.Of(duty, Stated.IsStated(duty)), OwnGiver, Today) : null;

    /// <summary>What was written is right, and is looked at before it is given.</summary>
    internal bool IsPreview { get; private set; }

    /// <summary>Why the session's authority may not give it today; null when it may.</summary>
    internal string? Bar =>
        Duty is { } duty
            ? MayGive
                .On(OwnGiver, Today, Stated.CustomerOf, duty.Case)
                .Match<string?>(
                    _ => null,
                    (bar, until) =>
                        until is { } day
                            ? T["giving.barred_until", T.Of("statement.bar", bar), T.Date(day)]
                            : T["giving.barred", T.Of("statement.bar", bar)]
                )
            : null;

    /// <summary>What the payer will read.</summary>
    internal IReadOnlyList<SummaryRow> Preview =>
        [
            new(T["stating.matter"], Words.Matter(Duty!.Case.Matter)),
            .. Form!.IsCancelling
                ? (SummaryRow[])[new(T["giving.what"], T.Of("giving.deed", GivenDeed.Cancel))]
                :
                [
                    new(T["stating.says"], Words.Code(Duty.Case.Matter, Form.Code.Given!)),
                    new(T["stating.period"], Words.Period(Form.From.Value!.Value, Form.To)),
                ],
            .. Form.IsByDuty is not null ? (SummaryRow[])[new(T["delivery.by_duty"], Form.ByDuty.InWords(T))] : [],
            new(T["stating.payer"], Words.PayerOf(Duty.Payer)),
            new(T["stating.by"], T["stating.by_on", Words.Giver(OwnGiver), T.Date(Today)]),
        ];

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StatementsSubject.ViewStatements, person, stop) ?? Page();

    /// <param name="step">Looked at, written again, or given.</param>
    public async Task<IActionResult> OnPost(
        int person,
        [FromForm] int version,
        [FromForm] string? step,
        CancellationToken stop
    )
    {
        if (await Load(StatementsSubject.GiveStatement, person, stop) is { } instead)
            return instead;
        if (Form is null)
            return await Again(isStale: true, StatementsSubject.GiveStatement, person, stop);
        bool isRight = ReadForm();
        if (version != Version)
            return await Again(isStale: true, StatementsSubject.GiveStatement, person, stop);
        if (!isRight || step is "edit")
            return Page();
        if (step is not "give")
        {
            IsPreview = true;
            Carried = [.. Form.Fields.Select(one => new KeyValuePair<string, string>(one.Name, one.Written))];
            return Page();
        }
        StatedOf of = Of(version);
        StatementRecorded recorded = Form.IsCancelling
            ? await service.Cancel(of, Form.Why.Value, await Gate.Begin(stop), stop)
            : await service.Give(
                of,
                Form.Kind,
                Form.Code.Given!,
                Form.From.Value!.Value,
                Form.To,
                Form.IsByDuty,
                await Gate.Begin(stop),
                stop
            );
        return await Answer(recorded, StatementsSubject.GiveStatement, Form.Done, Form.Code, stop);
    }
}
