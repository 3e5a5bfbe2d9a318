using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Questions;

/// <summary>What jobseekers have asked the organisation; those that wait, or by choice those answered.</summary>
[Access(AccessActions.ViewQuestions, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 30;

    [BindProperty(SupportsGet = true, Name = "answered")]
    public bool Answered { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public int? After { get; set; }

    /// <summary>An answer has just been sent.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    internal IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    internal Paging Paging { get; private set; } = new(null, null, null);

    public async Task OnGet(CancellationToken stop)
    {
        List<AskedQuestion> read = await AuditTrail.Questions(gate.Connection, Answered, After, PageLength + 1, stop);
        Questions = [.. read.Take(PageLength)];
        gate.SetSubjects(Questions.Select(one => one.Person).Distinct());
        string here = Link["/access/questions"] + (Answered ? "?answered=true" : "");
        Paging = new(
            After is null ? null : here,
            Previous: null,
            read.Count > PageLength ? $"{here}{(Answered ? '&' : '?')}after={Questions[^1].Id}" : null
        );
    }
}
