using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants;

/// <summary>The forms of values in the files of applications and employers. An empty text is for the caller.</summary>
internal static class GrantForms
{
    private const byte Between = (byte)';';
    private const int LongestInteger = 6;
    private const int LongestMoney = 7;
    private const int LongestHours = 2;

    /// <summary>Digits, six at most.</summary>
    internal static bool IsInteger(ReadOnlySpan<byte> text, out int number)
    {
        bool isNumber = RowValues.IsNumber(text, LongestInteger, out int? found) && found is not null;
        number = found ?? 0;
        return isNumber;
    }

    /// <summary>Euros: digits, seven at most, and perhaps a point and one or two decimals.</summary>
    internal static bool IsMoney(ReadOnlySpan<byte> text, out int cents) => IsDecimal(text, LongestMoney, 2, out cents);

    /// <summary>Hours a week: two digits at most, and perhaps a point and one or two decimals.</summary>
    internal static bool IsHours(ReadOnlySpan<byte> text, out int hundredths) =>
        IsDecimal(text, LongestHours, 2, out hundredths);

    /// <summary>A percent: to ten-thousandths of it.</summary>
    internal static bool IsPercent(ReadOnlySpan<byte> text, out int tenThousandths) =>
        IsDecimal(text, 3, 4, out tenThousandths);

    /// <summary>Spans of days; only the last of them may be open.</summary>
    internal static bool IsSpans(ReadOnlySpan<byte> text, out DaySpans spans)
    {
        spans = DaySpans.None;
        if (text.IsEmpty)
            return true;
        var found = new DaySpan[text.Count(Between) + 1];
        int count = 0;
        foreach (Range part in text.Split(Between))
            if (!IsSpan(text[part], count == found.Length - 1, out found[count++]))
                return false;
        spans = DaySpans.Of(found);
        return true;
    }

    private static bool IsSpan(ReadOnlySpan<byte> text, bool mayBeOpen, out DaySpan span)
    {
        span = default;
        const int Slash = 10;
        if (text.Length <= Slash || text[Slash] != '/' || !FieldForms.IsDate(text[..Slash], out DateOnly from))
            return false;
        ReadOnlySpan<byte> end = text[(Slash + 1)..];
        DateOnly to = DateOnly.MaxValue;
        if (end.IsEmpty ? !mayBeOpen : !FieldForms.IsDate(end, out to))
            return false;
        if (end.IsEmpty)
            to = DateOnly.MaxValue;
        span = new(from, to);
        return from <= to;
    }

    /// <summary>Days, given back in order and each once.</summary>
    internal static bool IsDays(ReadOnlySpan<byte> text, out DateOnly[] days)
    {
        days = [];
        if (text.IsEmpty)
            return true;
        var found = new DateOnly[text.Count(Between) + 1];
        int count = 0;
        foreach (Range part in text.Split(Between))
            if (!FieldForms.IsDate(text[part], out found[count++]))
                return false;
        Array.Sort(found);
        days = [.. found.Distinct()];
        return true;
    }

    /// <summary>Findings.</summary>
    internal static bool IsFindings(ReadOnlySpan<byte> text, out GrantFindings findings)
    {
        findings = GrantFindings.None;
        if (text.IsEmpty)
            return true;
        foreach (Range part in text.Split(Between))
        {
            if (!RowValues.Find(GrantWords.Findings, text[part], out GrantFindings one))
                return false;
            findings |= one;
        }
        return true;
    }

    /// <summary>An employer's identifier: 1-64 printable characters, none of them a comma, a semicolon or a colon.</summary>
    internal static bool IsEmployer(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && !text.ContainsAny(Between, (byte)':') && FieldForms.IsPerson(text);

    /// <summary>Holdings: <c>id:percent</c> or <c>id:percent:control</c>, none twice and together not over 100 %.</summary>
    internal static bool IsHoldings(ReadOnlySpan<byte> text, ReadOnlySpan<byte> employer, out Holding[] holdings)
    {
        const int Whole = 1_000_000;
        holdings = [];
        if (text.IsEmpty)
            return true;
        var found = new Holding[text.Count(Between) + 1];
        int count = 0;
        int sum = 0;
        foreach (Range part in text.Split(Between))
        {
            if (!IsHolding(text[part], employer, out Holding holding))
                return false;
            found[count++] = holding;
            sum = Math.Min(sum + holding.Votes, Whole + 1);
        }
        holdings = found;
        return sum <= Whole && found.Select(one => one.Owner).Distinct(StringComparer.Ordinal).Count() == found.Length;
    }

    private static bool IsHolding(ReadOnlySpan<byte> text, ReadOnlySpan<byte> employer, out Holding holding)
    {
        holding = default;
        int colon = text.IndexOf((byte)':');
        if (colon < 0 || !IsEmployer(text[..colon]) || text[..colon].SequenceEqual(employer))
            return false;
        ReadOnlySpan<byte> share = text[(colon + 1)..];
        bool isControl = share.EndsWith(":control"u8);
        if (!IsPercent(isControl ? share[..^":control"u8.Length] : share, out int votes))
            return false;
        holding = new(Encoding.UTF8.GetString(text[..colon]), votes, isControl);
        return true;
    }

    /// <summary>Digits, and perhaps a point and some decimals, as so many times its last decimal.</summary>
    private static bool IsDecimal(ReadOnlySpan<byte> text, int digits, int decimals, out int number)
    {
        number = 0;
        int point = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.IsEmpty || whole.Length > digits || fraction.Length > decimals || (point >= 0 && fraction.IsEmpty))
            return false;
        if (!FieldForms.IsCount(whole) || !FieldForms.IsCount(fraction))
            return false;
        foreach (byte digit in whole)
            number = (number * 10) + (digit - '0');
        for (int i = 0; i < decimals; i++)
            number = (number * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        return true;
    }
}
