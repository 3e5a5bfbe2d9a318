using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>
/// What an application tells: the fields that its benefit asks for, the same when it is sent and when it is completed. No field is
/// asked whose answer the authority has.
/// </summary>
internal sealed class ApplyForm : Form
{
    private const long MostEuros = 9_999_999_99;

    private readonly Texts t;
    private readonly GrantKind kind;

    internal ApplyForm(Texts t, GrantKind kind)
    {
        this.t = t;
        this.kind = kind;
        bool isEmployers = kind.IsOfEmployer;
        Task = new("task", t[isEmployers ? "grant_form.task" : "grant_form.business_idea"])
        {
            Lines = 4,
            Shortest = 3,
            Longest = 1000,
            Help = t[isEmployers ? "grant_form.task_help" : "grant_form.business_idea_help"],
            Missing = t["grant_form.no_task"],
        };
        Place = new("place", t[isEmployers ? "grant_form.place" : "grant_form.business_place"], Places(t))
        {
            Any = t["grant_form.choose_place"],
            Missing = t["grant_form.no_place"],
        };
        Start = new("start", t[isEmployers ? "grant_form.start" : "grant_form.business_start"])
        {
            Help = t["grant_form.start_help"],
            Missing = t["form.no_day"],
        };
        Continues = YesNoOf("continues", required: true);
        Contact = new("contact", t["grant_form.contact"])
        {
            Longest = 200,
            Help = t["grant_form.contact_help"],
            Missing = t["grant_form.no_contact"],
        };
        More = new("more", t[isEmployers ? "grant_form.more" : "grant_form.plan"])
        {
            Lines = 6,
            Longest = 4000,
            Help = isEmployers ? null : t["grant_form.plan_help"],
        };
        DeMinimis = Money("de_minimis", help: "grant_form.de_minimis_help");
        if (!isEmployers)
            return;
        PersonName = new("person_name", t["grant_form.person_name"])
        {
            Longest = 100,
            Missing = t["grant_form.no_person_name"],
        };
        PersonCode = new("person_code", t["grant_form.person_code"])
        {
            Longest = 11,
            Help = t["grant_form.person_code_help"],
            Missing = t["grant_form.no_person_code"],
        };
        End = new("end", t["grant_form.end"]) { Help = t["grant_form.end_help"] };
        Business = YesNoOf("business", required: true);
        Wage = Money("wage", help: "grant_form.wage_help", isNeeded: true);
        OtherAid = Money("other_aid", help: "grant_form.other_aid_help");
        Dismissed = new("dismissed", t["grant_form.dismissed"]) { Help = t["grant_form.dismissed_help"] };
        StaffThen = Count("staff_then");
        StaffNow = Count("staff_now");
        Commits = YesNoOf("commits", required: true);
        ByResults = YesNoOf("by_results", required: true);
        Substitute = YesNoOf("substitute", required: true);
        if (kind.Benefit is GrantBenefit.Employment55)
        {
            Hours = HoursOf("hours");
            FieldHours = HoursOf("field_hours");
        }
        else
        {
            SideCosts = Money("side_costs", help: "grant_form.side_costs_help", isNeeded: true);
            HolidayBonus = Money("holiday_bonus");
            Worktime = new("worktime", t["grant_form.worktime"], t["grant_form.bad_worktime"])
            {
                Least = 1,
                Most = 100,
                Help = t["grant_form.worktime_help"],
                Missing = t["grant_form.bad_worktime"],
            };
        }
        Months = new("months", t["grant_form.months"], t["grant_form.bad_months"])
        {
            Least = 1,
            Most = 60,
            Help = t["grant_form.months_help"],
        };
    }

    internal TextField? PersonName { get; }
    internal TextField? PersonCode { get; }
    internal TextField Task { get; }
    internal PickField Place { get; }
    internal DayField Start { get; }
    internal DayField? End { get; }
    internal NumberField? Months { get; }
    internal YesNoField Continues { get; }
    internal YesNoField? Business { get; }
    internal EuroField? Wage { get; }
    internal EuroField? SideCosts { get; }
    internal EuroField? HolidayBonus { get; }
    internal NumberField? Worktime { get; }

    /// <summary>In hundredths, as a sum in cents is.</summary>
    internal EuroField? Hours { get; }
    internal EuroField? FieldHours { get; }
    internal EuroField? OtherAid { get; }
    internal EuroField DeMinimis { get; }
    internal DayField? Dismissed { get; }
    internal NumberField? StaffThen { get; }
    internal NumberField? StaffNow { get; }
    internal YesNoField? Commits { get; }
    internal YesNoField? ByResults { get; }
    internal YesNoField? Substitute { get; }
    internal TextField Contact { get; }
    internal TextField More { get; }

    internal override IReadOnlyList<Field> Fields =>
        [
            .. (
                (Field?[])
                    [
                        PersonName,
                        PersonCode,
                        Task,
                        Place,
                        Start,
                        End,
                        Months,
                        Continues,
                        Business,
                        Wage,
                        SideCosts,
                        HolidayBonus,
                        Worktime,
                        Hours,
                        FieldHours,
                        OtherAid,
                        DeMinimis,
                        Dismissed,
                        StaffThen,
                        StaffNow,
                        Commits,
                        ByResults,
                        Substitute,
                        Contact,
                        More,
                    ]
            ).OfType<Field>(),
        ];

    /// <summary>Of a form that is right.</summary>
    internal ToldFacts Told =>
        new()
        {
            PersonName = PersonName?.Value,
            PersonCode = PersonCode?.Value.ToUpperInvariant(),
            Task = Task.Value,
            Place = (short)MunicipalityCode.Parse(Place.Given!).Number,
            Start = Start.Value!.Value,
            End = End?.Value,
            Months = Months?.Value,
            Continues = Continues.Value is YesNo.Yes,
            Business = Business?.Value is YesNo.Yes || kind.Benefit is GrantBenefit.Startup,
            Wage = Wage?.Value,
            SideCosts = SideCosts?.Value,
            HolidayBonus = HolidayBonus?.Value,
            Worktime = Worktime?.Value,
            Hours = (int?)Hours?.Value,
            FieldHours = (int?)FieldHours?.Value,
            OtherAid = OtherAid?.Value,
            DeMinimis = DeMinimis.Value,
            Dismissed = Dismissed?.Value,
            StaffThen = StaffThen?.Value,
            StaffNow = StaffNow?.Value,
            CommitsToWage = Commits?.Value is YesNo.Yes,
            ByResultsOnly = ByResults?.Value is YesNo.Yes,
            Substitute = Substitute?.Value is YesNo.Yes,
            Contact = Contact.Value,
            More = More.Value,
        };

    /// <summary>What was told before, to be completed.</summary>
    internal void Show(ToldFacts told)
    {
        PersonName?.Show(told.PersonName);
        PersonCode?.Show(told.PersonCode);
        Task.Show(told.Task);
        Place.Show($"{MunicipalityCode.Of(told.Place)}");
        Start.Show(told.Start);
        End?.Show(told.End);
        Show(Months, told.Months);
        Show(Continues, told.Continues);
        Show(Business, told.Business);
        Show(Wage, told.Wage);
        Show(SideCosts, told.SideCosts);
        Show(HolidayBonus, told.HolidayBonus);
        Show(Worktime, told.Worktime);
        Show(Hours, told.Hours);
        Show(FieldHours, told.FieldHours);
        Show(OtherAid, told.OtherAid);
        Show(DeMinimis, told.DeMinimis);
        Dismissed?.Show(told.Dismissed);
        Show(StaffThen, told.StaffThen);
        Show(StaffNow, told.StaffNow);
        Show(Commits, told.CommitsToWage);
        Show(ByResults, told.ByResultsOnly);
        Show(Substitute, told.Substitute);
        Contact.Show(told.Contact);
        More.Show(told.More);
    }

    protected override void Compare(Texts texts)
    {
        if (PersonCode is { Wrong: null, Value: { Length: > 0 } code } && !IdentityCode.TryParse(code, out _))
            PersonCode.Refuse(t["grant_form.bad_person_code"]);
        if (End?.Value is { } end && Start.Value is { } start && end < start)
            End.Refuse(t["grant_form.end_before_start"]);
        if (Dismissed?.Value is not null)
        {
            if (StaffThen!.Value is null)
                StaffThen.Refuse(t["grant_form.no_staff"]);
            if (StaffNow!.Value is null)
                StaffNow.Refuse(t["grant_form.no_staff"]);
        }
    }

    private static void Show(NumberField? field, int? value)
    {
        if (value is { } told)
            field?.Show(told);
    }

    private static void Show(EuroField? field, long? value)
    {
        if (value is { } told)
            field?.Show(told);
    }

    private static void Show(YesNoField? field, bool value) => field?.Show(value ? YesNo.Yes : YesNo.No);

    private YesNoField YesNoOf(string name, bool required) =>
        new(name, t[$"grant_form.{name}"], t) { Missing = required ? t["grant_form.no_answer"] : null };

    private EuroField Money(string name, string? help = null, bool isNeeded = false) =>
        new(name, t[$"grant_form.{name}"], t["grant_form.bad_sum"])
        {
            Most = MostEuros,
            Help = help is null ? null : t[help],
            Missing = isNeeded ? t["grant_form.bad_sum"] : null,
        };

    private EuroField HoursOf(string name) =>
        new(name, t[$"grant_form.{name}"], t["grant_form.bad_hours"])
        {
            Least = 1,
            Most = 99_99,
            Missing = t["grant_form.bad_hours"],
        };

    private NumberField Count(string name) =>
        new(name, t[$"grant_form.{name}"], t["grant_form.bad_count"]) { Most = 999_999 };

    /// <summary>Every municipality but those of Åland, which have an authority of their own.</summary>
    private static IReadOnlyList<Choice> Places(Texts t) =>
        [
            .. Municipalities
                .All.Where(one => TeOffices.NumberOf(one.Code) is not null)
                .OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                .Select(one => new Choice($"{one.Code}", one.Name(t.Language))),
        ];
}
