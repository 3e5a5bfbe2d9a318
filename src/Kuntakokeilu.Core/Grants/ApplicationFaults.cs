using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Grants;

/// <summary>What is wrong with a row of an application, the first in the order of the codes.</summary>
internal sealed class ApplicationFaults(GrantColumns columns)
{
    private readonly (string Name, int Column)[] days = columns.Of(GrantColumns.Days);
    private readonly (string Name, int Column)[] answers = columns.Of(GrantColumns.YesOrNo);
    private readonly (string Name, int Column)[] money = columns.Of(GrantColumns.Money);
    private readonly (string Name, int Column)[] hours = columns.Of(GrantColumns.Hours);
    private readonly (string Name, int Column)[] integers = columns.Of(GrantColumns.Integers.Select(one => one.Name));

    /// <summary>What is wrong with the row by itself; none when it is well-formed.</summary>
    internal RowFault Of(CsvRow row)
    {
        if (Missing(row) is { } missing)
            return new(RejectionCode.MissingValue, missing);
        if (BadDate(row) is { } date)
            return new(RejectionCode.BadDate, date);
        if (BadValue(row) is { } value)
            return new(RejectionCode.BadValue, value);
        // The form is good, or it would have been a bad value.
        FieldForms.IsMunicipality(row[columns.Customer], out MunicipalityCode customer);
        if (customer.IsNone)
            return default;
        return Municipalities.Find(customer) is null ? new(RejectionCode.UnknownMunicipality, "customer")
            : PilotAreas.Include(customer) ? default
            : new(RejectionCode.NotPilot, "customer");
    }

    /// <summary>What the law has no place for; looked at after its identifier, which it keeps.</summary>
    internal static RowFault Of(GrantApplication application)
    {
        if (application.Decided < GrantLaw.FirstDay || application.Decided > GrantLaw.LastDay)
            return new(RejectionCode.OutsidePilot, "decided");
        bool isNew = application.Decided >= GrantLaw.NewSubsidyFrom;
        bool isWithoutLaw = isNew
            ? application.Basis is SubsidyBasis.Organiser
            : application.Benefit is GrantBenefit.Employment55;
        return isWithoutLaw ? new(RejectionCode.NoLegalBasis) : default;
    }

    private string? Missing(CsvRow row)
    {
        if (FirstEmpty(row, ("application", columns.Application), ("benefit", columns.Benefit)) is { } name)
            return name;
        if (FirstEmpty(row, ("applied", columns.Applied), ("decided", columns.Decided)) is { } day)
            return day;
        if (!RowValues.Find(GrantWords.Benefits, row[columns.Benefit], out GrantBenefit benefit))
            return null;
        return benefit switch
        {
            GrantBenefit.PaySubsidy => MissingOfSubsidy(row) ?? MissingOfStaff(row),
            GrantBenefit.Employment55 => FirstEmpty(
                row,
                ("birth_date", columns.BirthDate),
                ("employer", columns.Employer),
                ("start", columns.Start),
                ("wage", columns.Wage),
                ("hours", columns.WeeklyHours),
                ("field_hours", columns.FieldHours)
            ) ?? MissingOfStaff(row),
            GrantBenefit.Startup => FirstEmpty(row, ("start", columns.Start)),
            GrantBenefit.ExpenseAllowance => FirstEmpty(row, ("days", columns.AttendedDays)),
            GrantBenefit.Travel => FirstEmpty(
                row,
                ("end", columns.End),
                ("km", columns.Kilometres),
                ("purpose", columns.Purpose)
            ),
            GrantBenefit.WorkArrangement => FirstEmpty(row, ("employer", columns.Employer)),
        };
    }

    private string? MissingOfSubsidy(CsvRow row) =>
        FirstEmpty(
            row,
            ("birth_date", columns.BirthDate),
            ("employer", columns.Employer),
            ("basis", columns.Basis),
            ("start", columns.Start),
            ("wage", columns.Wage)
        )
        ?? (
            row[columns.Basis].SequenceEqual("apprenticeship"u8) && row[columns.Months].IsEmpty ? "months"
            : row[columns.Continuation].SequenceEqual("yes"u8) && row[columns.LastEnd].IsEmpty ? "last_end"
            : null
        );

    /// <summary>The new law compares the staff. A day of decision that is none is a bad date, not a day of the new law.</summary>
    private string? MissingOfStaff(CsvRow row) =>
        row[columns.Dismissed].IsEmpty
        || !FieldForms.IsDate(row[columns.Decided], out DateOnly decided)
        || decided < GrantLaw.NewSubsidyFrom
            ? null
            : FirstEmpty(row, ("staff_then", columns.StaffThen), ("staff_now", columns.StaffNow));

    private static string? FirstEmpty(CsvRow row, params ReadOnlySpan<(string Name, int Column)> needed)
    {
        foreach ((string name, int column) in needed)
            if (row[column].IsEmpty)
                return name;
        return null;
    }

    private string? BadDate(CsvRow row)
    {
        foreach ((string name, int column) in days)
            if (!RowValues.IsDateOrEmpty(row[column], out _))
                return name;
        return !GrantForms.IsSpans(row[columns.Unemployment], out _) ? "unemployment"
            : !GrantForms.IsSpans(row[columns.Absences], out _) ? "absences"
            : !GrantForms.IsDays(row[columns.AttendedDays], out _) ? "days"
            : null;
    }

    private string? BadValue(CsvRow row) => BadWord(row) ?? BadNumber(row) ?? BadOrder(row);

    private string? BadWord(CsvRow row)
    {
        if (!FieldForms.IsPerson(row[columns.Application]))
            return "application";
        if (!RowValues.Find(GrantWords.Benefits, row[columns.Benefit], out GrantBenefit benefit))
            return "benefit";
        if (!FieldForms.IsMunicipality(row[columns.Customer], out _))
            return "customer";
        // Of a pay subsidy alone: of another benefit it would tell what it can't be.
        if (
            !row[columns.Basis].IsEmpty
            && (benefit is not GrantBenefit.PaySubsidy || !RowValues.Find(GrantWords.Bases, row[columns.Basis], out _))
        )
            return "basis";
        foreach ((string name, int column) in answers)
            if (!FieldForms.IsYesOrNo(row[column], out _))
                return name;
        if (!GrantForms.IsFindings(row[columns.Findings], out _))
            return "findings";
        if (!row[columns.Purpose].IsEmpty && !RowValues.Find(GrantWords.Purposes, row[columns.Purpose], out _))
            return "purpose";
        return row[columns.Notice].IsEmpty || RowValues.Find(GrantWords.Notices, row[columns.Notice], out _)
            ? null
            : "notice";
    }

    private string? BadNumber(CsvRow row)
    {
        for (int i = 0; i < integers.Length; i++)
        {
            ReadOnlySpan<byte> text = row[integers[i].Column];
            (string name, int least, int most) = GrantColumns.Integers[i];
            if (!text.IsEmpty && (!GrantForms.IsInteger(text, out int number) || number < least || number > most))
                return name;
        }
        ReadOnlySpan<byte> percent = row[columns.FirstPercent];
        if (!percent.IsEmpty && !(GrantForms.IsInteger(percent, out int first) && first is 30 or 40 or 50))
            return "first_percent";
        foreach ((string name, int column) in money)
            if (!row[column].IsEmpty && !GrantForms.IsMoney(row[column], out _))
                return name;
        foreach ((string name, int column) in hours)
            if (!row[column].IsEmpty && !GrantForms.IsHours(row[column], out _))
                return name;
        return null;
    }

    private string? BadOrder(CsvRow row)
    {
        FieldForms.IsDate(row[columns.Applied], out DateOnly applied);
        FieldForms.IsDate(row[columns.Decided], out DateOnly decided);
        if (decided < applied)
            return "decided";
        if (FieldForms.IsDate(row[columns.BirthDate], out DateOnly birth) && birth > decided)
            return "birth_date";
        RowValues.Find(GrantWords.Benefits, row[columns.Benefit], out GrantBenefit benefit);
        bool hasPeriod = benefit is GrantBenefit.PaySubsidy or GrantBenefit.Employment55 or GrantBenefit.Startup;
        return
            hasPeriod
            && FieldForms.IsDate(row[columns.End], out DateOnly end)
            && FieldForms.IsDate(row[columns.Start], out DateOnly start)
            && end < start
            ? "end"
            : null;
    }
}
