using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>
/// A manager applies for somebody of one's own organisation; KEHA writes down what another organisation asks for.
/// </summary>
[Access(AccessAction.ApplyForPermit)]
[ResponseCache(NoStore = true)]
internal sealed class ApplyModel(
    Gate gate,
    PermitService permits,
    PermitReader reader,
    OrganisationService organisations
) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "organisation")]
    public string? OrganisationCode { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "subject")]
    public string? SubjectText { get; set; }

    [BindProperty(Name = "issuer")]
    public string? Issuer { get; set; }

    [BindProperty(Name = "role")]
    public string? RoleText { get; set; }

    [BindProperty(Name = "employment")]
    public string? EmploymentText { get; set; }

    [BindProperty(Name = "responsible")]
    public string? Responsible { get; set; }

    [BindProperty(Name = "necessity")]
    public string? Necessity { get; set; }

    [BindProperty(Name = "percent")]
    public string? Percent { get; set; }

    [BindProperty(Name = "occasional")]
    public string? Occasional { get; set; }

    [BindProperty(Name = "protected")]
    public string? Protected { get; set; }

    [BindProperty(Name = "from")]
    public string? FromText { get; set; }

    [BindProperty(Name = "until")]
    public string? UntilText { get; set; }

    internal override IReadOnlyList<string> Fields =>
        [
            "name",
            "subject",
            "issuer",
            "role",
            "employment",
            "responsible",
            "necessity",
            "percent",
            "occasional",
            "protected",
            "from",
            "until",
        ];

    /// <summary>Whose people one applies for; null until KEHA has chosen.</summary>
    internal Organisation? Chosen { get; private set; }

    /// <summary>For KEHA to choose from.</summary>
    internal IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    internal bool IsKeha => gate.Actor!.Role is Role.KehaOfficer;

    internal bool HasPrograms => Core.Access.Organisations.RolesIn(Chosen!.Kind).Contains(Role.Machine);

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        // Most people of an organisation sign in by the same provider as who applies for them.
        Issuer = IsKeha ? null : await reader.IssuerOf(gate.Actor!.AccountId, stop);
        FromText = DayField.Value(Today);
        UntilText = DayField.Value(PermitConditions.LastDay(Today));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (Chosen is null || Read() is not { } application)
            return Page();
        ApplyResult result = await permits.Apply(application, gate.ForWriting(), stop);
        return result.Match<IActionResult>(number => Redirect(Link[$"/access/permits/{number}"]), NotTaken);
    }

    internal IReadOnlyList<(string, string)> Roles() =>
        [
            .. Core
                .Access.Organisations.RolesIn(Chosen!.Kind)
                .Select(role => (role.ToString(), Texts.Capital(T.Of("role", role)))),
        ];

    internal IReadOnlyList<(string, string)> Employments() =>
        [
            .. PermitWords
                .EmploymentsIn(Chosen!.Kind)
                .Select(employment => (employment.ToString(), T.Of("employment", employment))),
        ];

    private async Task Load(CancellationToken stop)
    {
        string? code = IsKeha ? OrganisationCode : gate.Actor!.Organisation;
        Chosen = string.IsNullOrEmpty(code) ? null : await organisations.Find(code, stop);
        if (Chosen is null)
            Organisations = await organisations.All(stop);
    }

    /// <returns>Null when the form is wrong, and says so.</returns>
    private PermitApplication? Read()
    {
        string name = Written("name", Name, PermitApplication.LongestName);
        string subject = Written("subject", SubjectText, PermitApplication.LongestIdentifier);
        string issuer = Written("issuer", Issuer, PermitApplication.LongestIdentifier);
        if (issuer.Length > 0 && !Uri.TryCreate(issuer, UriKind.Absolute, out _))
            Wrong("issuer", "permits.wrong.issuer");
        Role role = OneOf("role", RoleText, Core.Access.Organisations.RolesIn(Chosen!.Kind));
        Employment employment = OneOf("employment", EmploymentText, PermitWords.EmploymentsIn(Chosen.Kind));
        string necessity = Written("necessity", Necessity, PermitConditions.LongestNecessity);
        if (necessity.Length is > 0 and < PermitConditions.ShortestNecessity)
            Wrong("necessity", "permits.wrong.necessity", PermitConditions.ShortestNecessity);
        if (
            !short.TryParse(Percent, NumberStyles.None, CultureInfo.InvariantCulture, out short percent)
            || percent > 100
        )
            Wrong("percent", "permits.wrong.percent");
        bool isOccasional = YesNo("occasional", Occasional);
        bool seesProtected = YesNo("protected", Protected);
        (DateOnly from, DateOnly until) = Days();
        string responsible = Responsible?.Trim() ?? "";
        if (role is Role.Machine && responsible.Length is 0 or > PermitApplication.LongestName)
            Wrong("responsible", "permits.wrong.responsible");
        return !ModelState.IsValid
            ? null
            : new()
            {
                Organisation = Chosen.Code,
                Issuer = issuer,
                Subject = subject,
                Name = name,
                Role = role,
                Employment = employment,
                Necessity = necessity,
                TasksPercent = percent,
                IsOccasional = isOccasional,
                SeesProtected = seesProtected,
                Responsible = responsible.Length > 0 ? responsible : null,
                From = from,
                Until = until,
            };
    }

    private (DateOnly From, DateOnly Until) Days()
    {
        DateOnly? from = Required("from", FromText);
        DateOnly? until = Required("until", UntilText);
        if (from < Today)
            Wrong("from", "permits.wrong.from");
        if (until < from)
            Wrong("until", "permits.wrong.until");
        else if (from is { } first && until > PermitConditions.LastDay(first))
            Wrong("until", "permits.wrong.too_long", T.Date(PermitConditions.LastDay(first)));
        return (from ?? default, until ?? default);
    }

    private DateOnly? Required(string field, string? text)
    {
        DateOnly? day = this.Day(text, field);
        if (day is null && ModelState[field] is not { Errors.Count: > 0 })
            Wrong(field, "permits.wrong.day");
        return day;
    }

    private string Written(string field, string? text, int longest)
    {
        string written = text?.Trim() ?? "";
        if (written.Length == 0 || written.Contains('\0'))
            Wrong(field, $"permits.wrong.empty.{field}");
        else if (written.Length > longest)
            Wrong(field, "permits.wrong.long", longest);
        return written;
    }

    private T OneOf<T>(string field, string? text, IReadOnlyList<T> choices)
        where T : struct, Enum
    {
        if (Enum.TryParse(text, out T chosen) && choices.Contains(chosen))
            return chosen;
        Wrong(field, $"permits.wrong.empty.{field}");
        return default;
    }

    private bool YesNo(string field, string? text)
    {
        if (text is not ("yes" or "no"))
            Wrong(field, $"permits.wrong.empty.{field}");
        return text is "yes";
    }

    private void Wrong(string field, string key, params object[] places) =>
        ModelState.AddModelError(field, T[key, places]);

    private IActionResult NotTaken(ApplyRefusal why)
    {
        gate.TakeBack();
        if (why is not ApplyRefusal.Overlaps)
            return NotFound();
        Wrong("subject", "permits.wrong.overlaps");
        return Page();
    }
}
