using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>Why a customer stands where in the list: what is due first, by when, and how late it is.</summary>
internal sealed class CaseloadWords(Texts t, DateOnly today)
{
    internal Markup Next(CaseloadCustomer one)
    {
        if (one.Next is not { } next)
            return Markup.Of($"""<span class="due--none">{t["caseload.nothing"]}</span>""");
        string duty = DutyWords.Name(t, next.Kind);
        string told =
            next.From > today
                ? t["caseload.next.from", duty, t.Date(next.From.Value), t.Date(next.Due)]
                : t["caseload.next.by", duty, t.Date(next.Due)];
        return next.Due < today ? Labelled(told, DutyWords.Late(t, FinnishDays.Between(next.Due, today)), "late")
            : next.Due == today ? Labelled(told, t["caseload.today"], "today")
            : Markup.Of($"{told}");
    }

    internal string Plan(CaseloadCustomer one) =>
        one.PlanKind is PlanDetail.None || one.PlanDay is not { } day
            ? t["caseload.plan.none"]
            : $"{t.Of("caseload.plan", one.PlanKind)} {t.Date(day)}";

    internal string Day(DateOnly? day) => day is { } one ? t.Date(one) : "–";

    private static Markup Labelled(string told, string label, string look) =>
        Markup.Of($"""{told}, <strong class="due--{look}">{label}</strong>""");
}
