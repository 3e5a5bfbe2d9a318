using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>
/// The review as prose, in the layout of the ministry's. A sentence whose figure is not published is left out; areas
/// have the form that the sentence needs as data, and grounds stand between quotation marks.
/// </summary>
internal sealed class ReviewSentences(Review review, Texts texts)
{
    private readonly ReviewWords words = new(texts);

    internal string Customers() =>
        Joined(
            texts[
                "review.customers",
                words.NameOf(review.Month),
                review.Month.Year,
                words.Count(Pilots.Jobseekers.Now)
            ],
            words.OverMonth(Pilots.Jobseekers),
            words.OverYear(Pilots.Jobseekers)
        );

    internal string Unemployed() =>
        Joined(
            Sentence("review.unemployed", words.Count(Pilots.Unemployed.Now)),
            words.OverMonth(Pilots.Unemployed),
            words.OverYear(Pilots.Unemployed),
            Sentence("review.unemployed_share", words.Rate(Pilots.UnemployedShare)),
            Sentence("review.laid_off", words.Count(Pilots.LaidOff.Now))
        );

    internal string Broad() =>
        Joined(
            Sentence("review.broad", words.Count(Pilots.BroadUnemployment.Now)),
            words.OverMonth(Pilots.BroadUnemployment),
            words.OverYear(Pilots.BroadUnemployment)
        );

    internal string Activities() =>
        Joined(
            Sentence("review.services", words.Count(Pilots.InService.Now), words.Count(Pilots.InTraining.Now)),
            Pilots.AtWork is { } working
                ? Sentence(
                    "review.work",
                    texts.Count(working),
                    words.Count(Pilots.OpenMarket.Now),
                    words.Count(Pilots.Subsidised.Now)
                )
                : "",
            Sentence("review.reduced_week", words.Count(Pilots.ReducedWeek.Now))
        );

    internal string Activation() =>
        Sentence(
            "review.activation",
            words.Rate(Pilots.ActivationRate),
            words.Rate(review.TeOffice.ActivationRate),
            words.Rate(review.Country.ActivationRate)
        );

    internal string Areas()
    {
        IReadOnlyList<AreaCustomers> bySize = review.Areas.BySize;
        IReadOnlyList<AreaCustomers> byShare = review.Areas.ByUnemployedShare;
        return Joined(
            Sentence(
                "review.areas.largest",
                [
                    .. bySize
                        .Take(3)
                        .SelectMany(area =>
                            (object[])[words.ShortArea(area), words.Count(area.Customers.Jobseekers.Now)]
                        ),
                ]
            ),
            MostChanged(),
            byShare.Count < 2
                ? ""
                : Sentence(
                    "review.areas.share",
                    words.InArea(byShare[0].Number),
                    words.Rate(byShare[0].Customers.UnemployedShare),
                    words.InArea(byShare[^1].Number),
                    words.Rate(byShare[^1].Customers.UnemployedShare)
                )
        );
    }

    internal string Comparison() =>
        Joined(
            Share.Of(Pilots.Jobseekers.Now, review.Country.Jobseekers.Now) is { } share
                ? Sentence(
                    "review.comparison.country",
                    words.Count(review.Country.Jobseekers.Now),
                    words.Count(Pilots.Jobseekers.Now),
                    words.Percent(share)
                )
                : "",
            Sentence(
                "review.comparison.te_office",
                words.Count(review.TeOffice.Jobseekers.Now),
                words.Count(review.TeOffice.Unemployed.Now)
            ),
            Sentence("review.comparison.undetermined", words.Count(review.Undetermined.Jobseekers.Now)),
            Sentence(
                "review.comparison.share",
                words.Rate(Pilots.UnemployedShare),
                words.Rate(review.TeOffice.UnemployedShare),
                words.Rate(review.Country.UnemployedShare)
            )
        );

    internal string Structure()
    {
        GroundFigures ground = review.Grounds.MaxBy(one => one.Count.Number ?? -1)!;
        return Joined(
            Shares("review.structure", review.Groups.Select(group => group.PilotShare)),
            Shares("review.structure.country", review.CountryShares),
            ground.Share is { } share
                ? Sentence(
                    "review.ground",
                    Indicator.All[ground.Code].Content.Label.In(texts.Language),
                    words.Count(ground.Count),
                    words.Percent(share)
                )
                : ""
        );
    }

    internal string Flows()
    {
        FlowFigures flows = review.Flows;
        return Joined(
            Sentence("review.flow", words.Rate(flows.OverThreeMonths)),
            flows.OverThreeMonths.HasNumber
                ? Sentence("review.flow.year", words.Rate(flows.OverThreeMonthsYearBefore))
                : "",
            Sentence("review.flow.under_25", words.Rate(flows.OverThreeMonthsUnder25)),
            flows.Areas.Count < 2
                ? ""
                : Sentence(
                    "review.flow.areas",
                    words.InArea(flows.Areas[0].Area),
                    words.Rate(flows.Areas[0].OverThreeMonths),
                    words.InArea(flows.Areas[^1].Area),
                    words.Rate(flows.Areas[^1].OverThreeMonths)
                ),
            Sentence("review.searches", words.Count(flows.SearchesBegun), words.Count(flows.SearchesEnded))
        );
    }

    internal string Transfers()
    {
        TransferFigures transfers = review.Transfers;
        return Joined(
            Sentence("review.transfers", words.Count(transfers.All)),
            Sentence(
                "review.transfers.ways",
                words.Count(transfers.ByMove),
                words.Count(transfers.ToTeOffice),
                words.Count(transfers.ToMunicipality),
                words.Count(transfers.ByRedundancyProtection)
            ),
            Sentence("review.transfers.left", words.Count(transfers.LeftUntransferred))
        );
    }

    private Customers Pilots => review.Pilots;

    private string MostChanged() =>
        review.Areas.MostChanged is { } area && area.Customers.Unemployed.OverMonth is { Percent: { } percent } change
            ? Sentence(
                change.Direction is Direction.Rose ? "review.areas.rose" : "review.areas.fell",
                words.InArea(area.Number),
                words.Percent(Math.Abs(percent)),
                texts.Count(Math.Abs(change.Persons))
            )
            : "";

    /// <summary>Percentages; nothing when one of them is not given.</summary>
    private string Shares(string key, IEnumerable<decimal?> shares) =>
        Sentence(key, [.. shares.Select(share => share is { } percent ? words.Percent(percent) : "..")]);

    private string Sentence(string key, params object[] places) =>
        places.Any(place => place is "." or "..") ? "" : texts[key, places];

    private static string Joined(params IEnumerable<string> sentences) =>
        Texts.Capital(string.Join(' ', sentences.Where(sentence => sentence.Length > 0)));
}
