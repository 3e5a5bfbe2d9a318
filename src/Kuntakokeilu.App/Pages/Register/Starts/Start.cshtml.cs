using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Register.Refusal;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Refusing;
using Kuntakokeilu.Core.Registration.Starts;
using Kuntakokeilu.Core.Registration.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Starts;

/// <summary>A start with what there is to look at: the permit, the files, who has the same name; and the ways on.</summary>
[Access(StartsSubject.ViewStart, Post = StartsSubject.RegisterStart, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class StartModel(Gate gate, StartTestService starts) : StartPage(gate)
{
    /// <summary>What was told of the right to work; null when nothing was asked of it.</summary>
    internal SummaryRow? Permit { get; private set; }

    internal IReadOnlyList<ShownAttachment> Files { get; private set; } = [];

    /// <summary>Who has the same names and birth date, of those whom one may see.</summary>
    internal IReadOnlyList<int> Namesakes { get; private set; } = [];

    /// <summary>Where a refusal is decided on; null where it is another's to decide, or there is none yet.</summary>
    internal string? RefusalPath { get; private set; }

    /// <summary>Who finds it in order.</summary>
    internal string Officer => Gate.Actor!.Name;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StartsSubject.ViewStart, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(StartsSubject.RegisterStart, person, stop) is { } instead)
            return instead;
        if (Start is null)
            return await Again(isStale: false, StartsSubject.RegisterStart, person, stop);
        StartTestResult result = await starts.Register(person, version, await Gate.Begin(stop), stop);
        return result is StartTestResult.Done
            ? Redirect($"{Link[List]}?done={nameof(StartDeed.Registered)}")
            : await Again(result is StartTestResult.Stale, StartsSubject.RegisterStart, person, stop);
    }

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        if (Start is not { } waiting || await Sendings.Find(Gate.Connection, waiting.Sending, stop) is not { } sent)
            return;
        Permit = await Told(sent, stop);
        if (waiting.Matters.HasFlag(StartMatters.File))
            Files =
            [
                .. (await KeptAttachments.Of(Gate.Connection, sent.Id, stop)).Select(one => new ShownAttachment(one)),
            ];
        if (waiting.Matters.HasFlag(StartMatters.Namesake))
        {
            Namesakes = await StartQueue.Namesakes(Gate.Connection, person, stop);
            // Whoever is shown has been looked at.
            Gate.SetSubjects([person, .. Namesakes]);
        }
        bool mayRefuse =
            Today >= RefusalService.First
            && Gate.Leads(RefusalSubject.ViewRefusing)
            && await RefusableStart.Find(Gate.Connection, person, stop) is { } start
            && RefusalService.MayRefuse(Gate.Actor, start);
        RefusalPath = mayRefuse ? $"/register/people/{person}/refusal" : null;
    }

    /// <summary>The question of the right to work as it was answered.</summary>
    private async Task<SummaryRow?> Told(Sending sent, CancellationToken stop)
    {
        SearchAnswers answers = SearchAnswers.Of(sent.Answers);
        if (!answers.Has(SearchQuestion.RightToWork))
            return null;
        SearchStanding standing = await StandingReader.Read(
            Gate.Connection,
            SearchOf.Oneself(sent.PersonId),
            newcomer: null,
            Today,
            stop
        );
        SearchForm asked = SearchForm.Of(SearchQuestion.RightToWork, sent.Kind, standing, answers, T);
        return new(asked.Title, asked.InWords);
    }
}
