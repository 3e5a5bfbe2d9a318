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
        string duty = Texts.Capital(t.Of("duty.kind", next.Kind));
        string told =
            next.From > today
                ? t["caseload.next.from", duty, t.Date(next.From.Value), t.Date(next.Due)]
                : t["caseload.next.by", duty, t.Date(next.Due)];
        return next.Due < today ? Labelled(told, Late(next.Due), "late")
            : next.Due == today ? Labelled(told, t["caseload.today"], "today")
            : Markup.Of($"{told}");
    }

    internal string Plan(CaseloadCustomer one) =>
        one.PlanKind is PlanDetail.None || one.PlanDay is not { } day
            ? t["caseload.plan.none"]
            : $"{t.Of("caseload.plan", one.PlanKind)} {t.Date(day)}";

    internal string Day(DateOnly? day) => day is { } one ? t.Date(one) : "–";

    /// <summary>By working days, as the law counts an authority's delay; on the days off after the last day none has passed.</summary>
    private string Late(DateOnly due) =>
        FinnishDays.Between(due, today) switch
        {
            0 => t["caseload.late.none"],
            1 => t["caseload.late.one"],
            int days => t["caseload.late.days", t.Count(days)],
        };

    private static Markup Labelled(string told, string label, string look) =>
        Markup.Of($"""{told}, <strong class="due--{look}">{label}</strong>""");
}
