namespace Kuntakokeilu.Core.Ohjaamo.Visits;

/// <summary>The values of a visit as programs send them.</summary>
internal static class VisitCodes
{
    internal const string Unknown = "x";

    internal static IReadOnlyDictionary<string, VisitAge> Ages { get; } =
        new Dictionary<string, VisitAge>
        {
            ["u13"] = VisitAge.Under13,
            ["13-16"] = VisitAge.From13To16,
            ["17-19"] = VisitAge.From17To19,
            ["20-24"] = VisitAge.From20To24,
            ["25-29"] = VisitAge.From25To29,
            ["30+"] = VisitAge.Over29,
            [Unknown] = VisitAge.Unknown,
        };

    internal static IReadOnlyDictionary<string, VisitSex> Sexes { get; } =
        new Dictionary<string, VisitSex>
        {
            ["1"] = VisitSex.Male,
            ["2"] = VisitSex.Female,
            [Unknown] = VisitSex.Unknown,
        };

    internal static IReadOnlyDictionary<string, VisitSituation> Situations { get; } =
        new Dictionary<string, VisitSituation>
        {
            ["school"] = VisitSituation.School,
            ["student"] = VisitSituation.Student,
            ["unemployed"] = VisitSituation.Unemployed,
            ["working"] = VisitSituation.Working,
            ["part_time"] = VisitSituation.PartTime,
            ["pensioner"] = VisitSituation.Pensioner,
            ["other"] = VisitSituation.Other,
            [Unknown] = VisitSituation.Unknown,
        };

    internal static IReadOnlyDictionary<string, VisitLanguage> Languages { get; } =
        new Dictionary<string, VisitLanguage>
        {
            ["fi"] = VisitLanguage.Finnish,
            ["sv"] = VisitLanguage.Swedish,
            ["other"] = VisitLanguage.Other,
            [Unknown] = VisitLanguage.Unknown,
        };

    internal static IReadOnlyDictionary<string, VisitWay> Ways { get; } =
        new Dictionary<string, VisitWay>
        {
            ["visit"] = VisitWay.Visit,
            ["group"] = VisitWay.Group,
            ["phone"] = VisitWay.Phone,
            ["online"] = VisitWay.Online,
        };

    internal static IReadOnlyDictionary<string, VisitTopic> Topics { get; } =
        new Dictionary<string, VisitTopic>
        {
            ["work"] = VisitTopic.Work,
            ["studies"] = VisitTopic.Studies,
            ["housing"] = VisitTopic.Housing,
            ["money"] = VisitTopic.Money,
            ["health"] = VisitTopic.Health,
            ["everyday"] = VisitTopic.Everyday,
            ["other"] = VisitTopic.Other,
        };

    internal static VisitTopics Of(IEnumerable<VisitTopic> topics) =>
        topics.Aggregate(VisitTopics.None, (all, one) => all | Bit(one));

    internal static bool Has(this VisitTopics topics, VisitTopic one) => (topics & Bit(one)) != 0;

    private static VisitTopics Bit(VisitTopic one) => (VisitTopics)(1 << (int)one);
}
