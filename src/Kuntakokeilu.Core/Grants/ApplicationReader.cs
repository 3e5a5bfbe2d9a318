using System.Collections.Frozen;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants;

/// <summary>Reads well-formed rows of applications: those of which <see cref="ApplicationFaults"/> has nothing to tell.</summary>
internal sealed class ApplicationReader(GrantColumns columns)
{
    internal GrantApplication Read(CsvRow row)
    {
        FieldForms.IsMunicipality(row[columns.Customer], out MunicipalityCode customer);
        GrantForms.IsSpans(row[columns.Unemployment], out DaySpans unemployment);
        GrantForms.IsSpans(row[columns.Absences], out DaySpans absences);
        GrantForms.IsDays(row[columns.AttendedDays], out DateOnly[] days);
        GrantForms.IsFindings(row[columns.Findings], out GrantFindings findings);
        return new()
        {
            Benefit = Word(GrantWords.Benefits, row[columns.Benefit]),
            Applied = Day(row[columns.Applied])!.Value,
            Decided = Day(row[columns.Decided])!.Value,
            Customer = customer,
            BirthDate = Day(row[columns.BirthDate]) ?? default,
            Employer = Encoding.UTF8.GetString(row[columns.Employer]),
            Basis = Word(GrantWords.Bases, row[columns.Basis]),
            IsBusiness = IsYes(row[columns.Business]),
            IsEsf = IsYes(row[columns.Esf]),
            IsContinuation = IsYes(row[columns.Continuation]),
            IsSameEmployer = IsYes(row[columns.SameEmployer]),
            HasIntegrationPlan = IsYes(row[columns.IntegrationPlan]),
            HasDegree = row[columns.Degree].IsEmpty || IsYes(row[columns.Degree]),
            Start = Day(row[columns.Start]),
            End = Day(row[columns.End]),
            Months = Integer(row[columns.Months]),
            UsedMonths = Integer(row[columns.UsedMonths]) ?? 0,
            FirstPercent = Integer(row[columns.FirstPercent]),
            LastEnd = Day(row[columns.LastEnd]),
            LastPermanent = Day(row[columns.LastPermanent]),
            LastWork = Day(row[columns.LastWork]),
            Unemployment = unemployment,
            Absences = absences,
            Findings = findings,
            Dismissed = Day(row[columns.Dismissed]),
            StaffThen = Integer(row[columns.StaffThen]),
            StaffNow = Integer(row[columns.StaffNow]),
            Worktime = Integer(row[columns.Worktime]) ?? 100,
            Hours = Hours(row[columns.WeeklyHours]),
            FieldHours = Hours(row[columns.FieldHours]),
            Wage = Money(row[columns.Wage]),
            SideCosts = Money(row[columns.SideCosts]),
            HolidayBonus = Money(row[columns.HolidayBonus]),
            OtherAid = Money(row[columns.OtherAid]),
            DeMinimis = Money(row[columns.DeMinimis]),
            Claimed = Day(row[columns.Claimed]),
            Days = days,
            Kilometres = Integer(row[columns.Kilometres]) ?? 0,
            Nights = Integer(row[columns.Nights]) ?? 0,
            Lodging = Money(row[columns.Lodging]),
            Purpose = Word(GrantWords.Purposes, row[columns.Purpose]),
            Sent = Day(row[columns.Sent]),
            Notice = Word(GrantWords.Notices, row[columns.Notice]),
        };
    }

    /// <summary>What an empty text stands for is the first of them.</summary>
    private static T Word<T>(FrozenDictionary<string, T> words, ReadOnlySpan<byte> text)
        where T : struct, Enum => RowValues.Find(words, text, out T found) ? found : default;

    private static DateOnly? Day(ReadOnlySpan<byte> text) => FieldForms.IsDate(text, out DateOnly day) ? day : null;

    private static bool IsYes(ReadOnlySpan<byte> text) => FieldForms.IsYesOrNo(text, out bool isYes) && isYes;

    private static int? Integer(ReadOnlySpan<byte> text) => GrantForms.IsInteger(text, out int number) ? number : null;

    private static int Money(ReadOnlySpan<byte> text) => GrantForms.IsMoney(text, out int cents) ? cents : 0;

    private static int Hours(ReadOnlySpan<byte> text) => GrantForms.IsHours(text, out int hours) ? hours : 0;
}
