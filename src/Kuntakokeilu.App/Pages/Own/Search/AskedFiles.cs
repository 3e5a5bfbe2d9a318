using Kuntakokeilu.Core.Registration;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>Which files the answers ask for, in words.</summary>
internal static class AskedFiles
{
    internal static IEnumerable<string> Of(SearchAnswers answers, Texts t)
    {
        if (answers.Has(Q.RightToWork))
            yield return t["search.files.permit"];
        if (answers.Is(Q.Fund, F.Member, SearchAnswers.Yes))
            yield return t["search.files.fund"];
        if (answers.Is(Q.Dismissal, F.Dismissed, SearchAnswers.Yes))
            yield return t["search.files.dismissal"];
    }
}
