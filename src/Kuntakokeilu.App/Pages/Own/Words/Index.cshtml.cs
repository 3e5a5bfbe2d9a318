using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.OwnWords;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Words;

/// <summary>One's own words, as they stand and as they stood; only oneself writes them.</summary>
[Access(WordsSubject.ViewOwnWords, Post = WordsSubject.WriteOwnWords, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, OwnWordsService words, Texts texts) : CasePage(gate)
{
    internal override WordsForm Form { get; } = new(texts);

    /// <summary>Whether the register has whoever has signed in.</summary>
    internal bool IsOnRecord => Gate.Actor!.Person is not null;

    /// <summary>The latest first.</summary>
    internal IReadOnlyList<WrittenWords> Written { get; private set; } = [];

    /// <summary>Of which version the form is made.</summary>
    internal int Before => Written is [var latest, ..] ? latest.Id : 0;

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await LoadOwn(WordsSubject.ViewOwnWords, stop) is { } instead)
            return instead;
        if (Written is [var latest, ..])
            Form.Text.Show(latest.Text);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm] int before, CancellationToken stop)
    {
        if (await LoadOwn(WordsSubject.WriteOwnWords, stop) is { } instead)
            return instead;
        if (Gate.Actor!.Person is not { } person || !ReadForm())
            return Page();
        bool isWritten = await words.Write(person, before, Form.Text.Value, await Gate.Begin(stop), stop);
        return isWritten
            ? Redirect($"{Link[WordsSubject.Own]}?done=true")
            : await Again(isStale: true, WordsSubject.WriteOwnWords, person, stop);
    }

    protected override async Task Read(int person, CancellationToken stop) =>
        Written = await OwnWordsService.Of(Gate.Connection, person, stop);
}

/// <summary>A text, which may be empty: then it is taken back.</summary>
internal sealed class WordsForm(Texts t) : Form
{
    internal TextField Text { get; } =
        new("text", t["words.text"])
        {
            Help = t["words.help"],
            Lines = 8,
            Longest = OwnWordsService.Longest,
        };

    internal override IReadOnlyList<Field> Fields => [Text];
}
