using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Records;

/// <summary>What is kept of somebody who has agreed to it; of a child a guardian agrees too.</summary>
internal sealed class RecordForm(Texts t, DateOnly today) : Form
{
    /// <summary>A consent given so long ago is asked anew.</summary>
    private const int DaysOfConsent = 366;

    internal TextField CalledBy { get; } =
        new("called-by", t["ohjaamo.records.called_by"])
        {
            Help = t["ohjaamo.records.called_by.help"],
            Longest = GuidanceRecord.Longest,
            Missing = t["ohjaamo.records.no_name"],
        };

    internal NumberField Age { get; } =
        new("age", t["ohjaamo.records.age"], t["ohjaamo.records.bad_age"])
        {
            Most = 120,
            Missing = t["ohjaamo.records.bad_age"],
        };

    internal TextField ReachedBy { get; } =
        new("reached-by", t["ohjaamo.records.reached_by"])
        {
            Help = t["ohjaamo.records.reached_by.help"],
            Longest = GuidanceRecord.Longest,
        };

    internal DayField Consent { get; } =
        new("consent", t["ohjaamo.records.consent"])
        {
            Help = t["ohjaamo.records.consent.help"],
            First = today.AddDays(-DaysOfConsent),
            Last = today,
            Missing = t["ohjaamo.records.no_consent"],
        };

    internal TextField Guardian { get; } =
        new("guardian", t["ohjaamo.records.guardian"])
        {
            Help = t["ohjaamo.records.guardian.help", GuidanceRecord.AgeOfOwnConsent],
            Longest = GuidanceRecord.Longest,
        };

    internal DayField GuardianConsent { get; } =
        new("guardian-consent", t["ohjaamo.records.guardian_consent"])
        {
            First = today.AddDays(-DaysOfConsent),
            Last = today,
        };

    internal override IReadOnlyList<Field> Fields => [CalledBy, Age, ReachedBy, Consent, Guardian, GuardianConsent];

    /// <summary>Of a form that is right.</summary>
    internal GuidanceRecord Record(Guid matter, string organisation) =>
        new()
        {
            Matter = matter,
            Organisation = organisation,
            CalledBy = CalledBy.Value,
            Age = (short)Age.Value!.Value,
            ReachedBy = ReachedBy.Given,
            Consent = Consent.Value!.Value,
            Guardian = Guardian.Given,
            GuardianConsent = GuardianConsent.Value,
            LastVisit = today,
        };

    protected override void Compare(Texts texts)
    {
        bool isChild = Age.Value < GuidanceRecord.AgeOfOwnConsent;
        if (Guardian.Given is null && (isChild || GuardianConsent.Value is not null))
            Guardian.Refuse(texts["ohjaamo.records.no_guardian", GuidanceRecord.AgeOfOwnConsent]);
        if (GuardianConsent.Given is null && (isChild || Guardian.Given is not null))
            GuardianConsent.Refuse(texts["ohjaamo.records.no_guardian_consent"]);
    }
}
