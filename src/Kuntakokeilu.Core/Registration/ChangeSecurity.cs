using System.Globalization;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// Whether a dismissal brings change security (muutosturva): 916/2012 5 a:2.1, 1-3 k, of a notice from the day on which
/// 671/2022 is applied. Age, years and days are kept here as data: the register is told the outcome alone.
/// </summary>
internal static class ChangeSecurity
{
    private const int LeastAge = 55;
    private const int LeastYears = 5;
    private const int MostDays = 60;

    internal static bool IsMet(SearchAnswers answers, DateOnly birth, DateOnly today) =>
        answers.Is(Q.Dismissal, F.Dismissed, SearchAnswers.Yes)
        && answers.Day(Q.Dismissal, F.NoticeDay) is { } notice
        && notice >= LawBook.RedundancyProtection.From
        && Age.Turns(LeastAge, birth) <= notice
        && int.TryParse(answers[Q.Dismissal, F.Years], NumberStyles.None, CultureInfo.InvariantCulture, out int years)
        && years >= LeastYears
        && today <= notice.AddDays(MostDays);
}
