using Kuntakokeilu.App.Pages.Law;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages;

/// <summary>The changes of the law around a day: the latest on or before it, and the next one.</summary>
internal sealed class LawNearby(DateOnly day, Texts texts, Links link)
{
    /// <summary>Every day on which a provision began, and the one on which all of them ended.</summary>
    private static readonly DateOnly[] Dates =
    [
        .. ProvisionTime.All.Select(time => time.From).Append(LawBook.Extension.From).Distinct().Order(),
    ];

    internal DateOnly? Latest => Dates.Where(date => date <= day).Select(date => (DateOnly?)date).LastOrDefault();

    internal DateOnly? Next => Dates.Where(date => date > day).Select(date => (DateOnly?)date).FirstOrDefault();

    /// <summary>What happened on one of the days, a line each.</summary>
    internal IEnumerable<Markup> On(DateOnly date)
    {
        if (date == LawBook.PilotStart)
            return [Markup.Of($"{texts["nearby.start"]}")];
        if (date == LawBook.Extension.From)
            return [Markup.Of($"{texts["nearby.end", texts.Date(date.AddDays(-1))]}")];
        LawLines lines = new(texts);
        return ProvisionTime
            .All.Where(time => time.From == date)
            .Select(time =>
                Markup.Of($"""<a href="{link[$"/law/{time.Provision.Id}"]}">{lines.Named(time.Provision)}</a>""")
            );
    }
}
