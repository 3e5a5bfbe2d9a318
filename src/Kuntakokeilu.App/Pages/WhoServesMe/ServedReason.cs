using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>Whether something is told while the pilots go on, or when they are over.</summary>
internal enum ToldWhen
{
    During,
    After,
}

/// <summary>Why somebody is, or was, served as one is; told to oneself.</summary>
internal static class ServedReason
{
    /// <param name="lacksRegistration">Only unemployment during the job search was missing (4 § 3 mom).</param>
    internal static string Of(
        Basis basis,
        bool lacksRegistration,
        MunicipalityCode home,
        MunicipalityCode stay,
        ToldWhen when,
        Texts t
    ) =>
        lacksRegistration ? t[$"{Prefix(when)}.not_registered"]
        : basis is Basis.HomeNotPilot && home.IsNone && stay.IsNone ? t[$"{Prefix(when)}.no_home"]
        : Texts.Capital(t.Of(Prefix(when), basis, Place(home, stay, t)));

    internal static string Undetermined(ToldWhen when, Texts t) => t[$"{Prefix(when)}.undetermined"];

    private static string Prefix(ToldWhen when) =>
        when is ToldWhen.During ? "who_serves_me.reason" : "who_serves_me.reason_then";

    private static string Place(MunicipalityCode home, MunicipalityCode stay, Texts t) =>
        home.IsNone
            ? t["who_serves_me.your_stay", Named.Municipality(stay, t)]
            : t["who_serves_me.your_home", Named.Municipality(home, t)];
}
