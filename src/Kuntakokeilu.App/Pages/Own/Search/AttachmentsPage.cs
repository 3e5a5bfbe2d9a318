using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>Files that show what was answered: put in one by one, taken out again, and sent with the rest.</summary>
internal abstract class AttachmentsPage(Gate gate, AttachmentService files, Texts texts) : SearchPage(gate)
{
    internal override FileForm Form { get; } = new(texts);

    internal IReadOnlyList<KeptAttachment> Kept { get; private set; } = [];

    /// <summary>The page before.</summary>
    internal string Before =>
        Way.PathOf(Kind, SearchQuestions.Before(SearchQuestion.Attachments, Kind, Standing, Answers)!.Value);

    protected async Task<IActionResult> Show(Journeys way, string journey, CancellationToken stop) =>
        await Find(way, way.View, journey, stop) ?? Page();

    protected async Task<IActionResult> Keep(
        Journeys way,
        string journey,
        string? next,
        Guid? remove,
        CancellationToken stop
    )
    {
        if (await Find(way, way.Save, journey, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        if (next is null && remove is null && Form.File.Given is null)
            return Refuse(Form.File, T["attachments.missing"]);
        Guid draft = Draft!.Id;
        Work work = await Gate.Begin(stop);
        // Whoever holds the draft is the only one who adds to it.
        if (await Drafts.Hold(work.Connection, Kind, Whose, draft, stop) is null)
            return Redirect(Link[Way.PathOf(Kind)]);
        if (remove is { } gone)
            await AttachmentService.Remove(draft, gone, work, stop);
        else if (
            Form.File.Given is { } name
            && await files.Add(draft, name, await ReadFile(Form.File, stop), work, stop) is { } fault
        )
            return Refuse(Form.File, T.Of("attachments.fault", fault, FileName.Of(name)));
        SearchAnswers answers = Answers.With(SearchQuestion.Attachments, await Names(work, draft, stop));
        await Drafts.Save(Whose, draft, answers, work, stop);
        return Redirect(
            Link[next is null ? Way.PathOf(Kind, SearchQuestion.Attachments) : Way.Next(Kind, Standing, answers)]
        );
    }

    /// <summary>What was answered: the names of the files.</summary>
    private static async Task<IEnumerable<KeyValuePair<string, string>>> Names(
        Work work,
        Guid draft,
        CancellationToken stop
    )
    {
        IReadOnlyList<KeptAttachment> kept = await KeptAttachments.Of(work.Connection, draft, stop);
        return kept.Count == 0 ? [] : [new(SearchFields.Files, string.Join(", ", kept.Select(one => one.Name)))];
    }

    /// <returns>What is answered instead: nothing has been begun, or the answers do not lead here.</returns>
    private async Task<IActionResult?> Find(Journeys way, AccessAction action, string journey, CancellationToken stop)
    {
        if (await Enter(way, action, Journeys.Find(journey), stop) is { } instead)
            return instead;
        if (Draft is not { } draft)
            return Redirect(Link[Way.PathOf(Kind)]);
        // It could be gone when it was begun: told where one stands.
        if (Closed is not null)
            return Page();
        if (!SearchQuestions.LeadsTo(SearchQuestion.Attachments, Kind, Standing, Answers))
            return Redirect(Link[Way.Next(Kind, Standing, Answers)]);
        Kept = await KeptAttachments.Of(Gate.Connection, draft.Id, stop);
        return null;
    }
}
