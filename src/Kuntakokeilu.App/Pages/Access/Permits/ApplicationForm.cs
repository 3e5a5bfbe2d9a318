using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>What is asked of who shall have a right of use in an organisation.</summary>
internal sealed class ApplicationForm(Texts t, Organisation organisation, DateOnly today) : Form
{
    internal TextField PersonName { get; } = Line(t, "name", PermitApplication.LongestName);

    internal TextField Subject { get; } =
        Line(t, "subject", PermitApplication.LongestIdentifier, t["permits.subject.help"]);

    internal TextField Issuer { get; } =
        Line(t, "issuer", PermitApplication.LongestIdentifier, t["permits.issuer.help"]);

    internal ChoiceField<Role> Role { get; } =
        new(
            "role",
            t["permits.role"],
            Organisations.RolesIn(organisation.Kind),
            role => Texts.Capital(t.Of("role", role))
        )
        {
            Missing = t["permits.wrong.empty.role"],
        };

    internal ChoiceField<Employment> Employment { get; } =
        new(
            "employment",
            t["permits.employment"],
            PermitWords.EmploymentsIn(organisation.Kind),
            employment => t.Of("employment", employment)
        )
        {
            Help = t["permits.employment.help"],
            Missing = t["permits.wrong.empty.employment"],
        };

    /// <summary>Who answers for a program.</summary>
    internal TextField Responsible { get; } =
        new("responsible", t["permits.responsible"])
        {
            Help = t["permits.responsible.help"],
            Longest = PermitApplication.LongestName,
        };

    internal TextField Necessity { get; } =
        new("necessity", t["permits.necessity"])
        {
            Help = t["permits.necessity.help"],
            Lines = 5,
            Shortest = PermitConditions.ShortestNecessity,
            Longest = PermitConditions.LongestNecessity,
            Missing = t["permits.wrong.empty.necessity"],
        };

    internal NumberField Percent { get; } =
        new("percent", t["permits.percent"], t["permits.wrong.percent"])
        {
            Help = t["permits.percent.help"],
            Most = 100,
            Missing = t["permits.wrong.percent"],
        };

    internal YesNoField Occasional { get; } =
        new("occasional", t["permits.occasional"], t) { Missing = t["permits.wrong.empty.occasional"] };

    internal YesNoField Protected { get; } =
        new("protected", t["permits.protected"], t)
        {
            Help = t["permits.protected.help"],
            Missing = t["permits.wrong.empty.protected"],
        };

    internal DayField From { get; } =
        new("from", t["permits.from"])
        {
            First = today,
            TooEarly = t["permits.wrong.from"],
            Missing = t["form.no_day"],
        };

    internal DayField Until { get; } =
        new("until", t["permits.until"]) { Help = t["permits.until.help"], Missing = t["form.no_day"] };

    internal bool HasPrograms { get; } = Organisations.RolesIn(organisation.Kind).Contains(Core.Access.Role.Machine);

    internal override IReadOnlyList<Field> Fields =>
        [
            PersonName,
            Subject,
            Issuer,
            Role,
            Employment,
            .. HasPrograms ? [Responsible] : (Field[])[],
            Necessity,
            Percent,
            Occasional,
            Protected,
            From,
            Until,
        ];

    /// <summary>What the right form asks for.</summary>
    internal PermitApplication Application() =>
        new()
        {
            Organisation = organisation.Code,
            Issuer = Issuer.Value,
            Subject = Subject.Value,
            Name = PersonName.Value,
            Role = Role.Value!.Value,
            Employment = Employment.Value!.Value,
            Necessity = Necessity.Value,
            TasksPercent = (short)Percent.Value!.Value,
            IsOccasional = Occasional.Value is YesNo.Yes,
            SeesProtected = Protected.Value is YesNo.Yes,
            Responsible = Responsible.Given,
            From = From.Value!.Value,
            Until = Until.Value!.Value,
        };

    protected override void Compare(Texts texts)
    {
        if (Issuer.Given is { } issuer && !Uri.TryCreate(issuer, UriKind.Absolute, out _))
            Issuer.Refuse(texts["permits.wrong.issuer"]);
        if (Role.Value is Core.Access.Role.Machine && Responsible.Written.Length == 0)
            Responsible.Refuse(texts["permits.wrong.responsible"]);
        if (From.Value is not { } from || Until.Value is not { } until)
            return;
        DateOnly last = PermitConditions.LastDay(from);
        if (until < from)
            Until.Refuse(texts["permits.wrong.until"]);
        else if (until > last)
            Until.Refuse(texts["permits.wrong.too_long", texts.Date(last)]);
    }

    private static TextField Line(Texts t, string name, int longest, string? help = null) =>
        new(name, t[$"permits.{name}"])
        {
            Help = help,
            Longest = longest,
            Missing = t[$"permits.wrong.empty.{name}"],
        };
}
