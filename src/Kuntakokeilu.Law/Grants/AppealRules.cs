using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Grants;

/// <summary>Whether and how an appeal is made, and until when: JTYPL ch. 14, 434/2003 7 a, 54-60 §, 13/2003 18-19 §.</summary>
internal static class AppealRules
{
    /// <summary>Of a refusal: on some of the grounds nobody may appeal.</summary>
    internal static AppealWay OfRefusal(GrantBenefit benefit, IReadOnlyList<GroundFound> grounds) =>
        grounds.All(ground => !ground.IsOpen)
            ? AppealWay.None
            : WayOf(benefit, isPartly: grounds.Any(ground => !ground.IsOpen));

    /// <summary>
    /// Of a grant: amount and duration of a pay subsidy are not open by the old law, by the new one those of extensions and
    /// apprenticeships.
    /// </summary>
    internal static AppealWay OfGrant(GrantSituation of) =>
        WayOf(
            of.Application.Benefit,
            isPartly: of.Application.Benefit is GrantBenefit.PaySubsidy
                && (
                    !of.IsNewLaw || of.Application.IsContinuation || of.Application.Basis is SubsidyBasis.Apprenticeship
                )
        );

    /// <summary>The last day: thirty days from when the party is held to know, moved to a working day.</summary>
    internal static DateOnly? LastDay(GrantApplication application, AppealWay way)
    {
        if (way is AppealWay.Untold or AppealWay.None || application.Sent is not { } sent)
            return null;
        int? days = application.Notice switch
        {
            NoticeWay.None => null,
            NoticeWay.Letter => 7,
            NoticeWay.Electronic => 3,
            NoticeWay.Receipt => 0,
        };
        return days is { } known ? FinnishDays.Rolled(GrantDays.Days(sent, known + GrantLaw.ReviewDays)) : null;
    }

    private static AppealWay WayOf(GrantBenefit benefit, bool isPartly) =>
        (benefit is GrantBenefit.ExpenseAllowance, isPartly) switch
        {
            (false, false) => AppealWay.Review,
            (false, true) => AppealWay.ReviewPartly,
            (true, false) => AppealWay.Board,
            (true, true) => AppealWay.BoardPartly,
        };
}
