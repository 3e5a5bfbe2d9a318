using System.Globalization;
using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals.Experience;
using Kuntakokeilu.Core.Services.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Experiences;

/// <summary>One writes for one's organisation what it has found of a service: what works for whom.</summary>
[Access(ReferralsSubject.ViewExperiences, Post = ReferralsSubject.WriteExperience)]
[ResponseCache(NoStore = true)]
internal sealed class WriteModel(Gate gate, SiteDatabase database, ExperienceService service, Texts texts) : SitePage
{
    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal override ExperienceForm Form { get; } = new(texts);

    internal ServiceDetails Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(int service, CancellationToken stop) => await Find(service, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromRoute(Name = "service")] int number, CancellationToken stop)
    {
        if (await Find(number, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        await service.Write(Matter, number, Form.Words.Value, await gate.Begin(stop), stop);
        return Redirect(Link[ReferralsSubject.Experiences]);
    }

    internal string OfService => Link[string.Create(CultureInfo.InvariantCulture, $"/services/{Found.Id}")];

    private async Task<IActionResult?> Find(int number, CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
        if (await ServiceDetails.Find(database.Web, number, Language, Today, stop) is not { } found)
            return NotFound();
        Found = found;
        return null;
    }
}

/// <summary>What was found.</summary>
internal sealed class ExperienceForm(Texts t) : Form
{
    internal TextField Words { get; } =
        new("words", t["experience.words"])
        {
            Help = t["experience.words_help"],
            Lines = 6,
            Longest = ExperienceService.Longest,
            Missing = t["experience.no_words"],
        };

    internal override IReadOnlyList<Field> Fields => [Words];
}
